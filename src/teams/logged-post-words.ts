/** The records of posts as people speak of them, in English and French. */
import { isDay } from '../cases/condition.ts'
import { readFilter, type SaidFilter } from './said-filter.ts'

/** What a line of text says of a post. */
export interface SaidPost {
  readonly link?: string
  readonly postedOn?: string
  /** As it was said: a handle, or a platform and a handle. */
  readonly account?: string
  /** As it was said: the id or a title of a kind. */
  readonly kind?: string
  readonly about?: string
  readonly screenshot?: string
}

export const postParts = ['link', 'date', 'account', 'kind', 'about', 'screenshot'] as const
export type PostPart = (typeof postParts)[number]

export type PostCommand =
  | { readonly kind: 'log-post'; readonly said: SaidPost }
  | { readonly kind: 'posts'; readonly filter: SaidFilter }
  | { readonly kind: 'show-post'; readonly number: string }
  | {
      readonly kind: 'correct-post'
      readonly number: string
      readonly part?: PostPart
      readonly value: string
      readonly reason: string
    }
  | { readonly kind: 'strike-post'; readonly number: string; readonly reason: string }
  | {
      readonly kind: 'export-posts'
      readonly format: 'csv' | 'json'
      readonly filter: SaidFilter
    }

const number = '([a-z]{2,5}-\\d{4}-\\d{4,})'
const log =
  /^(?:log|record) (?:a |the |this )?post\b[\s:]*(.*)$|^(?:consigner|consigne|enregistrer) (?:une |la |cette )?publication(?=[\s:]|$)[\s:]*(.*)$/iu
const listed = /^(?:posts|publications)(?=\s|$)(.*)$/iu
const exported =
  /^(?:export (?:the )?posts|exporter les publications)(?: (?:as |to |en )?(csv|json))?(?= |$)(.*)$/iu
const shown = new RegExp(`^(?:post|publication) ${number}$`, 'i')
const corrected = new RegExp(
  `^(?:correct (?:the )?(?:post )?|corriger (?:la )?(?:publication )?)${number}(?:[\\s:]+(.*))?$`,
  'iu',
)
const struck = new RegExp(
  `^(?:strike (?:the )?(?:post )?|radier (?:la )?(?:publication )?)${number}(?:[\\s:]+(.*))?$`,
  'iu',
)

const partWords: readonly (readonly [RegExp, PostPart])[] = [
  [/^(?:link|lien)\b/iu, 'link'],
  [/^(?:date|day|jour)\b/iu, 'date'],
  [/^(?:account|compte)\b/iu, 'account'],
  [/^(?:kind|type)\b/iu, 'kind'],
  [/^(?:about|texte|text)\b/iu, 'about'],
  [/^(?:screenshot|capture)\b/iu, 'screenshot'],
]

export function readPostCommand(text: string): PostCommand | undefined {
  const plain = text.replace(/[.!]+$/, '')
  const logging = log.exec(text)
  if (logging) return { kind: 'log-post', said: saidPost(logging[1] || logging[2] || '') }
  const showing = shown.exec(plain)
  if (showing?.[1]) return { kind: 'show-post', number: showing[1].toUpperCase() }
  const striking = struck.exec(text)
  if (striking?.[1])
    return {
      kind: 'strike-post',
      number: striking[1].toUpperCase(),
      reason: (striking[2] ?? '').trim(),
    }
  const correcting = corrected.exec(text)
  if (correcting?.[1]) return correction(correcting[1].toUpperCase(), correcting[2] ?? '')
  const exporting = exported.exec(plain)
  if (exporting) {
    const filter = readFilter(exporting[2] ?? '')
    const format = exporting[1]?.toLowerCase() === 'json' ? 'json' : 'csv'
    return filter && { kind: 'export-posts', format, filter }
  }
  const listing = listed.exec(plain)
  const filter = listing && readFilter(listing[1] ?? '')
  return filter ? { kind: 'posts', filter } : undefined
}

/** The text is the link of a post and nothing else: whoever keeps its record pastes it. */
export const linkAlone = (text: string): string | undefined =>
  /^https?:\/\/\S+$/i.exec(text.trim().replace(/^<|>$/g, ''))?.[0]

/** `date 2026-11-20: wrong day`; what is typed for a link may hold a colon itself. */
function correction(of: string, said: string): PostCommand {
  const found = partWords.find(([pattern]) => pattern.test(said))
  if (!found) return { kind: 'correct-post', number: of, value: '', reason: '' }
  const [pattern, part] = found
  const rest = said.replace(pattern, '').trim()
  const at = rest.search(/\s*:\s|:(?!\/\/)/)
  const value = (at < 0 ? rest : rest.slice(0, at)).trim()
  const reason =
    at < 0
      ? ''
      : rest
          .slice(at)
          .replace(/^[\s:]+/, '')
          .trim()
  return { kind: 'correct-post', number: of, part, value, reason }
}

/** `https://… on @transit 2026-11-20 as story screenshot FILE about new stops`: in any order, `about` last. */
export function saidPost(text: string): SaidPost {
  let rest = ` ${text} `
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(rest)
    if (!found) return undefined
    rest = rest.replace(found[0], ' ')
    return found[1]?.trim() || undefined
  }
  const about = take(/\s(?:about|au sujet de|à propos de)[\s:]+(.+)$/iu)
  const link = take(/\s(https?:\/\/\S+)/iu)
  const postedOn = take(/\s(?:(?:on|le) )?(\d{4}-\d{2}-\d{2})(?=\s)/u)
  const screenshot = take(/\s(?:screenshot|capture(?: d['’]écran)?)[\s:]+(\S+)/iu)
  const kind = take(/\s(?:as (?:an? )?|comme )([\p{L}-]+)(?=\s)/iu)
  const account = take(/\s(?:(?:on|sur|de) )?((?:\p{L}+ )?@[^\s,;]+)/iu)
  const words = about ?? rest.trim().replace(/^[:,-]\s*/, '')
  return {
    ...(link ? { link } : {}),
    ...(postedOn && isDay(postedOn) ? { postedOn } : {}),
    ...(screenshot ? { screenshot } : {}),
    ...(kind ? { kind } : {}),
    ...(account ? { account } : {}),
    ...(words ? { about: words } : {}),
  }
}
