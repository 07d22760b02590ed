/** The suggestions over our own labelled texts; the aims are those of the complaint form and of the comment review. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { groundKinds } from '../../../src/triage/grounds/kinds.ts'
import { reviewComment } from '../../../src/triage/review-comment.ts'
import { suggestReports } from '../../../src/triage/suggest-reports.ts'

const folder = 'test/evals/triage'
/** The lines of every set of a kind, together: the README beside them says how each came about. */
const lines = (kind: 'comments' | 'complaints', part = '') =>
  readdirSync(folder)
    .filter((file) => file.startsWith(kind) && file.includes(part))
    .flatMap((file) => readFileSync(`${folder}/${file}`, 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line))

const Complaint = z.object({
  text: z.string(),
  reporter: z.string(),
  reports: z.array(z.string()),
  also_accept: z.array(z.array(z.string())).default([]),
  urgent: z.boolean(),
})
const Comment = z.object({
  comment: z.string(),
  post: z.string(),
  labels: z.array(z.union([z.number(), z.literal('allowed')])),
  also_ok: z.array(z.number()).default([]),
})

const rules = groundKinds.map((kind, index) => {
  return { kind, ordinal: index + 1, clause: `7/${index + 1}`, text: `Rule ${index + 1}.` }
})

describe('what a report of a concern suggests', () => {
  const complaints = z
    .array(Complaint)
    .parse(lines('complaints'))
    .filter(({ reporter }) => reporter === 'employee')
  const unseen = z
    .array(Complaint)
    .parse(lines('complaints', 'typical-keep'))
    .filter(({ reporter }) => reporter === 'employee')

  // The second set is unknown to the weights.
  test.each([
    ['of all sets', complaints, 100],
    ['that nothing was learned from', unseen, 40],
  ])('names the reports that are required %s, and seldom another', (_, texts, fewest) => {
    let [wanted, found, said, right] = [0, 0, 0, 0]
    for (const { text, reports, also_accept } of texts) {
      const has = (list: readonly string[], report: string) =>
        list.some((name) => name.includes(report))
      const { companions } = suggestReports(text)
      for (const report of ['harassment', 'violence'] as const) {
        const suggested = companions.includes(report)
        if (has(reports, report)) wanted += 1
        if (has(reports, report) && suggested) found += 1
        if (suggested) said += 1
        if (suggested && [reports, ...also_accept].some((list) => has(list, report))) right += 1
      }
    }

    expect(wanted).toBeGreaterThan(fewest)
    expect(found / wanted).toBeGreaterThanOrEqual(0.9)
    expect(right / said).toBeGreaterThanOrEqual(0.8)
  })

  test('misses nothing urgent', () => {
    const missed = complaints.filter(({ text, urgent }) => urgent && !suggestReports(text).urgent)

    expect(complaints.filter(({ urgent }) => urgent).length).toBeGreaterThan(60)
    expect(missed.map(({ text }) => text)).toEqual([])
  })

  test('seldom makes haste for nothing', () => {
    const calm = complaints.filter(({ urgent }) => !urgent)

    expect(calm.filter(({ text }) => suggestReports(text).urgent).length).toBeLessThanOrEqual(
      calm.length / 20,
    )
  })

  test('a matter that is only spoken of is none', () => {
    for (const text of [
      'He shared an article about discrimination in hiring.',
      'The women’s hockey team is missing on our page. Embarrassing.',
      'She writes that the budget meeting was a bloodbath and that heads will roll.',
      'His bio shows a knife collection.',
    ])
      expect({ text, ...suggestReports(text) }).toMatchObject({ companions: [], urgent: false })
  })

  test('gives the words that say so', () => {
    const { words } = suggestReports('He wrote: I know where you live.')

    expect(words).toContain('know where you live')
  })

  test('takes a long text without hurry or fault', () => {
    const text = 'i will not say that he will be i know when '.repeat(2000)

    expect(suggestReports(text)).toEqual(suggestReports(text.slice(0, 20_000)))
  })
})

describe('which rules a comment touches', () => {
  const comments = z.array(Comment).parse(lines('comments'))
  const touched = ({ comment, post }: z.infer<typeof Comment>) =>
    reviewComment({ comment, post }, rules).map(({ rule }) => rule.ordinal)

  test('hard words on a service touch none', () => {
    const allowed = comments.filter(({ labels }) => labels.includes('allowed'))
    const kept = allowed.filter((comment) => touched(comment).length === 0)

    expect(allowed.length).toBeGreaterThan(100)
    expect(kept.length / allowed.length).toBeGreaterThanOrEqual(0.95)
  })

  test.each([
    ['of all sets', comments],
    ['that nothing was learned from', z.array(Comment).parse(lines('comments', 'typical-keep'))],
  ])('finds the rules %s, and seldom another', (_, texts) => {
    let [wanted, found, wrong] = [0, 0, 0]
    for (const comment of texts) {
      const rulesFound = touched(comment)
      const labels = comment.labels.filter((label) => label !== 'allowed')
      wanted += labels.length
      found += labels.filter((label) => rulesFound.includes(label)).length
      wrong += rulesFound.filter(
        (rule) => !labels.includes(rule) && !comment.also_ok.includes(rule),
      ).length
    }

    expect(found / wanted).toBeGreaterThanOrEqual(0.8)
    expect(found / (found + wrong)).toBeGreaterThanOrEqual(0.7)
  })

  test('a candidate’s name and an advertiser’s number are no private information', () => {
    expect(
      touched({ comment: 'Vote for Lena Marsh!', post: 'Polls.', labels: [], also_ok: [] }),
    ).toEqual([5])
    expect(
      touched({
        comment: 'Piano lessons, reasonable rates, call 555-0182',
        post: 'Library hours.',
        labels: [],
        also_ok: [],
      }),
    ).toEqual([8])
  })

  test('who speaks of their own group, or for one, says nothing against it', () => {
    for (const comment of [
      'We are immigrants and we never felt so welcome.',
      'Seniors don’t deserve another fee.',
      'What about people in wheelchairs?',
    ])
      expect(touched({ comment, post: '', labels: [], also_ok: [] })).not.toContain(3)
  })

  test('quotes the comment’s own words', () => {
    const [first] = reviewComment({ comment: 'You lying CROOKS!', post: 'A new bench.' }, rules)

    expect(first?.words).toEqual(['You lying CROOKS'])
  })

  test('an organization without such rules has none to touch', () => {
    expect(reviewComment({ comment: 'You idiots.', post: '' }, [])).toEqual([])
  })
})
