/** Strikes people out of a copy: everybody whom the case names, but the one who asked for it. */
import type { Case, CaseEvent, Person } from '../cases/case.ts'
import { deskItself } from '../cases/case.ts'
import type { Warning } from '../forms/caution.ts'
import type { FieldValue } from '../forms/form.ts'
import { isSamePerson, peopleIn, type Someone } from '../forms/someone.ts'
import { englishStopWords, frenchStopWords } from '../knowledge/stop-words.ts'
import { exportTexts } from '../messages/exports.ts'
import { type Language, say } from '../messages/message.ts'

/** In what part somebody stands in a case. */
type Part = 'opener' | 'subject' | 'reviewer' | 'other'

interface Struck {
  readonly person: Someone
  readonly label: string
  /** The words of the name. */
  readonly parts: ReadonlySet<string>
}

export interface Redactor {
  /** The same text with a label in the place of each person, and without addresses that lead to them. */
  text(text: string): string
  person(person: Person): Person
  someone(person: Someone): Someone
}

/** Nothing is struck out. */
export const unredacted: Redactor = {
  text: (text) => text,
  person: (person) => person,
  someone: (person) => person,
}

export interface RedactionOptions {
  readonly language: Language
  /** Who asked for the copy: their name stays. An object id, or a name as it stands in the case. */
  readonly requester?: string
  /** Further names to strike: of witnesses, say, who stand in a sentence only. */
  readonly strike?: readonly string[]
}

export function redactorFor(
  entry: Case,
  events: readonly CaseEvent[],
  { language, requester, strike = [] }: RedactionOptions,
): Redactor {
  const named: readonly (readonly [Part, Someone])[] = [
    ['opener', entry.openedBy],
    ...(entry.subjects ?? []).map((person) => ['subject', person] as const),
    ...reviewersIn(entry, events).map((person) => ['reviewer', person] as const),
    ...Object.values(entry.fields)
      .flatMap(peopleIn)
      .map((person) => ['other', person] as const),
    ...strike.map((name) => ['other', { name }] as const),
  ]
  const struck: Struck[] = []
  const counts: Record<Part, number> = { opener: 0, subject: 0, reviewer: 0, other: 0 }
  for (const [part, person] of named) {
    if (person.id === deskItself.id || isRequester(person, requester)) continue
    if (struck.some((known) => isSamePerson(known.person, person))) continue
    counts[part] += 1
    const label = say(language, exportTexts[`${part}Label`], { number: counts[part] })
    struck.push({ person, label, parts: new Set(partsOf(person.name)) })
  }
  const labelOf = (person: Someone) => struck.find((one) => isSamePerson(one.person, person))?.label
  const nobody = say(language, exportTexts.otherLabel, { number: counts.other + 1 })
  return {
    text: (text) => strikeText(text, struck, { language, isConfidential: entry.confidential }),
    person: (person) => {
      if (person.id === deskItself.id || isRequester(person, requester)) return person
      return { id: '', name: labelOf(person) ?? nobody }
    },
    someone: (person) =>
      isRequester(person, requester) ? person : { name: labelOf(person) ?? nobody },
  }
}

const isRequester = (person: Someone, requester: string | undefined): boolean =>
  requester !== undefined &&
  (person.id?.toLowerCase() === requester.toLowerCase() ||
    folded(person.name) === folded(requester))

function reviewersIn(entry: Case, events: readonly CaseEvent[]): readonly Person[] {
  const acted = [
    ...events,
    ...entry.notes,
    ...entry.opinions,
    ...entry.questions,
    ...(entry.reports ?? []).flatMap(({ filed }) => (filed ? [filed] : [])),
  ]
  return [
    ...acted.map(({ by }) => by),
    ...events.flatMap(({ assigned }) => (assigned?.person ? [assigned.person] : [])),
    ...(entry.assignee ? [entry.assignee] : []),
  ].filter(({ id }) => id !== entry.openedBy.id)
}

const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

const word = /[\p{L}\p{N}\p{M}]+/gu

/** Words of every day that are names too; with the words that say nothing, such as Will. */
const alsoNames = new Set(
  `art best bill black brown case chase day drew faith frank good grace green hill hope joy king law long love mark may
  page pat post price read rich rose short small sue white wood young belle blanc blanche claire fleur jean juste leblanc
  marin martin noir petit rousse roy`.split(/\s+/),
)

const isCommon = (part: string) =>
  alsoNames.has(part) || englishStopWords.has(part) || frenchStopWords.has(part)

/** An account and no name: it counts as a whole. */
const isAccount = (name: string) => /[@/_]/.test(name)

/** What was typed may describe somebody: of more than a few words only those count that are written like a name. */
function partsOf(name: string): readonly string[] {
  const words = name.match(word) ?? []
  const telling =
    words.length > 4 || isAccount(name) ? words.filter((each) => /^\p{Lu}/u.test(each)) : words
  return telling.map(folded)
}

/** A word of a name that people also write for something else counts where it is written like a name, a letter never by itself. */
const isHit = (text: string, { parts }: Struck): boolean =>
  parts.has(folded(text)) &&
  [...folded(text)].length > 1 &&
  (!isCommon(folded(text)) || /^\p{Lu}/u.test(text))

function strikeText(
  text: string,
  struck: readonly Struck[],
  { language, isConfidential }: { readonly language: Language; readonly isConfidential: boolean },
): string {
  const whole = struck.find(({ person }) => folded(person.name) === folded(text))
  if (whole) return whole.label
  const reached = withoutAddresses(withoutAccounts(text, struck), language, isConfidential)
  const found = [...reached.matchAll(word)].map(({ 0: written, index }) => ({
    written,
    index,
    end: index + written.length,
    hit: struck.find((one) => isHit(written, one)),
  }))
  type Found = (typeof found)[number]
  const isNextTo = (one: Found, other: Found | undefined) =>
    other !== undefined && /^[\s.’'-]{0,2}$/.test(reached.slice(one.end, other.index))
  // An initial, or a word that is also another person's, belongs to the name beside it.
  const hits = found.map((one, place) => {
    const [before, after] = [found[place - 1], found[place + 1]]
    const beside = [
      ...(before && isNextTo(before, one) ? [before.hit] : []),
      ...(isNextTo(one, after) ? [after?.hit] : []),
    ].find((hit) => hit?.parts.has(folded(one.written)))
    return { ...one, hit: beside ?? one.hit }
  })
  let result = ''
  let end = 0
  for (const [place, one] of hits.entries()) {
    const before = hits[place - 1]
    // Given and family name become one label.
    const isSame = one.hit && before && before.hit === one.hit && isNextTo(before, one)
    if (!isSame) result += reached.slice(end, one.index) + (one.hit ? one.hit.label : one.written)
    end = one.end
  }
  return result + reached.slice(end)
}

const withoutAccounts = (text: string, struck: readonly Struck[]): string =>
  struck
    .filter(({ person }) => isAccount(person.name))
    .reduce(
      (rest, { person, label }) =>
        rest.replace(new RegExp(person.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu'), label),
      text,
    )

/** Ways to reach or find somebody. The account in question is the person: of a confidential case no link leads there. */
function withoutAddresses(text: string, language: Language, isConfidential: boolean): string {
  const mail = text.replace(/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, () =>
    say(language, exportTexts.mailLabel),
  )
  const phone = mail.replace(
    /(?<![\w-])(?:\+?\d{1,2}[ .-]?)?(?:\(?\d{3}\)?[ .-]?){2}\d{4}(?![\w-])/g,
    () => say(language, exportTexts.phoneLabel),
  )
  if (!isConfidential) return phone
  return phone
    .replace(/(https?:\/\/[^\s/?#]+)[/?#][^\s)\]>"”»]*/giu, (_link, host: string) =>
      say(language, exportTexts.linkLabel, { host }),
    )
    .replace(/(?<![\p{L}\p{N}/])@[\p{L}\p{N}._]{2,}/gu, () =>
      say(language, exportTexts.accountLabel),
    )
}

/** The case as the copy shows it. What the policy says and what the settings name stays as it is. */
export function redactCase(entry: Case, by: Redactor): Case {
  const said = <T extends { readonly by: Person; readonly text: string }>(one: T): T => ({
    ...one,
    by: by.person(one.by),
    text: by.text(one.text),
  })
  return {
    ...entry,
    openedBy: by.person(entry.openedBy),
    fields: Object.fromEntries(
      Object.entries(entry.fields).map(([id, value]) => [id, redactValue(value, by)]),
    ),
    opinions: entry.opinions.map((one) => ({ ...withReason(one, by), by: by.person(one.by) })),
    questions: entry.questions.map((one) => ({
      ...said(one),
      ...(one.answer ? { answer: { ...one.answer, text: by.text(one.answer.text) } } : {}),
    })),
    notes: entry.notes.map(said),
    conditions: entry.conditions.map((one) => ({ ...one, text: by.text(one.text) })),
    changes: entry.changes.map((change) => redactChange(change, by)),
    ...(entry.warnings ? { warnings: entry.warnings.map((one) => redactWarning(one, by)) } : {}),
    ...(entry.assignee ? { assignee: by.person(entry.assignee) } : {}),
    ...(entry.lastStep
      ? { lastStep: { ...withReason(entry.lastStep, by), by: by.person(entry.lastStep.by) } }
      : {}),
    ...(entry.subjects ? { subjects: entry.subjects.map(by.someone) } : {}),
    // A file's name is what its sender called it.
    ...(entry.evidence
      ? {
          evidence: entry.evidence.map((one) => ({
            ...one,
            name: by.text(one.name),
            ...(one.words === undefined ? {} : { words: by.text(one.words) }),
          })),
        }
      : {}),
    ...(entry.additions
      ? { additions: entry.additions.map((one) => ({ ...one, text: by.text(one.text) })) }
      : {}),
    ...(entry.reports
      ? {
          reports: entry.reports.map((report) =>
            report.filed
              ? { ...report, filed: { ...report.filed, by: by.person(report.filed.by) } }
              : report,
          ),
        }
      : {}),
  }
}

export function redactEvent(event: CaseEvent, by: Redactor): CaseEvent {
  const { assigned, changes, conditions, letter } = event
  return {
    ...withReason(event, by),
    by: by.person(event.by),
    ...(letter === undefined ? {} : { letter: by.text(letter) }),
    ...(conditions
      ? { conditions: conditions.map((one) => ({ ...one, text: by.text(one.text) })) }
      : {}),
    ...(changes ? { changes: changes.map((change) => redactChange(change, by)) } : {}),
    ...(assigned
      ? {
          assigned: {
            ...assigned,
            ...(assigned.person ? { person: by.person(assigned.person) } : {}),
          },
        }
      : {}),
  }
}

/** Some quote what was entered. */
const redactWarning = (warning: Warning, by: Redactor): Warning =>
  warning.kind === 'ground' ? { ...warning, words: warning.words.map(by.text) } : warning

const withReason = <T extends { readonly reason?: string }>(one: T, by: Redactor): T =>
  one.reason === undefined ? one : { ...one, reason: by.text(one.reason) }

function redactChange(
  { field, before, after }: Case['changes'][number],
  by: Redactor,
): Case['changes'][number] {
  return {
    field,
    ...(before === undefined ? {} : { before: redactValue(before, by) }),
    ...(after === undefined ? {} : { after: redactValue(after, by) }),
  }
}

function redactValue(value: FieldValue, by: Redactor): FieldValue {
  if (typeof value === 'string') return by.text(value)
  if (!Array.isArray(value)) return value
  const people = peopleIn(value)
  return people.length > 0 ? people.map(by.someone) : value.map((one) => by.text(String(one)))
}
