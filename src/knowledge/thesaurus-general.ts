/** Words of like meaning in everyday and in official English. Same form as the workplace thesaurus. */
export const generalThesaurus = `
buy, purchase, procure, acquire, order ~ procurement
get, receive, obtain, acquire ~ given
need, require, have to, must, required, mandatory, obligatory, necessary ~ requirement
help, assist, assistance, support, aid ~ guidance
start, begin, commence, kick off ~ initiate
end, stop, finish, cease, expire, expiry, terminate ~ termination, conclude
show, demonstrate, prove, proof, evidence ~ provide
give, provide, supply, hand over, furnish, deliver ~ offer
use, utilize, utilise, usage ~ employ
change, alter, amend, modify, modification ~ revise
fix, repair, correct, remedy, rectify ~ resolve
cost, fee, charge, price, expense, payment ~ pay
money, funds, fund, cash, funding, grant ~ payment, financial
house, home, property, dwelling, residence ~ premises
job, work, employment, position, occupation, post ~ employer
doctor, physician, gp, medic, medical practitioner ~ medical, health
spouse, husband, wife, partner, civil partner ~ married
parent, mother, father, mum, mom, dad ~ child
die, death, dead, deceased, pass away ~ estate
verbal, verbally, oral, orally, spoken, speech ~ disclosed, writing
written, in writing, paper, document ~ form
copy, copies, duplicate, reproduce, reproduction, photocopy ~ copied
return, give back, send back, hand back ~ destroy
employee, staff, personnel, worker, representative ~ officers, directors
third party, others, outside party, external, someone else, other companies ~ share, disclose
agreement, contract, deal, arrangement ~ terms
law, regulation, judicial, court, order, subpoena, legal process ~ compelled, required
obligation, duty, commitment, responsibility ~ shall
keep, retain, hold, preserve, store ~ retention
independent, independently, own, by itself ~ developed
develop, create, make, build, devise ~ independently
buy, sell, sale, sold ~ transfer, share
data, information, info, details ~ personal
collect, gather, obtain, ask for, take, harvest ~ information
safe, secure, protect, protected, security, safeguard, hacker ~ encryption, measures
track, location, gps, geolocation, where i am ~ collect
delete, erase, remove, cancel, deactivate, close account ~ retain
advertiser, marketing, ads, advertising, marketer ~ partners
age, old, years old, minimum age ~ under
illness, ill, sick, disease, health condition, unwell, medical condition ~ disability
disabled, disability, handicap, impairment ~ condition
unemployed, out of work, jobless, lost job, redundant, redundancy ~ benefit
retire, retirement, pension, pensioner ~ age
rent, lease, tenancy, tenant, landlord, renter ~ property
abroad, overseas, foreign, outside the country, another country ~ international
appeal, challenge, contest, dispute, disagree, object, objection ~ decision, tribunal
fine, penalty, ticket, charge ~ pay
licence, license, permit, authorisation, certificate ~ apply
eligible, eligibility, qualify, entitled, entitlement, can i get, allowed ~ criteria
deadline, due date, last day, cutoff, cut-off, time limit, by when ~ within, days
form, application, paperwork ~ complete
phone, telephone, call, ring ~ contact
email, e-mail, mail, message ~ contact
address, location, place, where ~ office
bill, invoice, statement ~ payment
car, vehicle, automobile, van ~ driver
child, kid, children, minor, son, daughter, toddler, baby ~ parent
elderly, senior, old person, older ~ age
school, college, university, education, student ~ course
police, officer, law enforcement ~ report
divorce, separate, split up, break up, separation ~ marriage
immigrant, migrant, visa, immigration, citizenship ~ permit
tax, taxes, taxation, vat ~ pay
debt, owe, bankruptcy, insolvent, bankrupt ~ creditor
will, estate, inheritance, inherit, heir ~ probate
business, company, firm, enterprise, corporation, organisation, organization ~ trade
employer, company, boss, organization, organisation ~ business
accident, injury, crash, injured ~ damage
travel, journey, trip ~ abroad
hour, hours, time ~ daily
maximum, max, most, limit, cap, upper limit ~ exceed
minimum, least, lowest ~ threshold
often, frequency, how many times, frequently, regularly ~ every
`
