/** Commands in chat, in English and French: every card has its text path here. What is no command is a question. */
import type { ViewPurpose } from '../cases/view.ts'
import { type ApprovedCommand, readApprovedCommand } from './approved-words.ts'
import { type CheckCommand, readCheckCommand } from './check-words.ts'
import { type CommentCommand, readCommentCommand } from './comment-words.ts'
import { type ConsentCommand, readConsentCommand } from './consent-words.ts'
import { type DeliveryCommand, readDeliveryCommand } from './delivery-commands.ts'
import { type EvidenceCommand, readEvidenceCommand } from './evidence-words.ts'
import { type PostCommand, readPostCommand } from './logged-post-words.ts'
import { type RecordsCommand, readRecordsCommand } from './records-words.ts'
import { type RegisterCommand, readRegisterCommand } from './register-words.ts'
import { readTrainingCommand, type TrainingCommand } from './training-words.ts'

export type Command =
  | DeliveryCommand
  | EvidenceCommand
  | { readonly kind: 'help' | 'my-cases' | 'gaps' | 'thanks' | 'greeting' | 'doctor' | 'set-up' }
  | CommentCommand
  | { readonly kind: 'queue'; readonly show?: string; readonly page?: number }
  | { readonly kind: 'approved'; readonly command: ApprovedCommand }
  | { readonly kind: 'checks'; readonly command: CheckCommand }
  | { readonly kind: 'consents'; readonly command: ConsentCommand }
  | { readonly kind: 'register'; readonly command: RegisterCommand }
  | { readonly kind: 'records'; readonly command: RecordsCommand }
  | { readonly kind: 'record-of-post'; readonly command: PostCommand }
  | { readonly kind: 'training'; readonly command: TrainingCommand }
  | { readonly kind: 'form'; readonly form: string }
  | { readonly kind: 'bind'; readonly role: string }
  | {
      readonly kind: 'status' | 'revise' | 'again'
      readonly number: string | undefined
    }
  | {
      readonly kind: 'details'
      readonly number: string | undefined
      readonly purpose: ViewPurpose
    }
  | {
      readonly kind: 'step'
      readonly verb: string
      readonly number: string | undefined
      readonly reason: string
    }

/** Words for the verbs of the shipped workflows; an organization's own verb is typed as it is named. */
const verbWords: Readonly<Record<string, string>> = {
  approve: 'approve',
  approuver: 'approve',
  reject: 'reject',
  rejeter: 'reject',
  refuser: 'reject',
  'approve-with-conditions': 'approve-with-conditions',
  'ask-changes': 'ask-changes',
  changes: 'ask-changes',
  modifications: 'ask-changes',
  ask: 'ask',
  demander: 'ask',
  answer: 'answer',
  répondre: 'answer',
  comment: 'comment',
  note: 'comment',
  commenter: 'comment',
  noter: 'comment',
  reassign: 'reassign',
  réattribuer: 'reassign',
  réassigner: 'reassign',
  withdraw: 'withdraw',
  retirer: 'withdraw',
  recommend: 'recommend',
  recommander: 'recommend',
  object: 'object',
  opposer: 'object',
  acknowledge: 'acknowledge',
  accuser: 'acknowledge',
  refer: 'refer',
  renvoyer: 'refer',
  close: 'close',
  fermer: 'close',
  accept: 'accept',
  accepter: 'accept',
  schedule: 'schedule',
  planifier: 'schedule',
  decline: 'decline',
  décliner: 'decline',
  reopen: 'reopen',
  rouvrir: 'reopen',
  assign: 'reassign',
  confier: 'reassign',
  add: 'add',
  ajouter: 'add',
  filed: 'filed',
  déposé: 'filed',
  depose: 'filed',
  link: 'link',
  lier: 'link',
  conflict: 'conflict',
  conflit: 'conflict',
  forward: 'forward',
  invite: 'invite',
  inviter: 'invite',
  trained: 'trained',
  suivie: 'trained',
  respond: 'respond',
  'respond-for-all': 'respond-for-all',
  'cannot-answer': 'cannot-answer',
  transmettre: 'forward',
  leave: 'leave',
  laisser: 'leave',
  reply: 'reply',
  remove: 'remove',
  enlever: 'remove',
  block: 'block',
  bloquer: 'block',
  call: 'call',
  appeler: 'call',
}

/** Verbs that make no sense as the beginning of a question, so that one without a number asks for it. */
const alwaysVerbs = new Set(['approve', 'approuver', 'reject', 'rejeter', 'withdraw', 'recommend'])

const whole: readonly (readonly [RegExp, Command])[] = [
  [/^(help|aide|\?|what can you do|que peux-tu faire)$/, { kind: 'help' }],
  [/^(my cases|my requests|mes dossiers|mes demandes)$/, { kind: 'my-cases' }],
  [/^(gaps|policy gaps|lacunes|lacunes de la politique)$/, { kind: 'gaps' }],
  [/^(queue|file|file d'attente|my queue)$/, { kind: 'queue' }],
  [
    /^(complain|complaint|report a concern|file a complaint|plainte|porter plainte|déposer une plainte|signaler)$/,
    { kind: 'form', form: 'complaint' },
  ],
  [
    /^(apply|application|apply for an account|demande|demander un compte|faire une demande)$/,
    { kind: 'form', form: 'application' },
  ],
  [
    /^(check a post|check my post|check (?:this )?post|pre-?publication check|vérifier une publication|vérifier ma publication|vérification avant publication)$/,
    { kind: 'form', form: 'prepublication' },
  ],
  [/^(set up|set-up|setup|configurer|configuration)$/, { kind: 'set-up' }],
  [/^(doctor|check-up|diagnostic|diagnostique)$/, { kind: 'doctor' }],
  [
    /^(ask a person|talk to a person|demander à une personne|parler à une personne)$/,
    { kind: 'form', form: 'question' },
  ],
  [
    /^(ok |okay |great,? |super,? |parfait,? )?(many thanks|thanks|thanks a lot|thanks so much|thank you|thank you so much|thank you very much|thx|ty|cheers|merci|merci beaucoup|merci bien|mille mercis|un grand merci)( policy desk)?$/,
    { kind: 'thanks' },
  ],
  [
    /^(hi|hello|hey|hi there|hello there|hey there|good morning|good afternoon|good evening|bonjour|bonsoir|salut|allo|allô|coucou)( policy desk)?$/,
    { kind: 'greeting' },
  ],
]

const numbered: readonly (readonly [RegExp, 'status' | 'details' | 'revise' | 'again'])[] = [
  [/^(?:status|statut|état)(?:\s+of|\s+de)?(?:\s+(\S+))?$/i, 'status'],
  // Only with a number: the words alone begin a question.
  [/^(?:timeline|history|chronologie|historique)(?:\s+of|\s+de)?\s+(\S+)$/i, 'status'],
  [/^(?:details|détails)(?:\s+of|\s+de)?(?:\s+(\S+)(?:[\s:,]+(.+))?)?$/i, 'details'],
  [/^(?:revise|edit|modifier|réviser)(?:\s+(\S+))?$/i, 'revise'],
  [/^(?:again|apply again|refaire|recommencer)(?:\s+(\S+))?$/i, 'again'],
]

/** `details NUMBER for an access request`: the purpose, by a word of it. */
const purposeWords: readonly (readonly [RegExp, ViewPurpose])[] = [
  [/\b(?:access|records?|acc[eè]s|archives)\b/iu, 'access'],
  [/\b(?:investigat\w*|enqu[eê]te)/iu, 'investigation'],
  [/\b(?:oversight|check|audit|v[ée]rifi\w*|contr[oô]le)/iu, 'oversight'],
]

export const purposeSaid = (words: string): ViewPurpose =>
  purposeWords.find(([pattern]) => pattern.test(words))?.[1] ?? 'review'

export const caseNumber = /^[a-z]{2,5}-\d{4}-\d{4,}$/i

/** The command in a message, where it is one. Mentions are taken out before. */
export function readCommand(message: string): Command | undefined {
  const text = message.trim().replaceAll('’', "'").replace(/\s+/g, ' ')
  const plain = text
    .toLowerCase()
    .replace(/[.!]+$/, '')
    .trim()
  const exact = whole.find(([pattern]) => pattern.test(plain))
  if (exact) return exact[1]
  const approved = readApprovedCommand(text)
  if (approved) return { kind: 'approved', command: approved }
  const records = readRecordsCommand(text)
  if (records) return { kind: 'records', command: records }
  const consents = readConsentCommand(text)
  if (consents) return { kind: 'consents', command: consents }
  const checks = readCheckCommand(text)
  if (checks) return { kind: 'checks', command: checks }
  const post = readPostCommand(text)
  if (post) return { kind: 'record-of-post', command: post }
  const training = readTrainingCommand(text)
  if (training) return { kind: 'training', command: training }
  const command = readRegisterCommand(text)
  if (command) return { kind: 'register', command }
  return (
    readEvidenceCommand(text) ??
    readCommentCommand(text) ??
    readDeliveryCommand(plain) ??
    readQueue(plain) ??
    readBinding(plain) ??
    readForm(plain) ??
    readNumbered(text) ??
    readStep(text)
  )
}

/** `queue overdue`, `queue mine`, `queue human resources`, `queue application`, `queue 2`. */
function readQueue(plain: string): Command | undefined {
  const word =
    /^(?:my queue|queue|file d'attente)(?: (?:for|of|pour|de))? ([^?]{1,60})$/u.exec(plain)?.[1] ??
    // « file » alone begins what English speakers file.
    /^file ((?:à )?moi|(?:en )?retard|\d+)$/u.exec(plain)?.[1]
  if (!word) return undefined
  return /^\d+$/.test(word) ? { kind: 'queue', page: Number(word) } : { kind: 'queue', show: word }
}

function readBinding(plain: string): Command | undefined {
  const role =
    /^(?:use this channel for|utiliser ce canal pour|utilise ce canal pour)\s+(?:the\s+)?([a-z][a-z0-9-]*)(?:\s+(?:with|avec)\b.*)?$/.exec(
      plain,
    )?.[1]
  return role ? { kind: 'bind', role } : undefined
}

function readForm(plain: string): Command | undefined {
  const form = /^(?:open form|ouvrir le formulaire|form|formulaire)\s+([a-z][a-z0-9-]*)$/.exec(
    plain,
  )?.[1]
  return form ? { kind: 'form', form } : undefined
}

function readNumbered(text: string): Command | undefined {
  for (const [pattern, kind] of numbered) {
    const match = pattern.exec(text.replace(/[.!]+$/, ''))
    if (!match || (match[1] !== undefined && !caseNumber.test(match[1]))) continue
    const number = match[1]?.toUpperCase()
    return kind === 'details'
      ? { kind, number, purpose: purposeSaid(match[2] ?? '') }
      : { kind, number }
  }
  return undefined
}

/** Verbs of several words, as people say them. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:approve with conditions|approuver (?:sous|avec) conditions?)\s/i,
    'approve-with-conditions ',
  ],
  [/^(?:ask for changes(?:\s+to)?|demander des modifications(?:\s+à)?)\s/i, 'ask-changes '],
  [/^(?:pass on|passer)\s/i, 'reassign '],
  [/^(?:answer for (?:everyone|all)|répondre pour tous)\s/i, 'respond-for-all '],
  [/^(?:cannot answer|sans réponse)\s/i, 'cannot-answer '],
  [/^(?:add (?:a )?note to|ajouter une note à)\s/i, 'comment '],
]

function readStep(said: string): Command | undefined {
  const text = phrases.reduce((words, [pattern, verb]) => words.replace(pattern, verb), said)
  const [first = '', second = '', ...rest] = text.split(' ')
  const word = first.toLowerCase()
  const verb = Object.hasOwn(verbWords, word) ? verbWords[word] : undefined
  if (caseNumber.test(second.replace(/[:,.]$/, '')) && /^[\p{L}-]+$/u.test(word))
    return {
      kind: 'step',
      verb: verb ?? word,
      number: second.replace(/[:,.]$/, '').toUpperCase(),
      reason: rest.join(' ').trim(),
    }
  return verb && second === '' && alwaysVerbs.has(word)
    ? { kind: 'step', verb, number: undefined, reason: '' }
    : undefined
}
