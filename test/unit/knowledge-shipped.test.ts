/** The policies, guidelines and settings that ship: complete, marked as restated, and in words of our own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readDocument } from '../../src/knowledge/read.ts'
import { KnowledgeSettings } from '../../src/knowledge/settings.ts'
import { shippedClauses } from '../support/shipped-clauses.ts'

const organizations = Object.keys(shippedClauses)
const officialFolder = join('..', 'shared', 'knowledge')

const read = (org: string, name: string, folder = 'knowledge') => {
  const file = join(folder, org, `${name}.md`)
  return readDocument({ org, name, file, bytes: readFileSync(file) })
}

const settingsOf = (org: string) => {
  const raw: unknown = parse(readFileSync(join('knowledge', org, 'organization.yaml'), 'utf8'))
  return KnowledgeSettings.parse(raw)
}

/** Names that a restated text must take over: they part the words of a text and are never compared. */
const properNames = [
  'the region of durham’s',
  'durham region policy and procedures manual',
  'the region of durham health department',
  'durham region health department',
  'economic development and tourism division',
  'executive director of communications and engagement',
  'office of the chief administrative officer',
  'communications and engagement division',
  'corporate services - human resources',
  'corporate services – information technology',
  'corporate services information technology',
  'region of durham',
  'city of dauphin',
  'marketing coordinator',
  'city manager',
  'municipal employee code of conduct policy',
  'municipal freedom of information and protection of privacy act',
  'the freedom of information and protection of privacy act',
  'accessibility for ontarians with disabilities act',
  'harassment, discrimination and racism incident report',
  'workplace violence incident report',
  'compliments, complaints and comments form',
  'employee social media policy violation complaint form',
  'new social media account application form',
  'social media guidelines for personal use',
  'social media protocols for corporate use',
  'social media response chart',
  'records retention schedule policy',
  'code of ethics policy',
  'employee code of conduct',
]

const plain = (text: string) => text.toLowerCase().replaceAll('’', "'")

/** The words of a text; a proper name becomes a gap over which no run goes. */
function wordsOf(text: string): readonly string[] {
  const parted = properNames
    .map(plain)
    .reduce((rest, name) => rest.replaceAll(name, ' § '), plain(text))
  return parted.match(/§|[a-z0-9@.']*[a-z0-9]/g) ?? []
}

/** Runs of more than `limit` words that stand in both texts, as the first text has them. */
function commonRuns(text: string, official: string, limit: number): readonly string[] {
  const runsOf = (words: readonly string[]) =>
    words
      .map((_, start) => words.slice(start, start + limit + 1))
      .filter((run) => run.length > limit && !run.includes('§'))
      .map((run) => run.join(' '))
  const known = new Set(runsOf(wordsOf(official)))
  return runsOf(wordsOf(text)).filter((run) => known.has(run))
}

const modals = (text: string) =>
  new Set(text.toLowerCase().match(/\b(?:must|shall|should|will|may|encouraged|responsible)\b/g))

describe.each(organizations)('the shipped knowledge of %s', (org) => {
  const policy = read(org, 'social-media-policy')
  const guideline = read(org, 'guidelines')
  const settings = settingsOf(org)
  const ids = policy.clauses.map((clause) => clause.id)

  it('has every clause of the policy with the items it is cited by', () => {
    const items = new Map(policy.clauses.map((clause) => [clause.id, clause.items.length]))

    expect(items).toEqual(shippedClauses[org])
  })

  it('says in its head that it restates and that the official text prevails', () => {
    for (const document of [policy, guideline]) {
      const text = readFileSync(join('knowledge', org, `${document.name}.md`), 'utf8')

      expect(document.restated).toBe(true)
      expect(text).toMatch(/restates|puts in short what the Social Media Policy/)
      expect(text).toMatch(/The official text[^.]* prevails/)
      // The note is no part of the policy: nobody may be answered with it.
      expect(document.clauses.filter((clause) => clause.text.includes('prevails'))).toEqual([])
    }
  })

  it('dates the guideline by the policy that it follows, and ranks it below', () => {
    expect(policy.kind).toBe('policy')
    expect(guideline.kind).toBe('guideline')
    expect(guideline.version).toBe(policy.version)
  })

  it('names in each point of the guideline a clause that exists', () => {
    const points = guideline.clauses.flatMap((clause) => clause.items)
    const resting = /\((?:clauses?|sections?) ([^)]+)\)/g

    expect(points.length).toBeGreaterThan(10)
    for (const point of points) {
      const named = [...point.text.matchAll(resting)].flatMap((found) => {
        const [number = '', heading] = (found[1] ?? '').split(', ')
        return number.split(' and ').map((id) => (heading ? `${id} ${heading}` : id))
      })

      expect(named, point.text).not.toEqual([])
      for (const id of named) expect(ids).toContain(id)
    }
  })

  it('asks typical questions of every clause and of no other', () => {
    expect(Object.keys(settings.asks).sort()).toEqual([...ids].sort())
    for (const asks of Object.values(settings.asks)) expect(asks.length).toBeGreaterThan(1)
  })

  it('lists as missing only documents that the policy names', () => {
    const words = plain(policy.clauses.map((clause) => clause.text).join('\n'))

    for (const { name } of settings.documents) expect(words).toContain(plain(name))
  })

  it('says whom to turn to as the policy does', () => {
    const { email } = settings.contact ?? {}
    const said = policy.clauses.some((clause) => email && clause.text.includes(email))

    expect(settings.contact?.name).toBeTruthy()
    expect(said).toBe(org === 'durham')
  })
})

describe.skipIf(!existsSync(officialFolder)).each(organizations)(
  'beside the official text, the shipped text of %s',
  (org) => {
    // A suite that is skipped is read all the same.
    const folder = existsSync(officialFolder) ? officialFolder : 'knowledge'
    const official = read(org, 'social-media-policy', folder)
    const policy = read(org, 'social-media-policy')
    /** Lists of titles and of facts have no wording of their own. */
    const titlesOnly = new Set(['0', '7', 'Distribution'])

    it('shares no run of more than seven words, names aside', () => {
      const officialWords = official.clauses.map((clause) => clause.text).join(' § ')
      const files = readdirSync(join('knowledge', org)).filter((file) => file.endsWith('.md'))
      const texts = files.flatMap((file) =>
        read(org, file.replace('.md', ''))
          .clauses.filter((clause) => clause.kind !== 'metadata' && !titlesOnly.has(clause.id))
          .map((clause) => clause.text),
      )

      expect(texts.length).toBeGreaterThan(shippedClauses[org]?.size ?? 0)
      expect(texts.flatMap((text) => commonRuns(text, officialWords, 7))).toEqual([])
    })

    it('keeps what may, should, must or will be done, clause by clause', () => {
      const compared = official.clauses.filter((clause) => !titlesOnly.has(clause.id))

      expect(compared.length).toBeGreaterThan(10)
      for (const clause of compared) {
        const ours = policy.clauses.find(({ id }) => id === clause.id)

        expect(modals(ours?.text ?? ''), clause.id).toEqual(modals(clause.text))
      }
    })

    it('keeps the numbers, clause by clause', () => {
      const numbers = (text: string) => new Set(text.match(/\b\d+(?:\.\d+)*\b/g))

      for (const clause of official.clauses) {
        const ours = numbers(policy.clauses.find(({ id }) => id === clause.id)?.text ?? '')
        const theirs = [...numbers(clause.text)].filter((number) => number !== '1')

        expect([...ours], clause.id).toEqual(expect.arrayContaining(theirs))
      }
    })
  },
)
