/** What is taken over from one state of the documents to the next answers as if everything had been read and prepared anew. */
import { expect, test } from 'vitest'
import { type AnswerBase, createBasePreparation, prepareBase } from '../../src/answers/base.ts'
import { readingOfAsk } from '../../src/answers/holders.ts'
import type { Sign } from '../../src/answers/lexicon/signs.ts'
import type { PolicyDocument } from '../../src/knowledge/document.ts'
import { readIndexData } from '../../src/knowledge/index-data.ts'
import { readDocument } from '../../src/knowledge/read.ts'
import { buildIndex } from '../../src/knowledge/search-index.ts'
import { KnowledgeSettings } from '../../src/knowledge/settings.ts'
import { parseSettings } from '../../src/knowledge/settings-file.ts'
import { type Organization, readOrganization } from '../../src/organization.ts'
import { createPreparation, type ReadyOrganization } from '../../src/organizations.ts'

/** The same numbers each time: linear congruence, modulo 2³². */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const sentences = [
  'Staff must ask their manager before they post a photo of a client.',
  'A manager approves a new account within ten working days.',
  'The library lends bicycles to members who show a valid card.',
  'Members return a bicycle clean and with both lamps working.',
  'Nobody may share the password of an official account.',
  'Report a threat to the security desk at once, by telephone.',
  'Records of posts are kept for seven years and then destroyed.',
  'Les membres du personnel portent un casque sur la piste.',
  'Le gestionnaire approuve les comptes dans un délai de dix jours.',
  'Volunteers receive training before they reply to comments.',
  'Comments that name a child are hidden until a reviewer has read them.',
  'A complaint is answered in writing by the ombuds office.',
  'The form for travel is due three weeks before the journey.',
  'Gifts worth more than fifty dollars are returned or declared.',
]
const rareWords = ['zanthoxylum', 'quincunx', 'borborygmus', 'syzygy', 'absquatulate']
const headings = ['Photos', 'Accounts', 'Bicycles', 'Passwords', 'Threats', 'Comptes', 'Gifts']

const questions = [
  'Who approves a new account?',
  'who aproves a new acount',
  'May I post a photo of a client?',
  'How long are records of posts kept?',
  'What happens to the zanthoxylum?',
  'wat hapens to the quincunks',
  'Qui approuve les comptes ?',
  'Where do I report a threat?',
  'do volunteers need traning before they answer coments',
  'Can I keep a gift?',
  'Is the syzygy covered by the travel form?',
  'When is the form for travel due?',
]

function aDocument(name: string, next: (below: number) => number, clauses: number): PolicyDocument {
  const of = (words: readonly string[]) => words[next(words.length)] ?? ''
  const texts = Array.from({ length: clauses }, (_, at) => {
    const more = next(3) === 0 ? ` The ${of(rareWords)} is watered by the clerk.` : ''
    const list = next(4) === 0 ? `\n\n- ${of(sentences)}\n- ${of(sentences)}` : ''
    return `## ${at + 1} ${of(headings)}\n\n${of(sentences)} ${of(sentences)}${more}${list}\n`
  })
  const asked = `Who looks after the ${of(rareWords)} of ${name}?`
  const asks = next(3) === 0 ? `---\nasks:\n  "1":\n    - ${asked}\n---\n` : ''
  const text = `${asks}# ${of(headings)} Policy ${next(9)}\n\n${texts.join('\n')}`
  return readDocument({ org: 'club', name, file: `${name}.md`, bytes: Buffer.from(text) })
}

/** Adds, removes or writes anew one document. */
function change(
  documents: readonly PolicyDocument[],
  next: (below: number) => number,
  clauses: number,
): readonly PolicyDocument[] {
  const at = next(documents.length)
  const kind = next(3)
  if (kind === 0) return documents.filter((_, place) => place !== at)
  const name = kind === 1 ? `added-${next(1_000_000)}` : (documents[at]?.name ?? '')
  const others = documents.filter((document) => document.name !== name)
  return [...others, aDocument(name, next, clauses)].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function organizationOf(documents: readonly PolicyDocument[], yaml: string): Organization {
  const settingsFile = parseSettings('organization.yaml', yaml)
  const settings = KnowledgeSettings.parse(settingsFile.value)
  const { organization } = readOrganization(
    { org: 'club', folder: '', documents, settings, settingsFile },
    new Map(),
  )
  if (!organization) throw new Error('The settings do not hold.')
  return organization
}

const said = (ready: ReadyOrganization | undefined) =>
  questions.map((text) => [ready?.ask({ text }), ready?.search(text, 5)])

const plainSettings = 'name: The Club\nglossary:\n  ombuds office: [watchdog]\n'
const otherSettings = `${plainSettings}asks:\n  "2": [Who may see the quincunx?]\noutOfScope: [parking]\n`

test.each([
  // Few clauses are compared all; more than 400 are not.
  { documents: 12, clauses: 4, changes: 14 },
  { documents: 30, clauses: 16, changes: 5 },
])(
  '$changes changes of $documents documents answer as a fresh start does, word for word',
  ({ documents: count, clauses, changes }) => {
    const next = randomNumbers(count)
    const prepare = createPreparation()
    let documents: readonly PolicyDocument[] = Array.from({ length: count }, (_, at) =>
      aDocument(`d${String(at).padStart(3, '0')}`, next, clauses),
    )
    for (let round = 0; round <= changes; round++) {
      const yaml = round > changes / 2 ? otherSettings : plainSettings
      const organization = organizationOf(documents, yaml)

      const [takenOver] = prepare([organization])

      const [fresh] = createPreparation()([organization])
      expect(said(takenOver)).toEqual(said(fresh))
      documents = change(documents, next, clauses)
    }
  },
)

test('settings that change while every document stays the same answer as a fresh start does', () => {
  const next = randomNumbers(11)
  const documents = Array.from({ length: 10 }, (_, at) => aDocument(`d${at}`, next, 4))
  const prepare = createPreparation()
  const glossary = 'name: The Club\nglossary:\n  quincunx: [watchdog, ombuds office]\n'
  for (const yaml of [plainSettings, glossary, otherSettings, glossary, plainSettings]) {
    const organization = organizationOf(documents, yaml)

    const [takenOver] = prepare([organization])

    const [fresh] = createPreparation()([organization])
    expect(said(takenOver)).toEqual(said(fresh))
  }
})

test('what was prepared ahead and dropped leaves nothing behind', () => {
  const next = randomNumbers(13)
  const prepare = createPreparation()
  let documents: readonly PolicyDocument[] = Array.from({ length: 10 }, (_, at) =>
    aDocument(`d${at}`, next, 4),
  )
  for (let round = 0; round < 6; round++) {
    const dropped = organizationOf(change(documents, next, 4), plainSettings)
    // Dropped when half of it was prepared, or all of it.
    for (const ready of prepare([dropped]))
      for (const _ of ready.prepare()) if (round % 2 === 0 && next(4) === 0) break
    documents = change(documents, next, 4)
    const organization = organizationOf(documents, plainSettings)

    const [takenOver] = prepare([organization])

    const [fresh] = createPreparation()([organization])
    expect(said(takenOver)).toEqual(said(fresh))
  }
})

test('a base made out of the one before is the one that is made anew, and remembers nothing of it', () => {
  const next = randomNumbers(7)
  const settings = KnowledgeSettings.parse({ asks: { '1': ['Who approves a photo?'] } })
  const prepare = createBasePreparation()
  let documents: readonly PolicyDocument[] = Array.from({ length: 8 }, (_, at) =>
    aDocument(`d${at}`, next, 4),
  )
  const lexicons = new Set<object>()
  const everMet = new Set<Sign>()
  for (let round = 1; round <= 12; round++) {
    const index = buildIndex(documents, settings)

    const pending = prepare({ org: 'club', settings, index, forms: [] })
    // Somebody asks while it is being made in steps.
    for (const _ of pending.steps()) if (next(3) === 0) break
    const base = pending.base()

    for (const { everything } of base.clauses) for (const sign of everything) everMet.add(sign)
    const fresh = prepareBase({ org: 'club', settings, index, forms: [] })
    expect(held(base, everMet)).toEqual(held(fresh, everMet))
    expect(lexicons.add(base.lexicon).size).toBe(round)
    documents = change(documents, next, 4)
  }
})

/** What answers rest on, in the order in which it is gone through, and what is remembered of typical questions. */
const held = (base: AnswerBase, signs: ReadonlySet<Sign>) => ({
  words: [...base.words.whole],
  clauses: base.clauses,
  readings: base.clauses.flatMap(({ asks }) => asks.map((ask) => readingOfAsk(base, ask))),
  signs: [...signs].map((sign) => [base.rarity(sign), base.knows(sign)]),
})

test('an index of which most was taken over is the one that is read anew, number for number', () => {
  const next = randomNumbers(5)
  const settings = KnowledgeSettings.parse({ asks: { '1': ['Who approves a photo?'] } })
  let documents: readonly PolicyDocument[] = Array.from({ length: 9 }, (_, at) =>
    aDocument(`d${at}`, next, 3),
  )
  let data = readIndexData(documents, settings)
  for (let round = 0; round < 25; round++) {
    const places = new Map(documents.map((document, at) => [document, at]))
    documents = change(documents, next, 3)
    if (round % 5 === 4) documents = documents.toReversed()

    data = readIndexData(documents, settings, { rows: data, places })

    expect(data).toEqual(readIndexData(documents, settings))
  }
})
