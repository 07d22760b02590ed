/** Commands on records, in English and French: the schedule, holds, disposals and certificates. */
import type { Verdict } from '../records/decide-disposal.ts'
import type { HoldScope } from '../records/store.ts'

export type RecordsCommand =
  | { readonly kind: 'overview' }
  | { readonly kind: 'disposal'; readonly id: number }
  | { readonly kind: 'propose'; readonly series: string }
  | { readonly kind: 'decide'; readonly verdict: Verdict; readonly id: number }
  | { readonly kind: 'hold'; readonly scope: HoldScope; readonly reason: string }
  | { readonly kind: 'release'; readonly scope: HoldScope }
  | { readonly kind: 'certificates'; readonly page: number }
  | { readonly kind: 'certificate'; readonly number: string }

type Make = (words: readonly string[]) => RecordsCommand

/** A consent is named by its number alone: “consent 12”, as elsewhere, or as its certificate writes it. */
const number = '([a-z]{2,5}-\\d{4}-\\d{4,}|consent[ -]\\d{1,9}|consentement \\d{1,9})'
const series = '([a-z][a-z0-9-]{0,39})'
const numbered = (name = '') => name.toUpperCase().replace(/^CONSENT(?:EMENT)?[ -]/, 'CONSENT-')
const recordScope = (name = ''): HoldScope => ({ kind: 'record', name: numbered(name) })
const seriesScope = (name = ''): HoldScope => ({ kind: 'series', name: name.toLowerCase() })
const verdictOf =
  (verdict: Verdict): Make =>
  ([id]) => ({
    kind: 'decide',
    verdict,
    id: Number(id),
  })

const commands: readonly (readonly [string, Make])[] = [
  [
    'disposal|records schedule|what is due for disposal|[eé]limination|calendrier de conservation',
    () => ({ kind: 'overview' }),
  ],
  [
    '(?:open )?(?:disposal|[eé]limination) (\\d{1,9})',
    ([id]) => ({ kind: 'disposal', id: Number(id) }),
  ],
  [
    `(?:propose disposal|proposer (?:l')?[eé]limination)(?: of| de)? ${series}`,
    ([name = '']) => ({ kind: 'propose', series: name.toLowerCase() }),
  ],
  ["(?:approve disposal|approuver (?:l')?[eé]limination) (\\d{1,9})", verdictOf('approve')],
  [
    "(?:turn down|decline|reject) disposal (\\d{1,9})|(?:refuser) (?:l')?[eé]limination (\\d{1,9})",
    ([english, french]) => ({ kind: 'decide', verdict: 'decline', id: Number(english ?? french) }),
  ],
  ["(?:withdraw disposal|retirer (?:l')?[eé]limination) (\\d{1,9})", verdictOf('withdraw')],
  [
    `(?:hold series|suspendre (?:la )?s[eé]rie) ${series}(?:[\\s:,]+(.+))?`,
    ([name, reason = '']) => ({ kind: 'hold', scope: seriesScope(name), reason }),
  ],
  [
    `(?:hold|suspendre) ${number}(?:[\\s:,]+(.+))?`,
    ([name, reason = '']) => ({ kind: 'hold', scope: recordScope(name), reason }),
  ],
  [
    `(?:release series|lever (?:la )?s[eé]rie) ${series}`,
    ([name]) => ({ kind: 'release', scope: seriesScope(name) }),
  ],
  [`(?:release|lever) ${number}`, ([name]) => ({ kind: 'release', scope: recordScope(name) })],
  [
    '(?:certificates|certificats)(?: (\\d{1,6}))?',
    ([page]) => ({ kind: 'certificates', page: Number(page ?? 1) }),
  ],
  [
    `(?:certificate|certificat)(?: of| de| for| pour)? ${number}`,
    ([name = '']) => ({ kind: 'certificate', number: numbered(name) }),
  ],
]

const patterns = commands.map(
  ([pattern, make]) => [new RegExp(`^(?:${pattern})$`, 'iu'), make] as const,
)

/** `text`: without mentions, in one line. A full stop at the end belongs to a reason, and to nothing else. */
export function readRecordsCommand(text: string): RecordsCommand | undefined {
  for (const [pattern, make] of patterns) {
    const match = pattern.exec(text) ?? pattern.exec(text.replace(/[.!]+$/, ''))
    if (match) return make(match.slice(1))
  }
  return undefined
}
