/** Every way in which somebody may act or read, and who may: a handler without a row here fails a test. */

/** `anyone`: also without an account. `person`: with an account of the tenant. `own`: whoever opened it. */
type Who = 'anyone' | 'person' | 'own' | 'role' | 'keeper' | 'administrator'

export interface AccessRow {
  readonly who: readonly Who[]
  /** The file under test/ that tries it with those who may not. */
  readonly test: string
}

const row = (test: string, ...who: readonly Who[]): AccessRow => ({ who, test })

const chat = 'conversation/chat'
const matrix = 'contract/access-matrix'
const register = 'conversation/register'

/** What a message may be, by `Command`. */
export const commands: Readonly<Record<string, AccessRow>> = {
  help: row(chat, 'anyone'),
  greeting: row(chat, 'anyone'),
  thanks: row(chat, 'anyone'),
  doctor: row('conversation/doctor', 'administrator'),
  'my-cases': row('conversation/application', 'own'),
  queue: row('conversation/application', 'role'),
  register: row(register, 'person', 'keeper'),
  records: row('conversation/records', 'role'),
  training: row('conversation/training', 'own', 'keeper'),
  'record-of-post': row('conversation/logged-posts', 'own', 'keeper'),
  approved: row('conversation/ask-person', 'role'),
  checks: row('conversation/checks', 'role'),
  consents: row('conversation/consents', 'role'),
  gaps: row('conversation/gaps', 'role', 'administrator'),
  form: row(chat, 'person'),
  bind: row(chat, 'administrator'),
  'set-up': row('conversation/set-up', 'administrator'),
  status: row(matrix, 'own', 'role'),
  details: row(matrix, 'own', 'role'),
  revise: row(matrix, 'own'),
  again: row(matrix, 'own'),
  step: row(matrix, 'own', 'role'),
  deliveries: row('conversation/deliveries-command', 'administrator'),
  'add-evidence': row('conversation/evidence-matrix', 'own'),
  'open-evidence': row('conversation/evidence-matrix', 'own', 'role'),
  'retry-delivery': row('conversation/deliveries-command', 'administrator'),
  'settle-delivery': row('conversation/deliveries-command', 'administrator'),
}

/** What an invoke may be called. */
export const invokes: Readonly<Record<string, AccessRow>> = {
  'adaptiveCard/action': row('conversation/application', 'person', 'own', 'role', 'keeper'),
  'task/fetch': row('conversation/complaint', 'own', 'role'),
  'task/submit': row('conversation/application', 'own', 'role'),
  'composeExtension/fetchTask': row('conversation/message-actions', 'person'),
  'composeExtension/submitAction': row('conversation/message-actions', 'person'),
  'message/fetchTask': row('conversation/feedback', 'anyone'),
  'message/submitAction': row('conversation/feedback', 'anyone'),
  'application/search': row(register, 'person'),
}
