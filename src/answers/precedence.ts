/** Which of an organization's documents goes before which, and whether two passages on one matter say different things. */

import { keptFor } from '../kept-for.ts'
import type { PolicyDocument } from '../knowledge/document.ts'
import { textsOfClauses } from './kept.ts'

/**
 * Negative where `a` goes before `b`, 0 where neither does: a policy before a guideline, then the newer version before
 * the older. A document without a day goes neither before nor after one of its kind.
 */
export function compareStanding(a: PolicyDocument, b: PolicyDocument): number {
  const byKind = standingOf(a) - standingOf(b)
  if (byKind !== 0) return byKind
  const [dayOfA, dayOfB] = [dayOf(a), dayOf(b)]
  if (a === b || !dayOfA || !dayOfB) return 0
  return dayOfB.localeCompare(dayOfA)
}

const standingOf = ({ kind }: PolicyDocument) => (kind === 'policy' ? 0 : 1)

const dayOf = ({ facts }: PolicyDocument) => facts.revised ?? facts.approved ?? facts.issued

/** Words of one line count the same. */
const numberWords = `1 one un une, 2 two deux, 3 three trois, 4 four quatre, 5 five cinq, 6 six, 7 seven sept, 8 eight huit,
  9 nine neuf, 10 ten dix, 11 eleven onze, 12 twelve douze, 14 fourteen quatorze, 15 fifteen quinze, 20 twenty vingt,
  30 thirty trente, 40 forty quarante, 45 forty-five quarante-cinq, 50 fifty cinquante, 60 sixty soixante, 90 ninety
  quatre-vingt-dix, 100 hundred cent`

const numbers = new Map(
  numberWords.split(/,\s*/).flatMap((line) => {
    const [value, ...words] = line.split(/\s+/)
    return words.map((word): [string, number] => [word, Number(value)])
  }),
)

/** Hours of a measure of time; what is counted in other things is compared by its own word. */
const hours: readonly (readonly [RegExp, number])[] = [
  [/^(?:hours?|heures?)$/, 1],
  [/^(?:days?|jours?)$/, 24],
  [/^(?:weeks?|semaines?)$/, 168],
  [/^(?:months?|mois)$/, 730],
  [/^(?:years?|ans?|années?)$/, 8760],
]

const counted =
  /(\d+(?:[.,]\d+)?|\p{L}+(?:-\p{L}+)*)[\s-]+(?:(?:working|business|calendar|full|consecutive)[\s-]+)?(hours?|days?|weeks?|months?|years?|people|persons|times|posts|characters|words|heures?|jours?|semaines?|mois|ans?|années?|personnes|fois|mots)\b/giu

const figuresOf = keptFor(textsOfClauses, findFigures)
const forceOf = keptFor(textsOfClauses, findForce)

/** Figures by what they count: time in hours. */
function findFigures(text: string): ReadonlyMap<string, ReadonlySet<number>> {
  const figures = new Map<string, Set<number>>()
  for (const [, said = '', unit = ''] of text.toLowerCase().matchAll(counted)) {
    const value = numbers.get(said) ?? Number(said.replace(',', '.'))
    if (Number.isNaN(value)) continue
    const inHours = hours.find(([words]) => words.test(unit))?.[1]
    const measure = inHours ? 'time' : unit.replace(/s$/, '')
    figures.set(measure, (figures.get(measure) ?? new Set()).add(value * (inHours ?? 1)))
  }
  return figures
}

const forbids =
  /\b(?:(?:must|may|shall|can|should) (?:not|never)|cannot|never|(?:not|isn['’]t|aren['’]t|never) (?:be )?(?:allowed|permitted)|prohibited|forbidden|banned|off limits)\b|(?<!\p{L})(?:ne (?:doit|doivent|peut|peuvent) (?:pas|jamais)|interdite?s?|défendue?s?)(?!\p{L})/iu
const forbidding = new RegExp(forbids, 'giu')
const frees =
  /\b(?:(?:do|does) not (?:have to|need)|need not|needn['’]t|not (?:be )?(?:required|needed|necessary|mandatory)|no need|voluntary|optional)\b|(?<!\p{L})(?:n['’]est pas (?:nécessaire|obligatoire)|facultatifs?|facultatives?)(?!\p{L})/iu
const binds =
  /\b(?:must|shall|have to|has to|(?:is|are) required|mandatory|obligatory)\b|(?<!\p{L})(?:doit|doivent|obligatoires?)(?!\p{L})/iu
const allows =
  /\b(?:may|can|could|(?:is|are|be) (?:allowed|permitted|encouraged|welcome)|free to)\b|(?<!\p{L})(?:peut|peuvent|permise?s?|autorisée?s?)(?!\p{L})/iu

type Force = 'forbidden' | 'free' | 'bound' | 'allowed' | undefined

/** What forbids one thing and allows another has no one force. */
function findForce(text: string): Force {
  if (forbids.test(text))
    return allows.test(text.replace(forbidding, ' ')) ? undefined : 'forbidden'
  if (frees.test(text)) return 'free'
  if (binds.test(text)) return 'bound'
  return allows.test(text) ? 'allowed' : undefined
}

const opposed = new Set(['forbidden allowed', 'forbidden bound', 'forbidden free', 'bound free'])

/**
 * Whether two passages on the same matter contradict each other in a way that words show: another figure of the same
 * measure, or one forbids what the other allows, or binds where the other sets free.
 */
export function differ(a: string, b: string): boolean {
  const others = figuresOf(b)
  for (const [measure, values] of figuresOf(a)) {
    const there = others.get(measure)
    if (there && ![...values].some((value) => there.has(value))) return true
  }
  const [one, other] = [forceOf(a), forceOf(b)]
  return opposed.has(`${one} ${other}`) || opposed.has(`${other} ${one}`)
}
