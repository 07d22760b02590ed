/** People, parts of an organization and kinds of employment. */
import { type Concept, concept } from './concept.ts'

export const people: readonly Concept[] = [
  concept(
    'organization',
    'frame',
    'organization, organisation, region, regional, city, town, municipal*, county, company, corporation, employer, here, in here, our place, municipalite*, ville, regionale*, employeur, chez nous',
  ),
  concept(
    'employee',
    'common',
    'employee*, staff, staffer*, worker*, coworker*, co worker*, colleague*, teammate*, workforce, personnel, employe, employes, employee, collegue*, someone on my team, inspector*, clerk*, paramedic*, nurse*, operator*, lifeguard*, foreman, bus driver*, plow driver*, planner*, officer at, caseworker*',
  ),
  concept(
    'public-member',
    'topic',
    'public, resident*, citizen*, taxpayer*, customer*, stakeholder*, community member*, members of the public, member of the public, neighbour*, neighbor*, constituent*, client*, visitor*, user, users, ratepayer*, outsider*, residante*, citoyen*, contribuable*, usager*, utilisateur*, grand public, membre du public, voisin*, homeowner*, business owner*',
  ),
  concept(
    'contractor',
    'topic',
    'contractor*, consultant*, vendor*, freelanc*, agency, third party supplier*, supplier*, contract employee*, contract staff, on contract, under contract, hired firm, outside firm, outside company, subcontract*, contractuel*, entrepreneur*, sous traitant*, pigiste*, fournisseur*, expert conseil, contract worker*, contract position, contract work, contract gig, a contract',
  ),
  concept(
    'volunteer',
    'topic',
    'volunteer*, unpaid, benevol*, committee*, task force*, board member*, comite*, groupe de travail, groupes de travail',
  ),
  concept(
    'student',
    'topic',
    'student*, intern, interns, internship, co op, coop, placement*, practicum, summer student*, apprentice*, trainee*, etudiant*, stagiaire*, stage, summer job',
  ),
  concept(
    'temporary',
    'topic',
    'temp, temps, temporary, casual, on call, part time, part timer*, seasonal, occasional, probation*, relief staff, summer staff, term position, fixed term, permanent, full time, full timer*, temporaire*, occasionnel*, saisonnier*, temps partiel, mi temps, sur appel, temps plein,  few hours a week, only work, winter crew, summer crew',
  ),
  concept(
    'new-hire',
    'topic',
    'new hire*, job offer, havent started, have not started, not started yet, start next, starting next, start in, about to start, about to join, prospective, candidate for a job, job applicant*, applicants, applying for a job, interviewing, job interview, future employee*, not hired yet, offer letter, recruit*, probation*, candidat*, nouvel employe, nouvelle recrue, pas encore commence, applied for a job, before i start, before my first day, havent been hired, get hired',
  ),
  concept(
    'retiree',
    'pinned',
    'retire, retired, retiree*, retirement, former employee*, ex employee*, after i leave, after i quit, left the organization, no longer work*, used to work, retraite*, ancien employe*, anciens employes, ex employe*, after i resign, once i quit',
  ),
  concept(
    'family',
    'topic',
    'spouse*, husband*, wife, wifes, wives, kid of mine, my kid*, my son, my sons, my daughter*, my child*, my mom, my mother, my dad, my father, my sister*, my brother*, family member*, relative*, girlfriend*, boyfriend*, conjoint*, conjointe*, mari, epouse, mon fils, ma fille, ma famille',
  ),
  concept(
    'child',
    'topic',
    'child, children, kids, kid, minor, minors, youth, teen*, toddler*, baby, babies, daycare, school kids, under 18, enfant*, mineur*, jeune*, ado, ados, camper*, students in',
  ),
  concept(
    'council',
    'topic',
    'council, councillor*, councilor*, mayor*, elected official*, reeve, warden, politician*, conseil, conseiller municipal, conseillere municipale, conseillers municipaux, maire, mairesse, elu, elus, elues',
  ),
  concept(
    'supervisor',
    'topic',
    'boss, bosses, supervisor*, manager*, my lead, team lead, people leader*, leader*, foreman, department head*, higher up*, superieur*, superviseur*, gestionnaire*, patron, patronne, chef, chefs, direct report*, up the chain',
  ),
  concept(
    'communications-team',
    'topic',
    'communications and engagement, communications division, communications team, communications department, communications office, comms team, comms, communications, service des communications, equipe des communications, corporate communications',
  ),
  concept(
    'communications-officer',
    'topic',
    'communications officer*, communication officer*, comms officer*, agent* des communications, agent* de communication*, agente* des communications, officers',
  ),
  concept(
    'communications-specialist',
    'topic',
    'communications specialist*, communication specialist*, comms specialist*, specialiste* des communications, specialiste* en communication*, specialists',
  ),
  concept(
    'executive-director',
    'topic',
    'executive director*, directeur general, directrice generale, directeur executif, directrice executive',
  ),
  concept(
    'it-team',
    'topic',
    'information technology, it department, it dept, it team, it people, it guys, it staff, it folks, it have, it has a, corporate services it, tech support, tech team, tech people, helpdesk, help desk, technologie de l information, technologies de l information, ti, informatique, services informatiques',
  ),
  concept(
    'cio',
    'topic',
    'chief information officer, cio, dirigeant principal de l information, dpi',
  ),
  concept('commissioner', 'topic', 'commissioner*, commissaire*'),
  concept(
    'cao',
    'topic',
    'chief administrative officer, cao, directeur administratif, directrice administrative, administrateur en chef',
  ),
  concept(
    'human-resources',
    'topic',
    'human resources, hr, people and culture, personnel department, ressources humaines, rh, labour relations',
  ),
  concept(
    'health-department',
    'topic',
    'health department, public health, health unit, health dept, health, sante publique, service de sante, departement de la sante, services de sante, sante, health team, health folks',
  ),
  concept(
    'economic-development',
    'topic',
    'economic development, tourism, invest, developpement economique, tourisme, ec dev, econ dev, investment attraction',
  ),
  concept('transit', 'topic', 'transit, bus, buses, drt, transport en commun, autobus'),
  concept(
    'marketing-coordinator',
    'topic',
    'marketing coordinator*, marketing person, marketing, coordonnateur marketing, coordonnatrice marketing, coordonnateur du marketing, coordonnatrice du marketing, coordinator, coordonnateur, coordonnatrice, coordinateur marketing, coordinatrice marketing',
  ),
  concept(
    'city-manager',
    'topic',
    'city manager*, town manager*, directeur municipal, directrice municipale, directeur general de la ville, gestionnaire municipal, gestionnaire de la ville, directrice generale de la ville',
  ),
  concept(
    'senior-manager',
    'topic',
    'senior manager*, senior management, cadre superieur, cadres superieurs, haute direction, gestionnaire* principal*',
  ),
  concept(
    'department',
    'common',
    'department*, division*, program area*, program, programs, team, teams, unit, units, branch*, section head, office of, service, services, secteur de programme, secteurs, equipe*, departement*, direction, shop, crew',
  ),
  concept('moderator', 'topic', 'moderator*, moderat*, moderateur*, moderatrice*'),
  concept(
    'partner-organization',
    'pinned',
    'partner organization*, sister cit*, nonprofit*, non profit*, charity, charities, ngo, organisme partenaire, school board*, other municipalit*, police service*, library, bibliotheque',
  ),
  concept(
    'journalist',
    'pinned',
    'reporter, reporters, journalist*, newspaper*, news outlet*, media outlet*, press, media request*, media inquir*, media relations, tv station, radio station, interview request, presse, medias d information, cbc, ctv, reporter wants, journaliste*',
  ),
  concept(
    'union',
    'pinned',
    'union, unions, union rep*, shop steward, steward, cupe, collective agreement, bargaining unit, syndicat*, delegue syndical, convention collective, representative with me',
  ),
  concept(
    'lawyer',
    'pinned',
    'lawyer*, attorney*, solicitor*, legal department, legal counsel, legal advice, avocat*, conseiller juridique, contentieux',
  ),
  concept('police', 'pinned', 'police, cops, 911, rcmp, opp, policier*, gendarmerie'),
]
