/** Commands on the register of accounts, in English and French. */
import type { ChangeVerb } from '../accounts/change-account.ts'
import type { PlatformStatus } from '../accounts/platform.ts'

/** Everybody may. */
export type ViewCommand =
  /** `accounts`, with words that filter: a platform, a status, a part of a name; a page. */
  | { readonly kind: 'list'; readonly words: string; readonly page: number }
  | { readonly kind: 'show'; readonly account: string }
  | { readonly kind: 'platforms' }

/** For whoever keeps the register. */
export type KeepCommand =
  | { readonly kind: 'add'; readonly entry: AddWords | undefined }
  | {
      readonly kind: 'change'
      readonly verb: ChangeVerb
      readonly account: string
      readonly person?: string
      readonly note?: string
    }
  | {
      readonly kind: 'platform'
      readonly status: PlatformStatus
      readonly name: string
      readonly reason: string
    }
  | { readonly kind: 'export'; readonly format: 'csv' | 'json' }

export type RegisterCommand = ViewCommand | KeepCommand

export interface AddWords {
  readonly platform: string
  readonly handle: string
  readonly area: string
  readonly owner: string
}

const changes: readonly (readonly [RegExp, ChangeVerb])[] = [
  [/^suspend (?:the )?account\b/, 'suspend'],
  [/^suspendre le compte\b/, 'suspend'],
  [/^retire (?:the )?account\b/, 'retire'],
  [/^retirer le compte\b/, 'retire'],
  [/^(?:restore|reinstate) (?:the )?account\b/, 'restore'],
  [/^rétablir le compte\b/, 'restore'],
  [/^(?:review|reviewed) (?:the )?account\b/, 'review'],
  [/^réviser le compte\b/, 'review'],
  [/^change (?:the )?owner(?: of)?\b/, 'change-owner'],
  [/^changer le responsable (?:de|du compte)\b/, 'change-owner'],
  [/^give access(?: to)?(?= )/, 'give-access'],
  [/^donner accès (?:à|au compte)(?= )/, 'give-access'],
  [/^take (?:back )?access(?: to)?(?= )/, 'take-access'],
  [/^reprendre l'accès (?:à|au compte)(?= )/, 'take-access'],
]

const platformChanges: readonly (readonly [RegExp, PlatformStatus])[] = [
  [/^(?:add|approve) (?:the )?platform\b/, 'approved'],
  [/^(?:ajouter|approuver) la plateforme\b/, 'approved'],
  [/^suspend (?:the )?platform\b/, 'suspended'],
  [/^suspendre la plateforme\b/, 'suspended'],
  [/^retire (?:the )?platform\b/, 'retired'],
  [/^retirer la plateforme\b/, 'retired'],
]

const platformsList =
  /^(?:approved platforms|list of approved platforms|platforms|plateformes|plateformes approuvées|liste des plateformes approuvées)$/

/** The command in a message, where it is one. White space and apostrophes are plain. */
export function readRegisterCommand(text: string): RegisterCommand | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[.!?]+$/, '')
    .trim()
  if (platformsList.test(plain)) return { kind: 'platforms' }
  const exported =
    /^(?:export (?:the )?(?:accounts|register)|exporter (?:les comptes|le registre))(?: (?:as |to |en )?(csv|json))?$/.exec(
      plain,
    )
  if (exported) return { kind: 'export', format: exported[1] === 'json' ? 'json' : 'csv' }
  return readList(plain) ?? readAdd(text, plain) ?? readChange(text) ?? readPlatform(text)
}

/** Filters are a few plain words: "accounts are public, right?" is a question. */
function readList(plain: string): RegisterCommand | undefined {
  const list = /^(?:accounts|official accounts|comptes|comptes officiels)((?: \S+){0,4})$/.exec(
    plain,
  )
  if (
    list &&
    !/\b(?:are|is|do|does|can|must|should|sont|est|doivent|peuvent)\b/.test(list[1] ?? '')
  ) {
    const page = /\bpage (\d{1,4})\b/.exec(list[1] ?? '')
    const words = (list[1] ?? '').replace(/\bpage \d+\b/, '').trim()
    return { kind: 'list', words, page: page ? Number(page[1]) : 1 }
  }
  const one = /^(?:account|compte) ((?:\S+ )?@\S+|[\w'-]+ [\w'-]+|[\w'-]+)$/.exec(plain)
  return one?.[1] ? { kind: 'show', account: one[1] } : undefined
}

function readAdd(text: string, plain: string): RegisterCommand | undefined {
  const began = /^(?:add (?:an? |the )?account|ajouter (?:un |le )?compte)\b/.exec(plain)
  if (!began) return undefined
  const rest = text.slice(began[0].length).trim()
  if (rest === '') return { kind: 'add', entry: undefined }
  const parts =
    /^(?<platform>[^@]+?) (?<handle>@\S+) (?:for|pour) (?<area>.+?),? (?:owner|responsable|owned by):? (?<owner>.+)$/i.exec(
      rest,
    )?.groups
  const { platform = '', handle = '', area = '', owner = '' } = parts ?? {}
  return { kind: 'add', entry: parts ? { platform, handle, area, owner } : undefined }
}

function readChange(text: string): RegisterCommand | undefined {
  const lower = text.toLowerCase()
  for (const [pattern, verb] of changes) {
    const began = pattern.exec(lower)
    if (!began) continue
    const { before, after: note } = atColon(text.slice(began[0].length).trim())
    const named = personMark[verb]?.exec(before)
    const account = (named ? before.slice(0, named.index) : before).trim()
    const person = named ? before.slice(named.index + named[0].length).trim() : ''
    // A handle and a reason without a colon between them: the handle is one word.
    const parted = note === '' && !named ? /^((?:\S+ )?@\S+) (.+)$/.exec(account) : null
    return {
      kind: 'change',
      verb,
      account: parted?.[1] ?? account,
      ...(person ? { person } : {}),
      ...(parted?.[2] || note ? { note: parted?.[2] ?? note } : {}),
    }
  }
  return undefined
}

/** What stands between an account and a person. */
const personMark: Partial<Record<ChangeVerb, RegExp>> = {
  'change-owner': / (?:to|pour|à) /i,
  'give-access': / (?:to|à) /i,
  'take-access': / (?:from|de|à) /i,
}

function readPlatform(text: string): RegisterCommand | undefined {
  const lower = text.toLowerCase()
  for (const [pattern, status] of platformChanges) {
    const began = pattern.exec(lower)
    if (!began) continue
    const { before: name, after: reason } = atColon(text.slice(began[0].length).trim())
    return { kind: 'platform', status, name, reason }
  }
  return undefined
}

function atColon(text: string): { readonly before: string; readonly after: string } {
  const at = text.indexOf(':')
  return at < 0
    ? { before: text, after: '' }
    : { before: text.slice(0, at).trim(), after: text.slice(at + 1).trim() }
}
