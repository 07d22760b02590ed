/** What is said in the report of a policy's gaps. */
import type { Message } from './message.ts'

export const gapTexts = {
  title: { en: 'Where the policy leaves people alone', fr: 'Là où la politique ne suffit pas' },
  intro: {
    en: 'Counted by month and clause. Never who asked, and never what they wrote. Counts below {threshold} are not shown.',
    fr: 'Compté par mois et par article. Jamais qui a demandé, ni ce qui a été écrit. Les nombres inférieurs à {threshold} ne sont pas affichés.',
  },
  empty: {
    en: 'Nothing yet that reaches {threshold}.',
    fr: 'Rien encore qui atteigne {threshold}.',
  },
  withheld: {
    en: 'Some smaller counts are left out.',
    fr: 'Certains nombres plus petits sont omis.',
  },
  more: {
    en: 'The whole report as a file: npm run gaps -- export',
    fr: 'Le rapport complet en fichier : npm run gaps -- export',
  },
  line: { en: '{count} · {what}', fr: '{count} · {what}' },
  noClause: { en: 'no clause near', fr: 'aucun article proche' },
  clause: { en: 'clause {clause}', fr: 'article {clause}' },
  ownersOnly: {
    en: 'This report is for {role} and the administrators.',
    fr: 'Ce rapport est réservé à : {role}, et aux administrateurs.',
  },
  none: {
    en: 'This organization has no report of gaps; an administrator can set one up (gaps in organization.yaml).',
    fr: 'Cette organisation n’a pas de rapport des lacunes; un administrateur peut le configurer (gaps dans organization.yaml).',
  },
} as const satisfies Record<string, Message>

/** By `GapKind`. */
export const gapKindTitles = {
  unanswered: { en: 'Questions without an answer', fr: 'Questions sans réponse' },
  disliked: { en: 'Answers that did not help', fr: 'Réponses qui n’ont pas aidé' },
  refused: { en: 'What the bot does not answer', fr: 'Ce à quoi le bot ne répond pas' },
  rejected: { en: 'Rejections, by clause', fr: 'Refus, par article' },
  complaint: { en: 'Reports, by kind', fr: 'Signalements, par type' },
} as const satisfies Record<string, Message>

/** Codes that are counted; others stand as they are. */
export const gapDetailTitles = {
  'not-in-policy': { en: 'not in the policy', fr: 'absent de la politique' },
  'other-organization': { en: 'another organization’s rule', fr: 'règle d’une autre organisation' },
  'judge-person': { en: 'a verdict on a person', fr: 'un jugement sur une personne' },
  'personal-data': { en: 'somebody’s data', fr: 'données d’une personne' },
  instruction: { en: 'an instruction to the bot', fr: 'une consigne au bot' },
  wrong: { en: 'wrong', fr: 'fausse' },
  incomplete: { en: 'something missing', fr: 'incomplète' },
  unclear: { en: 'not understood', fr: 'pas comprise' },
  'off-topic': { en: 'another question answered', fr: 'hors sujet' },
  outdated: { en: 'out of date', fr: 'périmée' },
  other: { en: 'something else', fr: 'autre chose' },
} as const satisfies Record<string, Message>
