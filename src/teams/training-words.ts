/** Commands on training, in English and French. */

/** Everybody may. */
type OwnTrainingCommand = { readonly kind: 'mine' } | { readonly kind: 'ask' }

/** For those who record training. */
export type KeepTrainingCommand =
  /** Somebody else's, by name. */
  | { readonly kind: 'of'; readonly name: string }
  | { readonly kind: 'list'; readonly expiredOnly: boolean; readonly page: number }
  /** Without a name, the form. */
  | { readonly kind: 'record'; readonly name: string; readonly doneOn?: string }
  | { readonly kind: 'strike'; readonly number: string; readonly reason: string }
  | { readonly kind: 'export'; readonly format: 'csv' | 'json' }

export type TrainingCommand = OwnTrainingCommand | KeepTrainingCommand

const mine = /^(?:my (?:social media )?training|ma formation)$/iu
const ask = /^(?:(?:ask for|request) (?:social media )?training|demander (?:la|une) formation)$/iu
const list =
  /^(?:training records|trainings|formations consignées|formations)( expired| expirées)?(?: page (\d{1,4}))?$/iu
const of = /^(?:training of |formation (?:de |d['’]))(.+)$/iu
const record =
  /^(?:record (?:the )?training|consigner (?:une |la )?formation)(?:\s+(?:of |de |d['’])([\p{L}'’. -]+?))?(?:\s+(?:on |le )?(\d{4}-\d{2}-\d{2}))?$/iu
const strike =
  /^(?:strike (?:the )?training|radier (?:la )?formation) ([a-z]{2,5}-\d{4}-\d{4,})(?:[\s:]+(.*))?$/iu
const exported =
  /^(?:export (?:the )?trainings?|exporter les formations)(?: (?:as |to |en )?(csv|json))?$/iu

export function readTrainingCommand(text: string): TrainingCommand | undefined {
  const plain = text.replace(/[.!]+$/, '').trim()
  if (mine.test(plain)) return { kind: 'mine' }
  if (ask.test(plain)) return { kind: 'ask' }
  const listed = list.exec(plain)
  if (listed)
    return { kind: 'list', expiredOnly: listed[1] !== undefined, page: Number(listed[2] ?? 1) }
  const striking = strike.exec(text)
  if (striking?.[1])
    return {
      kind: 'strike',
      number: striking[1].toUpperCase(),
      reason: (striking[2] ?? '').trim(),
    }
  const file = exported.exec(plain)
  if (file) return { kind: 'export', format: file[1]?.toLowerCase() === 'json' ? 'json' : 'csv' }
  const recorded = record.exec(plain)
  if (recorded)
    return {
      kind: 'record',
      name: (recorded[1] ?? '').trim(),
      ...(recorded[2] ? { doneOn: recorded[2] } : {}),
    }
  const someone = of.exec(plain)
  // "Training for new employees" is a question: a name is a few words, each with a capital.
  return someone?.[1] && /^(?:\p{Lu}[\p{L}'’.-]*\s?){1,4}$/u.test(someone[1])
    ? { kind: 'of', name: someone[1].trim() }
    : undefined
}
