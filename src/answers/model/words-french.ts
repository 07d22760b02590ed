/** The small words of French as the check reads them, and the words of policies with their English equivalents. */
import type { LanguageWords } from './words.ts'

export const frenchWords: LanguageWords = {
  marks: {
    prohibited: `doit pas, doivent pas, devez pas, doit jamais, doivent jamais, devez jamais, peut pas, peuvent pas,
      pouvez pas, peut jamais, peuvent jamais, pouvez jamais, pas permis, pas permise, pas permises, pas autorisé,
      pas autorisée, pas autorisés, pas autorisées, interdit, interdite, interdits, interdites, défendu, défendue`,
    exempt: `pas requis, pas requise, pas requises, pas obligatoire, pas nécessaire, pas tenu, pas tenus, pas obligé,
      pas obligés, pas besoin, pas à, pas interdit, pas interdite, pas interdits, pas interdites`,
    must: `est requis, est requise, sont requis, sont requises, est nécessaire, sont nécessaires, est obligatoire,
      sont obligatoires, est exigé, est exigée, doit, doivent, devez, devra, devront, faut, faudra, requis, requise, requises, obligatoire, obligatoires, exige,
      exigent, exigé, exigée, nécessaire, nécessaires, tenu de, tenus de, tenue de, besoin, obligé, obligés, obligée`,
    should: 'devrait, devraient, devriez',
    will: '',
    would: 'serait, seraient, aurait, auraient',
    may: `peut, peuvent, pouvez, pourra, pourront, pourrait, pourraient, permis, permise, permises, autorisé, autorisée,
      autorisés, autorisées, libre de, libres de`,
    encouraged: `encouragé, encouragée, encouragés, encouragées, encourage, encouragent, recommandé, recommandée,
      recommandés, recommandées, recommande, conseillé, invité, invités, invitée, invitées`,
    negation: 'pas, jamais, aucun, aucune, rien, ni, nul, nulle, non',
    without: 'sans',
    unless: 'sauf, excepté, hormis, à moins que, à moins de, à moins qu',
    only: 'seulement, uniquement, exclusivement, seul, seule, seuls, seules',
    condition: `si, s il, lorsque, lorsqu, quand, où, quiconque, tant que, pourvu que, à condition que, à condition de,
      en cas de, même si`,
    relative: 'qui, que, qu, dont, lequel, laquelle, lesquels, lesquelles',
    before: 'avant, avant de, avant que, jusqu à, jusqu au, jusque',
    after: 'après, une fois, dès que, dès',
    all: 'tout, toute, tous, toutes, chaque',
    some: 'certains, certaines, quelques, plusieurs',
  },
  weak: `besoin, exige, exigent, exigé, exigée, requis, requise, requises, nécessaire, nécessaires, obligé, obligés,
    obligée`,
  predicates: `est requis, est requise, sont requis, sont requises, est nécessaire, sont nécessaires, est obligatoire,
    sont obligatoires, est exigé, est exigée, requis, requise, requises, obligatoire, obligatoires, nécessaire, nécessaires, interdit, interdite, interdits,
    interdites, permis, permise, permises, autorisé, autorisée, autorisés, autorisées, recommandé, recommandée, encouragé,
    encouragés, encouragée, pas requis, pas requise, pas permis, pas interdits, pas obligatoire`,
  links:
    'de des du d à au aux en dans sur pour par avec vers chez entre selon sous comme dont y compris',
  and: 'et',
  or: 'ou',
  but: 'mais',
  you: 'vous votre vos',
  pointers:
    'elle elles ils ce cet cette ces cela ceci ça leur leurs sa son ses celui celle ceux celles',
  light: `the le la les l un une il elle ils elles on ce cet cette ces cela se s c y en son sa ses leur leurs lui eux est sont
    sera seront être été soit soient a ont avoir eu ait aient fait font n ne aussi également ainsi donc alors là ici
    comment façon manière dont si bien m t j qu`,
  loose: 'responsable responsables',
  phrases: [
    [/\bne (\p{L}+) personne\b/gu, 'ne $1 pas personne'],
    // The verb that is negated stands between both words.
    [
      /\bn(?:e |')(?!doi|dev|peu|pou|est |sont |ser|faut|a |ont )(\p{L}+) (pas|jamais)\b/gu,
      '$2 $1',
    ],
    [/\b(?:est|sont|être) responsables? (?:de|d'|des|du)\b/g, 'responsable '],
    [/\bau moyen d(?:e|u|es|')\s?|\bà l'aide d(?:e|u|es|')\s?/g, 'avec '],
    [/\bapplicables?\b|\b(?:qui s'appliqu(?:e|ent)|en vigueur)\b/g, ' '],
    [/\bfai(?:re|t|tes) preuve d(?:e|u|')\s?/g, 'utiliser '],
    [/\b(?:protection de la )?vie privée\b/g, 'privacy'],
    [/\bmauvaises? utilisations?\b/g, 'misuse'],
    [/\bplus poussée?s?\b/g, 'poussé'],
    [/\band\b/g, 'et'],
    [/\bof\b/g, 'de'],
    [/\bfor\b/g, 'pour'],
    [/\ben ligne\b/g, 'online'],
    [/\bs'assure(?:r|nt)?\b|\bveille(?:r|nt)? à\b/g, 'ensure '],
    [/\bgrand public\b/g, 'public'],
    [/\bmise en oeuvre\b/g, 'practice'],
    [/\bet\/ou\b/g, 'ou'],
    [/\bde plus,?|\bpar exemple,?/g, ' '],
  ],
  synonyms: '',
  numbers: 'deux trois quatre cinq six sept huit neuf dix onze douze',
}

/** French word = its English equivalents in a policy. Tight: no word that widens or narrows what is said. */
export const frenchToEnglish = `
accès = access
accessible, accessibilité = accessible, accessibility
accord = agreement
acceptable = acceptable
action, actions = action
activement, actif, active = actively, active
activité = activity
administrer, administre = administer
affaire, affaires = business
affilié = affiliated
agent = officer
aider = help
amis = friend
anonymat, anonyme = anonymity, anonymous
août = august
appel, appeler = call
appliquer, application, applicable = apply, application, applicable
approbation, approuver, approuvé = approval, approve
approprié = appropriate
autorisation = authorization, authorized
avis = opinion, notice
avril = april
bénévole = volunteer
bloquer, bloqué = block
bon, bonne, bons = sound, good
calendrier = schedule
campagne = campaign
canal, canaux = channel
chef = leader
client = customer
code = code
collaboration = collaboration
collègue = colleague
commentaire = comment
commercial = commercial
communauté = community
communication = communication
comportement, conduite = conduct
compte = account
concerner, concerne, concernant = about
conforme, conformer, respecter, respecte, respectent = comply, respect
connaître = know
confidentiel, confidentialité = confidential, confidentiality
congédiement, licenciement = termination
conseil = council, advice
consentement = consent
conserver, tenir, tiennent = keep, maintain
contenu = content
contrevenir, enfreindre, enfreint, violer = violate
contractuel, entrepreneur = contractor
coordonner, coordonné, coordonne = coordinate
courriel = email
créer, création = create
décembre = december
décider, décide = decide
découler = come
dénigrant, désobligeant = disparaging
demande = request, application
département, division = department, division
désigner, désigné, désignation = designate
détail = detail
diffamatoire = defamatory
diffuser = share
diligence = diligence
dimanche = sunday
direct, directe = direct
discipline, disciplinaire = discipline, disciplinary
discrimination = discrimination
documenté, document = documented, document
données = data
dossier, document, registre = record
droit = right
élection = election
élaborer = develop
emploi = employment
employé = employee
enquête, enquêter = investigation, investigate
entretenir = maintain
envoyer, envoie, transmettre = send
équipe = team
évaluer, évalue, évaluation = evaluate
examiner, examine, examen = review
exemple = example
exercer = exercise
faire = do
février = february
fermer = close
formation = training
formulaire = form
fournir, fourni = provide
fournisseur = provider
garantir, garanti = guarantee
gérer, gestion = manage
gestionnaire = manager
guider = guide
harcèlement, harceler = harassment
haut = senior
histoire = story
identifier, identifié = identify, identified
illégal = illegal
image, photo, photographie = image
important = important
inapproprié = inappropriate
incident = incident
indiquer, mentionner, dire = state
informer, informé = inform
interagir = interact
intention = intention
intérêt = interest
intervenant = stakeholder
janvier = january
jeudi = thursday
jour, quotidien = day
jugement = judgment
juillet = july
juin = june
législation, loi, légal = legislation, law
lien = link
lieu = place
ligne directrice, lignes directrices = guideline
limiter, limite, restreindre = limit
liste = list
lundi = monday
mai = maymonth
mars = march
mardi = tuesday
matériel = materials
misuse = misuse
média = media
menacer, menaçant = threaten
mercredi = wednesday
message = message
modérateur = moderator
moment = time
municipal = municipal
municipalité, ville = city
nom = name
norme = standard
note = note
nouveau, nouvelle = new
novembre = november
obtenir = obtain
octobre = october
officiel = official
offrir, offert = deliver
opinion = view, opinion
opération = operation
organisation, organisme = organization
outil = tool
page = page
part = part
partager, partagé, partage = share
pénal, criminel = criminal
période = period
personne = person, people, anyone
personnel = personal
pertinent = pertinent
plainte = complaint
plateforme = platform
police = police
politique = policy
portée = scope
pouvoir = power
poussé = further
préoccupation = concern
présenter = present
principal, principaux = main
privé = private
privacy = privacy
procédure = procedure
professionnel = professional
profil = profile
programme = program
protéger, protection = protect
protocole = protocol
public = public
publication, publier, publié = post, publish, publication
question, enjeu = issue, question
racisme = racism
raciste = racist
rapide, rapidement = timely
rapport = report
recevoir, reçoit = get, receive
recommander = recommend
référer, renvoyer, renvoyé, renvoi = refer
refléter = reflect
région, régional = region, regional
règle = rule
relever = come
remplir, rempli = complete
rendre = make
renseignement, information = information
réponse, répondre, répond = reply, response, respond
réputation = reputation
réseau = network
résident, citoyen, citoyenne = resident
responsable, responsabilité = responsible, responsibility
ressources = resources
réviser, révisé, révision = revise, revised
risque = risk
samedi = saturday
section = section
sécurité = security
semaine = week
septembre = september
service = service
signaler, signalé, signalement = report
signer, signé = sign
site = site
situation = situation
social, sociaux = social
soumettre, soumis = submit
stagiaire = intern
stratégie = strategy
suggérer, suggère = suggest
sujet = topic
superviseur = supervisor
supprimer, retirer, retiré, supprimé = remove
surveiller, surveillé, surveille, surveillance = monitor
tiers = third
travail, milieu = workplace, work
travailler = work
urgence = emergency
usage, utilisation, utiliser, utilise = use
utilisateur = user
valeur = value
vendredi = friday
verbal = verbal
vérifier = check
vidéo = video
violation = violation
violence = violence
voix = voice
`
