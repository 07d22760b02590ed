/** What is said of the record of checks before publication. */
export const checkTexts = {
  help: {
    en: 'Checks before publication: “checks”, “checks about WORDS”, “checks in 2026-11”, “export checks”.',
    fr: 'Vérifications avant publication : « vérifications », « vérifications sur MOTS », « vérifications en 2026-11 », « exporter les vérifications ».',
  },
  keepersOnly: {
    en: 'The record of checks is for {role}. Your own checks are in “my cases”.',
    fr: 'Le registre des vérifications est réservé à : {role}. Les vôtres figurent dans « mes dossiers ».',
  },
  listTitle: { en: 'Checks before publication', fr: 'Vérifications avant publication' },
  listCount: {
    en: '{total, plural, =0 {No check} one {# check} other {# checks}} · page {page, number} of {pages, number}',
    fr: '{total, plural, =0 {Aucune vérification} one {# vérification} other {# vérifications}} · page {page, number} de {pages, number}',
  },
  listMore: {
    en: 'Only the newest {count, number} were looked through. Your administrator has the command “npm run checks -- export”.',
    fr: 'Seules les {count, number} plus récentes ont été parcourues. Votre administrateur dispose de la commande « npm run checks -- export ».',
  },
  nothingMissing: { en: 'Nothing was missing.', fr: 'Rien ne manquait.' },
  missing: {
    en: '{count, plural, one {One point was} other {# points were}} still missing: {points}',
    fr: '{count, plural, one {Un point manquait} other {# points manquaient}} encore : {points}',
  },
  filterWords: { en: 'Words', fr: 'Mots' },
  filterFrom: { en: 'From', fr: 'Du' },
  filterTo: { en: 'To', fr: 'Au' },
  exportButton: { en: 'Export as CSV', fr: 'Exporter en CSV' },
  exportTitle: {
    en: '{count, plural, =0 {No check} one {One check} other {# checks}} on {day}, as {format}:',
    fr: '{count, plural, =0 {Aucune vérification} one {Une vérification} other {# vérifications}} le {day}, en {format} :',
  },
  exportTooLarge: {
    en: 'There are too many checks for one message: name a period, such as “export checks in 2026-11”, or ask an administrator for “npm run checks -- export --format {format}”.',
    fr: 'Il y a trop de vérifications pour un message : précisez une période, par exemple « exporter les vérifications en 2026-11 », ou demandez à un administrateur « npm run checks -- export --format {format} ».',
  },
} as const
