/** What an examination of the bot says: a plain sentence a check, and what to do about it. */
import type { Message } from './message.ts'

type Catalog = Readonly<Record<string, Message>>

/** What was checked. */
export const checkTitles: Catalog = {
  settings: { en: 'Settings', fr: 'Paramètres' },
  identity: { en: 'Identity', fr: 'Identité' },
  keys: { en: 'Microsoft’s keys', fr: 'Clés de Microsoft' },
  secret: { en: 'Client secret', fr: 'Secret client' },
  tenant: { en: 'Tenant', fr: 'Locataire' },
  'service-hosts': { en: 'Teams’ hosts', fr: 'Hôtes de Teams' },
  'public-address': { en: 'Address for browsers', fr: 'Adresse pour navigateurs' },
  clock: { en: 'Clock', fr: 'Horloge' },
  database: { en: 'Database', fr: 'Base de données' },
  disk: { en: 'Disk', fr: 'Disque' },
  knowledge: { en: 'Documents', fr: 'Documents' },
  forms: { en: 'Forms and workflows', fr: 'Formulaires et processus' },
  roles: { en: 'Roles', fr: 'Rôles' },
  channels: { en: 'Channels', fr: 'Canaux' },
  model: { en: 'Model', fr: 'Modèle' },
  embedding: { en: 'Embedding model', fr: 'Modèle de plongement' },
  deliveries: { en: 'Deliveries', fr: 'Envois' },
  administrators: { en: 'Administrators', fr: 'Administrateurs' },
  process: { en: 'Process', fr: 'Processus' },
}

export const doctorTexts = {
  title: { en: 'How Policy Desk is doing', fr: 'État de Policy Desk' },
  allGood: {
    en: '{count, plural, one {# check: nothing to do.} other {# checks: nothing to do.}}',
    fr: '{count, plural, one {# vérification : rien à faire.} other {# vérifications : rien à faire.}}',
  },
  toDo: {
    en: '{faults, plural, =0 {} one {# fault. } other {# faults. }}{warnings, plural, =0 {} one {# thing to look at. } other {# things to look at. }}{good, plural, one {# check is fine.} other {# checks are fine.}}',
    fr: '{faults, plural, =0 {} one {# défaut. } other {# défauts. }}{warnings, plural, =0 {} one {# point à regarder. } other {# points à regarder. }}{good, plural, one {# vérification réussie.} other {# vérifications réussies.}}',
  },
  more: {
    en: 'And {count, plural, one {# more} other {# more}}: npm run doctor shows all.',
    fr: 'Et {count, plural, one {# autre} other {# autres}} : npm run doctor montre tout.',
  },
  again: { en: 'Look again', fr: 'Vérifier de nouveau' },
  administratorsOnly: {
    en: 'Only administrators can look into this, in their own chat with me.',
    fr: 'Seuls les administrateurs peuvent voir cela, dans leur propre conversation avec moi.',
  },
  levelFault: { en: 'Fault', fr: 'Défaut' },
  levelWarning: { en: 'Look at', fr: 'À regarder' },
  levelOk: { en: 'Fine', fr: 'Bien' },
  levelSkipped: { en: 'Nothing to check', fr: 'Rien à vérifier' },
  noAnswer: { en: 'This check got no answer.', fr: 'Cette vérification est restée sans réponse.' },
  noAnswerRemedy: {
    en: 'Look into the log for the reason, then run it again.',
    fr: 'Cherchez la raison dans le journal, puis recommencez.',
  },
  settingInvalid: { en: '{text}', fr: '{text}' },
  settingRemedy: {
    en: 'Correct the environment; env/.env.example explains each variable.',
    fr: 'Corrigez l’environnement; env/.env.example explique chaque variable.',
  },
  settingsGood: { en: 'The environment is valid.', fr: 'L’environnement est valide.' },
  localMode: {
    en: 'Local mode: the bot has no identity and talks to this machine only.',
    fr: 'Mode local : le robot n’a pas d’identité et ne parle qu’à cette machine.',
  },
  tokenGiven: {
    en: 'Microsoft gave a token to the bot ({kind}).',
    fr: 'Microsoft a donné un jeton au robot ({kind}).',
  },
  tokenRefused: {
    en: 'Microsoft gave no token to the bot ({kind}).',
    fr: 'Microsoft n’a pas donné de jeton au robot ({kind}).',
  },
  secretRemedy: {
    en: 'Check BOT_ID and BOT_TENANT_ID, and that BOT_PASSWORD is the secret’s value (not its id) and has not expired.',
    fr: 'Vérifiez BOT_ID et BOT_TENANT_ID, et que BOT_PASSWORD est la valeur du secret (pas son identifiant) et n’a pas expiré.',
  },
  managedRemedy: {
    en: 'Check that the managed identity is assigned to this machine and that BOT_ID is its client id.',
    fr: 'Vérifiez que l’identité managée est attribuée à cette machine et que BOT_ID est son identifiant client.',
  },
  noSecret: {
    en: 'A managed identity has no secret that could expire.',
    fr: 'Une identité managée n’a pas de secret qui puisse expirer.',
  },
  secretUnknown: {
    en: 'Nobody said when the client secret expires.',
    fr: 'La date d’expiration du secret client est inconnue.',
  },
  secretUnknownRemedy: {
    en: 'Set BOT_PASSWORD_EXPIRES to its last day, or use a managed identity (BOT_TYPE=UserAssignedMsi).',
    fr: 'Indiquez son dernier jour dans BOT_PASSWORD_EXPIRES, ou utilisez une identité managée (BOT_TYPE=UserAssignedMsi).',
  },
  secretExpired: {
    en: 'The client secret expired on {day}.',
    fr: 'Le secret client a expiré le {day}.',
  },
  secretEnds: {
    en: 'The client secret expires on {day}, in {days, plural, =0 {less than a day} one {# day} other {# days}}.',
    fr: 'Le secret client expire le {day}, dans {days, plural, =0 {moins d’un jour} one {# jour} other {# jours}}.',
  },
  secretNew: {
    en: 'Make a new secret in the Azure portal, set BOT_PASSWORD and BOT_PASSWORD_EXPIRES, and restart.',
    fr: 'Créez un nouveau secret dans le portail Azure, mettez à jour BOT_PASSWORD et BOT_PASSWORD_EXPIRES, puis redémarrez.',
  },
  secretGood: {
    en: 'The client secret is good until {day}.',
    fr: 'Le secret client est valide jusqu’au {day}.',
  },
  anyTenant: {
    en: 'Every tenant is let in.',
    fr: 'Tous les locataires sont admis.',
  },
  anyTenantRemedy: {
    en: 'Set ALLOWED_TENANTS, as a rule to BOT_TENANT_ID.',
    fr: 'Indiquez ALLOWED_TENANTS, en règle générale BOT_TENANT_ID.',
  },
  noTenant: {
    en: 'Microsoft knows no tenant with the id of BOT_TENANT_ID.',
    fr: 'Microsoft ne connaît aucun locataire avec l’identifiant de BOT_TENANT_ID.',
  },
  noTenantRemedy: {
    en: 'Copy the tenant id from the Entra admin centre.',
    fr: 'Copiez l’identifiant du locataire du centre d’administration Entra.',
  },
  tenantGood: {
    en: 'The tenant is there; {count, plural, one {# tenant is} other {# tenants are}} let in.',
    fr: 'Le locataire existe; {count, plural, one {# locataire est admis} other {# locataires sont admis}}.',
  },
  ownTenantOut: {
    en: 'The bot’s own tenant is not let in.',
    fr: 'Le locataire du robot n’est pas admis.',
  },
  ownTenantOutRemedy: {
    en: 'Add BOT_TENANT_ID to ALLOWED_TENANTS, unless only other tenants use the bot.',
    fr: 'Ajoutez BOT_TENANT_ID à ALLOWED_TENANTS, sauf si seuls d’autres locataires utilisent le robot.',
  },
  hostsGood: {
    en: 'The bot talks to {hosts} only.',
    fr: 'Le robot ne parle qu’à {hosts}.',
  },
  noHosts: {
    en: 'No host of Teams is allowed.',
    fr: 'Aucun hôte de Teams n’est admis.',
  },
  noHostsRemedy: {
    en: 'Set ALLOWED_SERVICE_HOSTS to the hosts of your cloud.',
    fr: 'Indiquez dans ALLOWED_SERVICE_HOSTS les hôtes de votre nuage.',
  },
  addressGood: {
    en: 'Evidence is opened at {url}.',
    fr: 'Les preuves s’ouvrent à {url}.',
  },
  addressUnneeded: {
    en: 'No form takes evidence, so no browser needs to reach the bot.',
    fr: 'Aucun formulaire n’accepte de preuves; aucun navigateur n’a à joindre le robot.',
  },
  noAddress: {
    en: 'Evidence can be added to cases, and nobody can open it: the bot does not know at which address browsers reach it.',
    fr: 'Des preuves peuvent être ajoutées aux dossiers, mais personne ne peut les ouvrir : le robot ne sait pas à quelle adresse les navigateurs le joignent.',
  },
  noAddressRemedy: {
    en: 'Set PUBLIC_URL to that address, such as https://desk.example.ca.',
    fr: 'Indiquez cette adresse dans PUBLIC_URL, par exemple https://desk.example.ca.',
  },
  clockGood: { en: 'The clock is right.', fr: 'L’horloge est à l’heure.' },
  clockOff: {
    en: 'The clock is off by {seconds, plural, one {# second} other {# seconds}}.',
    fr: 'L’horloge est décalée de {seconds, plural, one {# seconde} other {# secondes}}.',
  },
  clockRemedy: {
    en: 'Turn on time synchronization (NTP) on this machine and on the database’s.',
    fr: 'Activez la synchronisation de l’heure (NTP) sur cette machine et sur celle de la base de données.',
  },
  databaseGood: {
    en: '{kind} answers, and keeps what it acknowledged through a power cut.',
    fr: '{kind} répond et conserve ce qui est confirmé même lors d’une panne de courant.',
  },
  noDatabase: {
    en: 'There is no database yet: the first start makes it.',
    fr: 'Il n’y a pas encore de base de données : le premier démarrage la crée.',
  },
  databaseOlder: {
    en: 'The database is older than this program. Nothing was changed, and what it holds was not looked at.',
    fr: 'La base de données est plus ancienne que ce programme. Rien n’a été modifié, et son contenu n’a pas été examiné.',
  },
  databaseOlderRemedy: {
    en: 'Make a backup with the release that has run so far (npm run backup -- FILE). Then start this one: its start brings the database up to date.',
    fr: 'Faites une sauvegarde avec la version utilisée jusqu’ici (npm run backup -- FICHIER). Puis démarrez celle-ci : son démarrage met la base à jour.',
  },
  databaseNewer: {
    en: 'A newer release has changed the database; this program must not serve from it.',
    fr: 'Une version plus récente a modifié la base de données; ce programme ne doit pas s’en servir.',
  },
  databaseNewerRemedy: {
    en: 'Start the newer release again, or restore the backup that was made before it.',
    fr: 'Redémarrez la version plus récente, ou restaurez la sauvegarde faite avant elle.',
  },
  notLooked: {
    en: 'Not looked at: the database must be of this release first.',
    fr: 'Non examiné : la base de données doit d’abord être de cette version.',
  },
  databaseUnsafe: {
    en: '{kind} could lose what it acknowledged: {settings}.',
    fr: '{kind} pourrait perdre ce qui est confirmé : {settings}.',
  },
  databaseRemedy: {
    en: 'Set what is named back to its safe value; docs/operate.md says which.',
    fr: 'Remettez ce qui est nommé à sa valeur sûre; docs/operate.md dit laquelle.',
  },
  diskGood: { en: '{free} MB are free.', fr: '{free} Mo sont libres.' },
  diskLow: { en: 'Only {free} MB are free.', fr: 'Il ne reste que {free} Mo.' },
  diskRemedy: {
    en: 'Make room where the database is, or move it.',
    fr: 'Libérez de l’espace là où se trouve la base de données, ou déplacez-la.',
  },
  knowledgeGood: {
    en: '{org}: {documents, plural, one {# document} other {# documents}}, {clauses, plural, one {# clause} other {# clauses}}, as the files say.',
    fr: '{org} : {documents, plural, one {# document} other {# documents}}, {clauses, plural, one {# article} other {# articles}}, selon les fichiers.',
  },
  noKnowledge: {
    en: 'There is no organization to answer for.',
    fr: 'Il n’y a aucune organisation pour laquelle répondre.',
  },
  noKnowledgeRemedy: {
    en: 'Put a policy into its folder under KNOWLEDGE_DIR, or import it: npm run knowledge -- import FILE --org ORG.',
    fr: 'Placez une politique dans son dossier sous KNOWLEDGE_DIR, ou importez-la : npm run knowledge -- import FICHIER --org ORG.',
  },
  noClauses: {
    en: '{org}: no document, no answers.',
    fr: '{org} : aucun document, aucune réponse.',
  },
  knowledgeTrouble: { en: '{org}: {text}', fr: '{org} : {text}' },
  knowledgeWaits: {
    en: '{org}: files of its folder are newer than what answers: {documents}.',
    fr: '{org} : des fichiers de son dossier sont plus récents que ce qui répond : {documents}.',
  },
  knowledgeWaitsRemedy: {
    en: 'A bot that runs takes them within seconds, one that starts does at once. If they stay, its log says why: “knowledge left as it was”.',
    fr: 'Un robot en marche les prend en quelques secondes, un robot qui démarre, aussitôt. S’ils restent, son journal dit pourquoi : « knowledge left as it was ».',
  },
  knowledgeRemedy: {
    en: 'Mend the file: what was read before answers until then.',
    fr: 'Corrigez le fichier : d’ici là, la version précédente répond.',
  },
  formsGood: { en: '{org}: {forms}.', fr: '{org} : {forms}.' },
  noForms: { en: '{org}: no forms.', fr: '{org} : aucun formulaire.' },
  noLink: {
    en: '{org}: {place} names a form of yours without its link; people are told of it and must find it themselves.',
    fr: '{org} : {place} nomme un de vos formulaires sans son lien; on en parle aux gens, qui doivent le trouver eux-mêmes.',
  },
  noLinkRemedy: {
    en: 'In organization.yaml, add url: https://… under {place}.',
    fr: 'Dans organization.yaml, ajoutez url: https://… sous {place}.',
  },
  unbound: {
    en: '{org}: the role {role} has no channel; its cards wait.',
    fr: '{org} : le rôle {role} n’a pas de canal; ses cartes attendent.',
  },
  unboundRemedy: {
    en: 'In the reviewers’ channel, write: @Policy Desk use this channel for {role}',
    fr: 'Dans le canal des réviseurs, écrivez : @Policy Desk utiliser ce canal pour {role}',
  },
  wholeTeamReads: {
    en: '{org}: the whole team of the channel can read confidential cases of {role}.',
    fr: '{org} : toute l’équipe du canal peut lire les dossiers confidentiels de {role}.',
  },
  wholeTeamReadsRemedy: {
    en: 'Name the people: @Policy Desk use this channel for {role} with @A @B, or people under the role in organization.yaml.',
    fr: 'Nommez les personnes : @Policy Desk utiliser ce canal pour {role} avec @A @B, ou people sous le rôle dans organization.yaml.',
  },
  wholeTeamActs: {
    en: '{org}: the members of the team act for {role}.',
    fr: '{org} : les membres de l’équipe agissent pour {role}.',
  },
  peopleAct: {
    en: '{org}: {people, plural, one {# person} other {# people}} may act for {role}: {names}.',
    fr: '{org} : {people, plural, one {# personne peut} other {# personnes peuvent}} agir pour {role} : {names}.',
  },
  noChannels: {
    en: 'No role is bound to a channel yet.',
    fr: 'Aucun rôle n’est encore lié à un canal.',
  },
  channelGood: {
    en: '{org}: the channel of {role} is there.',
    fr: '{org} : le canal de {role} est là.',
  },
  privateChannel: {
    en: '{org}: the channel of {role} is private, where bots cannot post.',
    fr: '{org} : le canal de {role} est privé; les robots ne peuvent pas y publier.',
  },
  privateChannelRemedy: {
    en: 'Use a standard channel of a team of the reviewers’ own, and bind {role} there.',
    fr: 'Utilisez un canal standard d’une équipe propre aux réviseurs, et liez-y {role}.',
  },
  missingChannel: {
    en: '{org}: the channel of {role} is not in its team any more, or is private.',
    fr: '{org} : le canal de {role} n’est plus dans son équipe, ou il est privé.',
  },
  missingChannelRemedy: {
    en: 'Bind {role} to a standard channel: @Policy Desk use this channel for {role}',
    fr: 'Liez {role} à un canal standard : @Policy Desk utiliser ce canal pour {role}',
  },
  noTeam: {
    en: '{org}: Policy Desk is not in the team of {role}.',
    fr: '{org} : Policy Desk n’est pas dans l’équipe de {role}.',
  },
  noTeamRemedy: {
    en: 'Add the app to the team, then bind {role} in its channel again.',
    fr: 'Ajoutez l’application à l’équipe, puis liez de nouveau {role} dans son canal.',
  },
  channelUnknown: {
    en: '{org}: Teams did not say whether the channel of {role} is there ({problem}).',
    fr: '{org} : Teams n’a pas dit si le canal de {role} est là ({problem}).',
  },
  channelUnknownRemedy: {
    en: 'Try again in a minute; if it stays, check the network and the identity.',
    fr: 'Réessayez dans une minute; si cela persiste, vérifiez le réseau et l’identité.',
  },
  noModel: {
    en: 'No model: answers are the clauses’ own words.',
    fr: 'Aucun modèle : les réponses sont les mots des articles.',
  },
  modelGood: { en: 'The model answers.', fr: 'Le modèle répond.' },
  modelSilent: {
    en: 'The model does not answer; the clauses’ own words are shown instead.',
    fr: 'Le modèle ne répond pas; les mots des articles sont affichés à sa place.',
  },
  modelRemedy: {
    en: 'Check the key, the model’s or deployment’s name, the address and the quota.',
    fr: 'Vérifiez la clé, le nom du modèle ou du déploiement, l’adresse et le quota.',
  },
  noEmbedding: {
    en: 'No embedding model: clauses are found by their words.',
    fr: 'Aucun modèle de plongement : les articles sont trouvés par leurs mots.',
  },
  embeddingGood: {
    en: 'The embedding model answers.',
    fr: 'Le modèle de plongement répond.',
  },
  embeddingSilent: {
    en: 'The embedding model does not answer; clauses are found by their words alone.',
    fr: 'Le modèle de plongement ne répond pas; les articles sont trouvés par leurs mots seulement.',
  },
  deliveriesGood: {
    en: 'Nothing failed; {waiting, plural, =0 {nothing waits} one {# message waits} other {# messages wait}}.',
    fr: 'Aucun échec; {waiting, plural, =0 {rien n’attend} one {# message attend} other {# messages attendent}}.',
  },
  deliveriesFailed: {
    en: '{dead, plural, one {# message was} other {# messages were}} refused by Teams, {ambiguous, plural, one {# may} other {# may}} not have arrived.',
    fr: '{dead, plural, one {# message refusé} other {# messages refusés}} par Teams, {ambiguous, plural, one {# incertain} other {# incertains}}.',
  },
  deliveriesRemedy: {
    en: 'npm run deliveries -- list, or “deliveries” in your own chat.',
    fr: 'npm run deliveries -- list, ou « envois » dans votre conversation.',
  },
  deliveriesLate: {
    en: 'Something has been due for {minutes, plural, one {# minute} other {# minutes}}, and nobody sends it.',
    fr: 'Un message est échu depuis {minutes, plural, one {# minute} other {# minutes}} et personne ne l’envoie.',
  },
  deliveriesLateRemedy: {
    en: 'Is a bot running over this database? If so, look at its log for “the outbox could not be read or written”.',
    fr: 'Un robot fonctionne-t-il avec cette base de données? Si oui, cherchez « the outbox could not be read or written » dans son journal.',
  },
  administratorsGood: {
    en: '{count, plural, one {# administrator is} other {# administrators are}} told of what fails.',
    fr: '{count, plural, one {# administrateur est informé} other {# administrateurs sont informés}} des échecs.',
  },
  noAdministrators: {
    en: 'Nobody is told of what fails, and nobody can bind a role to a channel.',
    fr: 'Personne n’est informé des échecs et personne ne peut lier un rôle à un canal.',
  },
  noAdministratorsRemedy: {
    en: 'Set ADMINS to the Entra object ids of those who look after the bot, and restart it.',
    fr: 'Indiquez dans ADMINS les identifiants d’objet Entra des responsables du robot, puis redémarrez-le.',
  },
  keysGood: {
    en: 'Microsoft’s key server answers.',
    fr: 'Le serveur de clés de Microsoft répond.',
  },
  keysAway: {
    en: 'Microsoft’s key server cannot be reached: within a day nobody can prove to be Teams.',
    fr: 'Le serveur de clés de Microsoft est injoignable : d’ici un jour, plus personne ne pourra prouver qu’il est Teams.',
  },
  keysRemedy: {
    en: 'Let this machine reach login.botframework.com on port 443: firewall, proxy, DNS.',
    fr: 'Permettez à cette machine de joindre login.botframework.com sur le port 443 : pare-feu, mandataire, DNS.',
  },
  deliveriesLong: {
    en: '{waiting} messages wait.',
    fr: '{waiting} messages attendent.',
  },
  deliveriesLongRemedy: {
    en: 'Teams’ rates clear about 50 a second; if it does not fall, look at /readyz and the log.',
    fr: 'Teams en accepte environ 50 par seconde; si le nombre ne baisse pas, regardez /readyz et le journal.',
  },
  processServing: { en: 'The bot is running and ready.', fr: 'Le robot fonctionne et est prêt.' },
  processNone: {
    en: 'No bot is running here; the port is free.',
    fr: 'Aucun robot ne fonctionne ici; le port est libre.',
  },
  processNotReady: {
    en: 'The bot is running and not ready.',
    fr: 'Le robot fonctionne, mais n’est pas prêt.',
  },
  processNotReadyRemedy: {
    en: 'GET /readyz names the part; the other checks here say more.',
    fr: 'GET /readyz nomme la partie; les autres vérifications en disent plus.',
  },
  portTaken: {
    en: 'Another program listens on the bot’s port.',
    fr: 'Un autre programme écoute sur le port du robot.',
  },
  portTakenRemedy: {
    en: 'Stop it, or set PORT.',
    fr: 'Arrêtez-le, ou changez PORT.',
  },
} as const satisfies Catalog
