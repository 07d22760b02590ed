/**
 * Words of like meaning in workplaces and on social media: how people type beside how policies are written. One group a
 * line. Words before `~` stand for each other; those after it are only near, and lead nowhere themselves.
 */
export const workplaceThesaurus = `
boss, supervisor, manager, foreman, team lead, higher up, people leader, line manager, superior ~ leader, senior
chief, head, director, executive, cao, ceo, top brass ~ officer, leadership
coworker, colleague, teammate, workmate, staffer, employee, worker, staff, personnel, team member, staff member, crew ~ individual
contractor, consultant, freelancer, vendor, supplier, agency, third party, subcontractor ~ behalf
intern, student, co-op, placement, practicum, apprentice, trainee ~ temporary
volunteer, unpaid, committee member ~ task
applicant, candidate, prospective, new hire, recruit, job seeker ~ hiring
seasonal, temporary, casual, part-time, summer student, temp, on-call, term, contract, probationary ~ permanent, employee
full-time, permanent, regular, salaried ~ employee
resident, citizen, taxpayer, customer, client, constituent, public, member of the public, visitor, user, follower ~ community, stakeholder, people, person
stakeholder, partner, community group ~ public
council, councillor, mayor, politician, elected official ~ municipal
department, division, unit, branch, section, program area, work area, my area, program ~ team, office
team, group, crew ~ department, program, division, area
hr, human resources, personnel department, people services ~ corporate
it, information technology, tech support, help desk, it department, tech people, computer people, tech team ~ security, technical
comms, communications, communication, public relations, media relations, pr ~ engagement, marketing
marketing, promotion, promotional, publicity, campaign ~ communications
lawyer, legal, counsel, solicitor, attorney ~ law
union, steward, bargaining agent, collective agreement ~ representative
law, legislation, act, statute, legal, regulation, bylaw ~ applicable, comply, compliance
comply, compliance, follow the rules, abide, adhere, obey, respect, stick to, meet ~ accordance, policy
page, site, channel, account, profile, feed, wall, handle, presence ~ platform, social, media
social, socials, social media, social network, online, internet, web, digital, on the net ~ platform, media, site
app, apps, platform, network, service, tool, site ~ social, media, application
website, web page, web site, homepage ~ online, internet, web
post, posting, publish, upload, share, put up, put out, put online, put on, tweet, write, publication, release ~ content, message, material, activity
publish, go live, make public, get out ~ post
content, material, stuff, post, info, information, message ~ media
picture, pic, photo, photograph, image, snapshot, selfie, headshot, shot, snap ~ video
video, clip, reel, footage, film, recording, livestream, stream, vlog ~ audio, photo, production
comment, remark, reply, response, feedback, message, thread ~ post
reply, respond, answer, get back to, write back, response, react ~ comment, message, inquiry
repost, reshare, retweet, share, forward, pass on, pass along, send on ~ post
forward, send, submit, pass on, hand in, send in, get to ~ provide
dm, direct message, private message, inbox, messenger, pm ~ message, reply
delete, remove, take down, hide, erase, pull, wipe, get rid of, leave up ~ removal, block
block, ban, mute, kick out, shut out ~ remove, removal, allowed
like, follow, friend, connect, friend request ~ contact
rant, vent, trash, badmouth, bash, criticize, criticise, criticism, diss, slam, complain about, talk trash, run down, knock, speak ill, negative ~ disparage, disparaging, defamatory, comment, reputation
defame, defamatory, libel, libelous, slander, disparage, disparaging, smear ~ reputation, false, comment
screenshot, screen shot, screen capture, screengrab, leak, get out, spread, go around, go viral ~ audience, reach, share, public
bio, about me, profile, tagline, description ~ account, identify
anonymous, anonymity, anonymously, fake account, alias, pseudonym, nickname, burner ~ identify, confidentiality
snoop, spy, watch, monitor, track, surveil, surveillance, keep tabs, keep an eye, look at, check up, stalk, keep watch, look through ~ review, check, actively
monitor, check, look at, watch over, moderate, keep an eye, supervise ~ review, manage
moderator, moderate, moderation, admin, administrator, editor ~ manage, designate, access
hack, hacker, breach, compromise, phish, phishing, virus, malware, cyberattack, security, scam, hijack, break in, suspicious, log in ~ concern, information, technology, risk
password, login, log in, credential, access, sign in, two-factor ~ security, account, manage
confidential, private, secret, sensitive, privileged, confidentiality, hush ~ information, disclose, privacy
privacy, private, personal information, personal data, data protection, private info ~ protection, confidential, information
consent, permission, sign, signed, release form, waiver, authorization, ok from, go-ahead from, agree ~ documented, approval
child, kid, minor, youth, teen, student, toddler, baby, son, daughter ~ individual, person
name, tag, mention, call out, identify, identifiable, point out, recognize ~ individual, identity
story, testimonial, anecdote, experience ~ personal
accessible, accessibility, disability, disabled, blind, deaf, visually impaired, hearing impaired, hard of hearing, captions, subtitles, alt text, screen reader, low vision, wheelchair, impairment ~ standards
record, records, retention, retain, keep, archive, save, store, hold on to, document, log, maintain, file ~ schedule, preserve
how long, duration, period, length of time, time limit, deadline ~ days, weeks, months, years, retention, within
destroy, shred, dispose, delete, throw away, throw out, get rid of ~ disposal, retention
training, train, course, workshop, class, teach, lesson, learn, learning, webinar, onboarding, session ~ coordinated, education
complaint, complain, grievance, grieve, concern, issue, gripe ~ report
report, flag, raise, tell, inform, notify, notification, escalate, snitch, tattle, rat out, speak up, tell on, turn in, blow the whistle, whistleblow ~ complaint, concern, incident
bully, bullying, harass, harassment, intimidate, pick on, abuse, torment, stalking, creepy, mistreat, humiliate ~ incident, hostile, discrimination, respectful
discrimination, discriminate, racist, racism, sexist, sexism, homophobic, transphobic, slur, hate, hateful, bigot, prejudice, ethnic, antisemitic, islamophobic, human rights, offensive joke ~ harassment, incident
race, religion, gender, ethnicity, sexual orientation, age, nationality, disability ~ discrimination, ground
violence, violent, threat, threaten, threatening, attack, assault, hurt, weapon, unsafe, beat up, punch, kill ~ incident, safety
discipline, disciplinary, punish, punishment, penalty, consequence, reprimand, sanction, suspension, suspend, written up, write up, in trouble, get in trouble, trouble, what happens if, repercussion, held accountable ~ termination, violation, subject, employment
fire, fired, terminate, termination, dismiss, dismissal, sack, lose job, let go, can, axe, get the boot, lay off, kicked out, lose employment ~ discipline, disciplinary, violation
violation, violate, breach, contravene, contravention, break the rules, break the policy, break, infraction, misconduct, misuse, against the rules, against policy, wrongdoing, infringe ~ discipline, policy
abuse, misuse, inappropriate use, improper ~ violation, report
sue, lawsuit, charged, court, criminal, crime, civil, liable, legal trouble, police, arrest, jail, prosecute ~ penalty, law, legal, subject
investigate, investigation, look into, inquiry, probe, dig into, follow up, examine, looked at ~ review, refer, complaint, potential
form, paperwork, fill out, fill in, questionnaire, template, sheet ~ complete, application
apply, application, request, sign up, register, put in for, ask for ~ form, submit
complete, fill out, fill in, finish ~ form
approve, approval, sign off, green light, okay, authorize, authorise, authorization, go-ahead, clearance, say yes, permission, give the ok, bless ~ evaluate, decide, review
decide, decision, evaluate, assess, determine, choose, pick, make the call, final say, judge, call the shots, up to ~ approve, approval, discretion, review
reject, deny, refuse, turn down, say no, decline ~ decision, approval
set up, start, create, launch, open, establish, get going, begin, make, new, spin up, build ~ account, initiate
responsible, responsibility, in charge, handle, take care of, look after, deal with, duty, role, job, accountable, person in charge, who does, jump in, step in, who runs ~ manage, oversee, coordinate
run, manage, administer, operate, look after, oversee, oversight, supervise, own, control, handle, coordinate, in charge ~ responsible
coordinate, organize, organise, arrange, set up, plan ~ schedule, manage
schedule, plan, timing, calendar, time, when to post, queue ~ post
designate, assign, appoint, name, nominate, pick ~ designated
discretion, up to, choice, judgment, judgement, common sense ~ decide, determine
rule, policy, guideline, procedure, protocol, standard, regulation, guidance, do and don't, dos, law, requirement ~ comply
purpose, goal, reason, aim, objective, point, intent, intention, rationale, mission, benefit, what's the point, what for ~ establish, provide, value
principle, value, belief ~ guide
scope, apply, cover, include, count, touch, affect, fall under, subject to, pertain, concern, included, extend, matter ~ application, applies
exempt, exception, excluded, exclude, exemption, doesn't apply ~ apply, scope
mean, definition, define, what is, what are, meaning, stand for, explain, term, considered ~ means
revise, revision, update, change, amend, edit, modify, latest, newest, version, last changed ~ revised, date
review, next review, look at again, reexamine, renew, come up ~ proposed, year
adopt, approve, pass, enact, come into effect, in force, effective, date, issue, took effect ~ approved, issued, resolution
number, no, reference, file number ~ policy
contact, reach, email, e-mail, phone, call, get hold of, get in touch, talk to, speak to, ask, who to ask, question, inquiry, enquiry, ask about, more info, help, point person ~ information, further
question, inquiry, enquiry, query ~ contact, information
distribution, distribute, posted, sent to, circulate, copy, where to find, available ~ manual, notice, intranet
disclaimer, opinions are my own, views are my own, views my own, opinion, view, viewpoint, statement of opinion, thought ~ express, reflect
represent, speak for, speak on behalf, spokesperson, on behalf, behalf, voice of, act for ~ official, authorized
official, corporate, company, organization, organisation, work account, business, employer, workplace, institutional, organizational, government ~ region, city
personal, own, private, my own, individual, non-work ~ personal
off work, off duty, after hours, after work, outside work, own time, free time, spare time, at home, evening, weekend, night, day off, outside of work ~ personal, hours, life
work hours, company time, working hours, office hours, during work, business hours, at work, on duty, shift ~ daily, monday, time
weekend, saturday, sunday, weekday, evening, night, holiday ~ hours, daily, monday, friday
daily, every day, each day, weekday ~ monday
reputation, image, look bad, embarrass, embarrassing, bad light, good name, credibility, trust, public trust ~ damage, harm, impact, negatively
harm, damage, hurt, impact, affect, injure, undermine ~ reputation
tone, voice, vibe, style, manner, attitude, feel, sound, wording, language ~ respectful, positive, professional, informative
respectful, respect, polite, civil, courteous, kind, nice, considerate, professional, professionalism ~ tone, conduct
positive, upbeat, friendly, cheerful ~ tone
accurate, accuracy, true, correct, fact, factual, misinformation, fake news, false, mistake, error, wrong, typo, lie ~ information, validity
argument, argue, fight, heated, antagonistic, hostile, conflict, troll, confrontation, get into it, back and forth, dispute, go at it, pick a fight ~ disengage, exchange
disengage, back off, walk away, step away, ignore, let it go, drop it ~ exchange, polite
advice, guidance, ask, help, tip, direction ~ seek, consult, supervisor
advertise, advertising, ad, ads, promote, promotion, sell, selling, commercial, plug, sales, sponsor, spam, solicit, business, for sale, shill ~ content
election, political, politics, campaign, candidate, vote, voting, party, partisan, run for office, lawn sign, mp ~ office, opposing
off topic, unrelated, irrelevant, nothing to do with, random ~ topically, related
swear, swearing, curse, cuss, profane, profanity, vulgar, obscene, rude, insult, insulting, offensive, mean, nasty, foul, name calling, abusive, hateful ~ comment, inappropriate
illegal, unlawful, crime, criminal, drugs, against the law ~ activity, encourage
porn, nude, sexual, explicit, inappropriate, indecent, nsfw, racy ~ content, link
dox, doxx, doxxing, home address, phone number, private information, personal information, personal info ~ reveal, privacy
urgent, emergency, asap, time-sensitive, immediate, immediately, right away, quick, quickly, fast, timely, crisis, hurry ~ response, time
engage, engagement, interact, interaction, connect, talk with, communicate, conversation, two-way, reach out ~ community, public
audience, follower, reader, viewer, reach ~ public
approved platforms, allowed apps, list of apps, approved list ~ platform, list, maintain
list, register, inventory, keep track, track of ~ maintain
logo, brand, branding, crest, visual identity, letterhead ~ image
copyright, trademark, intellectual property, plagiarism, plagiarize, credit ~ permission, use
device, phone, cell, cellphone, mobile, smartphone, computer, laptop, tablet, equipment, work phone ~ use
public, open, visible, anyone can see, everyone can see ~ settings, audience
settings, privacy settings, locked, private account, limited, restricted ~ regardless, audience, private
analytics, analyze, analyse, metrics, stats, statistics, insights, engagement numbers, performance, results, reach ~ engagement
topic, subject, theme, what to post, idea ~ content, decide
crew, gang, squad ~ team, employee
colour, color ~ contrast
ask a question, have a question, questions about ~ contact, inquiry, information
freedom, free speech, freedom of speech, freedom of expression, first amendment, charter rights, right to ~ expression, personal, right, limit
right, rights, entitled, allowed ~ respect
limit, restrict, restriction, discourage, stop, prevent ~ intent, limit
allow, allowed, permit, permitted, okay to, can i, legal to, fine to, free to, may ~ acceptable
acceptable, okay, appropriate, proper ~ use, allowed
ban, banned, prohibit, prohibited, forbidden, not allowed, no-no, off limits, not permitted, never ~ allowed, activity
ai, chatgpt, artificial intelligence, copilot, chatbot ~ tool
vacation, time off, holiday, annual leave, pto, days off, leave ~ entitlement, absence
sick, ill, illness, sick day, sick leave, medical leave, unwell ~ absence, leave, medical
absence, absent, call in, no show, miss work, late, tardy, attendance ~ leave
maternity, paternity, parental, pregnant, pregnancy, baby leave, new parent, adoption ~ leave
bereavement, funeral, death in the family, compassionate ~ leave
pay, salary, wage, compensation, paycheck, pay cheque, payday, remuneration, earnings ~ payroll
raise, pay increase, promotion, merit increase ~ salary
overtime, extra hours, extra time, work late ~ hours, compensation
benefit, benefits, insurance, health plan, dental, coverage, health insurance ~ eligible, plan
pension, retire, retirement, 401(k) ~ plan, benefit
remote, work from home, wfh, telework, telecommute, hybrid, home office ~ arrangement
dress code, clothes, clothing, attire, wear, outfit, appearance, jeans, tattoo, piercing ~ dress
travel, trip, mileage, hotel, flight, per diem, conference ~ expense, reimburse
expense, reimburse, reimbursement, claim, receipt, pay back, out of pocket, money back ~ cost
gift, present, freebie, hospitality, bribe, kickback, favour, favor ~ accept, conflict
conflict of interest, side job, side hustle, side gig, moonlight, second job, outside employment, outside work ~ interest, disclose
alcohol, drunk, drinking, drug, weed, cannabis, marijuana, impaired, smoke, smoking, vape, vaping, intoxicated ~ substance
safety, injury, accident, hazard, health and safety, get hurt, injured ~ report, incident
quit, resign, resignation, leave the company, give notice, two weeks notice ~ termination, notice, separation
performance, evaluation, appraisal, performance review, annual review ~ feedback
probation, trial period, introductory period, first 90 days ~ period
lunch, break, coffee break, meal break, rest period ~ hours
hire, hiring, recruit, recruitment, interview ~ employment
relative, family member, nepotism, relatives ~ employment, relationship
dating, romance, relationship, romantic ~ employee
weapon, gun, firearm, knife ~ prohibited
parking, park, car park, parking lot, parking spot ~ vehicle
vehicle, car, truck, fleet, drive, driving ~ use
theft, steal, stolen, fraud ~ property
snow day, storm, bad weather, weather closure ~ emergency, closure
reference, recommendation letter, reference check ~ employment
retaliation, retaliate, reprisal, get back at, payback, punished for reporting ~ protect, report
disclose, reveal, share, give away, leak, divulge, pass on ~ information, confidential
integrity, honest, honesty, ethics, ethical, code of ethics, code of conduct, conduct, behave, behaviour, behavior ~ professional, conduct
learn the ropes, get up to speed, brush up, coaching, refresher, lunch and learn, orientation ~ training
taken to court, take to court, end up in court, lawsuit, charges, behind bars ~ criminal, civil, penalty
off the hook, get away with, covered, safe from, immune ~ obligation, violation, disclaimer, regardless
keys, admin rights, login details, sign in details ~ access, account, manage
hear well, hard to see, hard to read, large print, colour blind, sight, hearing ~ accessibility, accessible
bring up, make a fuss, have a word, do something about, take action ~ report, complaint
unsure, not sure, in doubt, confused, unclear, who to turn to ~ question, contact, information, seek, advice
muzzle, silence, shut up, censor, censorship ~ limit, discourage, expression
face, likeness, appearance in ~ image, individual, consent
guardian, mom and dad, family ~ consent, individual
pal, pals, mate, friend, friends ~ audience, personal
passerby, someone outside, outsider, non-employee ~ public, member
starting soon, not started yet, job offer, offer letter ~ prospective, applicant
bound by, held to, tied by, on me, about me ~ apply, applies, subject
resurface, come back to bite, dug up, taken down later, deleted it ~ review, reviewed, audience, reach
heads up, let know, give notice, keep posted ~ notify, inform, report
overstep, cross the line, go too far, out of line ~ violation, inappropriate
vet, vetting, screen, check over, look over, sanity check ~ review, approve, evaluate
shut down, take offline, close the account, retire the page ~ remove, account, manage
hand over, pass to, turn over ~ forward, provide, submit
poster, event, announcement, notice, news item, update ~ content, post, information
wall of text, caption, wording ~ content
side account, second account, joke account, parody ~ personal, account
like button, thumbs up, emoji, reaction ~ activity, comment
group chat, chat group, dms, private group, closed group ~ message, messaged, settings, audience
meme, joke, banter, funny ~ content, comment
gossip, rumour, rumor, drama ~ comment, confidential
patient, client, case file ~ confidential, personal, information
uniform, badge, logo shirt, in uniform ~ identify, employee
mask, hide identity, undercover ~ identify, anonymous
`
