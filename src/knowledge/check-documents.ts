/** Looks through an organization's documents for what an administrator should know of: nothing here stops the bot. */
import type { Clause, PolicyDocument } from './document.ts'
import type { Finding } from './finding.ts'
import { referencesIn } from './references.ts'

/** A document with the place that findings name. */
export interface CheckedDocument {
  readonly document: PolicyDocument
  /** Its file, or the version that was imported. */
  readonly place: string
}

export interface DocumentCheck {
  readonly documents: readonly CheckedDocument[]
  /** Titles of what the bot has besides documents: its forms. */
  readonly titles: readonly string[]
  /** An ISO day. */
  readonly today: string
}

const folded = (text: string) =>
  text.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim()

export function checkDocuments(check: DocumentCheck): readonly Finding[] {
  return [
    ...sameTitles(check.documents),
    ...check.documents.flatMap(({ document, place }) =>
      [
        reviewText(document, check.today),
        restatedText(document),
        ...labelTexts(document.clauses),
        ...headingTexts(document.clauses),
      ]
        .filter((text) => text !== undefined)
        .map((text): Finding => ({ severity: 'warning', file: place, text })),
    ),
    ...missingReferences(check),
  ]
}

function sameTitles(documents: readonly CheckedDocument[]): readonly Finding[] {
  return documents.flatMap(({ document, place }, index) => {
    const twin = documents
      .slice(0, index)
      .find((other) => folded(other.document.title) === folded(document.title))
    if (!twin) return []
    const text = `it has the title of ${twin.document.name}, “${document.title}”, so that both answer; remove the one that is out of date.`
    return [{ severity: 'warning' as const, file: place, text }]
  })
}

/** A review year is over when the year is; a day when the day is. */
function reviewText({ facts: { reviewDue } }: PolicyDocument, today: string): string | undefined {
  if (reviewDue === undefined || reviewDue >= today.slice(0, reviewDue.length)) return undefined
  return `its review was due ${reviewDue}; review it, or import the version that was.`
}

function restatedText({ restated }: PolicyDocument): string | undefined {
  if (!restated) return undefined
  return 'it restates the official text in other words; import the official one when you have it.'
}

/** Ids that a reader cannot look up in the printed document. */
function labelTexts(clauses: readonly Clause[]): readonly string[] {
  const unlabelled = clauses.filter(({ id }) => /^paragraph \d+$/.test(id))
  if (unlabelled.length === 0) return []
  return [
    `${unlabelled.length} of its ${clauses.length} clauses have neither number nor heading and are cited as “${unlabelled[0]?.id}”; give the document headings.`,
  ]
}

/** Longer than any heading that people write. */
const longestHeading = 110

/** A heading that goes on as a sentence, or has another number in it, was glued to its neighbour by the converter. */
function headingTexts(clauses: readonly Clause[]): readonly string[] {
  return clauses
    .filter(
      ({ heading }) =>
        heading.length > longestHeading ||
        /[a-z]{2}[.:;] \p{Lu}/u.test(heading) ||
        /\p{Ll}\s\d+(?:\.\d+)+\s+\p{Lu}/u.test(heading),
    )
    .map(
      ({ id, heading }) =>
        `the heading of clause ${id} looks glued to other words (“${heading.slice(0, 60)}…”); part them in the document.`,
    )
}

/** One finding a document: each name once, with the clauses that point to it. */
function missingReferences({ documents, titles }: DocumentCheck): readonly Finding[] {
  const held = new Set([...documents.map(({ document }) => document.title), ...titles].map(folded))
  return documents.flatMap(({ document, place }) => {
    const places = new Map<string, { name: string; clauses: string[] }>()
    for (const { id, text } of document.clauses.filter((clause) => clause.id !== '0'))
      for (const name of referencesIn(text)) {
        const key = folded(name)
        if (held.has(key)) continue
        const known = places.get(key) ?? { name, clauses: [] }
        places.set(key, { name: known.name, clauses: [...known.clauses, id] })
      }
    if (places.size === 0) return []
    const list = [...places.values()].map(
      ({ name, clauses }) => `“${name}” (${clauses.join(', ')})`,
    )
    const text = `it points to what is not in the knowledge base, and answers say so; import what employees should be answered from: ${list.join('; ')}.`
    return [{ severity: 'warning' as const, file: place, text }]
  })
}
