/** Matters of work and life that people ask a bot about and that a social media policy seldom holds. */
import { type Concept, concept } from './concept.ts'

export const outside: readonly Concept[] = [
  concept(
    'leave',
    'pinned',
    'vacation*, sick leave, sick day*, sick time, parental leave, maternity, paternity, bereavement, time off, leave of absence, holiday pay, statutory holiday*, stat pay, conge, conges, vacances, maladie, jour de maladie, jours de maladie, day off request, lieu time, personal days, family day, pto, leave balance',
  ),
  concept(
    'pay',
    'pinned',
    'salary, salaries, wage*, pay stub*, paystub*, paycheque*, paycheck*, payroll, payday, pay day, pay raise, get a raise, bonus, overtime, get paid, getting paid, paid extra, pay grade, pay scale, pay band, direct deposit, t4, salaire*, paie, paye, heures supplementaires, prime, augmentation, compensat*, remunerat*, stipend, be paid for, am i paid, do i get paid, do we get paid, paid time, extra pay, on call pay',
  ),
  concept(
    'benefits',
    'outside',
    'benefits plan, dental, health benefits, drug plan, insurance, pension, omers, rrsp, eap, assurance*, pension*, regime de retraite, avantages sociaux, wsib, massage coverage, physio, prescription*, glasses, vision care, orthodont*',
  ),
  concept(
    'work-hours-use',
    'pinned',
    'during work, during work hours, work hours, working hours,  company time, work time, on shift, on my shift, on duty, while i am working, while at work, at my desk, lunch break*, coffee break*, on break, on my break, breaks, how much time, heures de travail, pendant le travail, au travail pendant, pause, pauses, pendant mes heures, durant les heures, on lunch, at lunch, during lunch, on breaks, during breaks, during my shift, during shifts, in meetings, during meetings, pendant mon quart',
  ),
  // Not a bare “park”: that is also a place, and a department of many a city.
  concept(
    'parking',
    'outside',
    'parking*, park my car, park my truck, where to park, park at work, garage, stationn*, parking pass',
  ),
  concept(
    'dress',
    'outside',
    'dress code, what to wear, wear jeans, jeans, tattoo*, piercing*, uniform allowance, code vestimentaire, boots allowance, safety boots, casual friday*, hi vis',
  ),
  concept(
    'facilities',
    'outside',
    'cafeteria, gym, meeting room*, boardroom*, book a room, washroom*, office supplies, printer*, photocopier*, key card*, keycard*, building access, elevator*, lunch room, lunchroom*, vending, salle de reunion, imprimante*, badge d acces, thermostat, air conditioning, locker*, desk chair',
  ),
  concept(
    'travel',
    'outside',
    'mileage, travel expense*, expense claim*, expense report*, expenses, reimburs*, per diem, corporate card, credit card, kilometrage, remboursement*, note de frais, notes de frais, hotel*, flight*, conference budget, conference, depenses',
  ),
  concept(
    'municipal-service',
    'outside',
    'garbage, recycling, compost, green bin, snow plow*, snow remov*, snow clearing, plow my street, pothole*, water bill, tax bill, property tax*, building permit*, marriage licen*, dog licen*, pet licen*, bylaw, bylaws, parking ticket*, swimming lesson*, swim lesson*, pool schedule, library hours, arena schedule, ice time, ice rental, transit schedule, bus schedule, bus pass, ordures, recyclage, deneigement, permis de construction, taxe fonciere, taxes foncieres, zoning, fire ban, burn permit, daycare spot, subsidy, noise complaint, water main, street light*, facility rental, hall rental, cemetery, landfill, vaccin*, flu shot*, bibliotheque hours, horaire, horaires, nids de poule',
  ),
  concept(
    'small-talk',
    'outside',
    'joke, jokes,  poem*, song about, sing, riddle*, recipe*, weather, forecast, score of, hockey game, leafs, blue jays, movie*, netflix, horoscope*, lottery, blague*, poeme*, recette*, meteo, tell me a story, bedtime, trivia, capital of, prime minister, president, stock price, bitcoin price, exchange rate, favourite colour, favorite color, are you human, are you a robot, how old are you, love me, what time is it, quelle heure, population of, who won, world cup, super bowl, homework, essay, math, square root, python, javascript, write code, write me, write a, draft a, draft me, compose, resume help, cover letter, meaning of life, dinner, pizza, coffee, gift idea*, happy birthday, good restaurant*, restaurant*',
  ),
  concept(
    'hiring',
    'outside',
    'job opening*, job posting*, openings, hiring, vacanc*, apply for a job, internal posting*, promotion process, seniority, performance review*, job description, transfer to another, poste vacant, offre d emploi, offres d emploi, offres, embauche*, reference letter, notice period, resign, resignation, two weeks notice, severance, layoff*, laid off',
  ),
  concept(
    'remote-work',
    'outside',
    'work from home, remote work*, hybrid, flexible hours, flex time, flextime, teletravail, compressed week, shift swap*, swap shifts, work schedule, horaire de travail, alternate work',
  ),
  concept(
    'health-safety',
    'outside',
    'first aid, fire drill, whmis, ppe, injury, injured, workplace injury, covid, mask*, premiers soins, blessure*, evacuation, slip and fall, ergonom*, vaccine',
  ),
  concept(
    'vehicle',
    'outside',
    'fleet vehicle*, company car, company vehicle*, city truck, vehicle*, drivers licen*, vehicule*, camion*, speeding ticket',
  ),
  concept(
    'finance',
    'outside',
    'purchase order*, procurement, tender*, invoice*, vendor payment, bid, rfp, budget process, operating budget, approvisionnement, facture*, appel d offres, petty cash',
  ),
  concept(
    'email-phone-system',
    'outside',
    'outlook, shared mailbox, voicemail, email quota, teams meeting, password reset, reset my password, install*, printer driver, calendar invite, sharepoint, onedrive, boite vocale, boite courriel, out of office, ticket with it',
  ),
  concept(
    'substance',
    'outside',
    'alcohol, drinking at, cannabis at, smoke break*, smoking, vape, vaping, drug test*, alcool, fumer, smoke',
  ),
  concept(
    'gifts',
    'pinned',
    'accept a gift, accept gifts, gifts from, gift from a, hospitality, tickets from, free tickets, bribe*, conflict of interest, conflit d interets, cadeau*',
  ),
  concept(
    'age-limit',
    'pinned',
    'minimum age, how old, age limit, age requirement, age minimum, quel age',
  ),
  concept(
    'archive-tool',
    'pinned',
    'pagefreezer, archivesocial, smarsh, archiving tool*, archive software',
  ),
  concept(
    'crisis-plan',
    'pinned',
    'crisis plan, crisis communication*, emergency operations, plan de crise, emergency plan',
  ),
]
