/** The suggestions over our own labelled texts; the aims are those of the complaint form and of the comment review. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { groundKinds } from '../../../src/triage/grounds.ts'
import { reviewComment } from '../../../src/triage/review-comment.ts'
import { suggestReports } from '../../../src/triage/suggest-reports.ts'

const lines = (file: string) =>
  readFileSync(`test/evals/triage/${file}`, 'utf8')
    .trim()
    .split('\n')
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
    .parse(lines('complaints.jsonl'))
    .filter(({ reporter }) => reporter === 'employee')

  test('names the reports that are required, and seldom another', () => {
    let [wanted, found, said, right] = [0, 0, 0, 0]
    for (const { text, reports, also_accept } of complaints) {
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

    expect(wanted).toBeGreaterThan(30)
    expect(found / wanted).toBeGreaterThanOrEqual(0.9)
    expect(right / said).toBeGreaterThanOrEqual(0.8)
  })

  test('misses nothing urgent', () => {
    const missed = complaints.filter(({ text, urgent }) => urgent && !suggestReports(text).urgent)

    expect(complaints.filter(({ urgent }) => urgent).length).toBeGreaterThan(20)
    expect(missed.map(({ text }) => text)).toEqual([])
  })

  test('seldom makes haste for nothing', () => {
    const calm = complaints.filter(({ urgent }) => !urgent)

    expect(calm.filter(({ text }) => suggestReports(text).urgent).length).toBeLessThanOrEqual(
      calm.length / 20,
    )
  })

  test('gives the words that say so', () => {
    const { words } = suggestReports('He wrote: I know where you live.')

    expect(words).toContain('know where you live')
  })

  test('takes a long text without hurry or fault', () => {
    const text = 'i will not say that he will be i know when '.repeat(2000)

    expect(suggestReports(text).companions).toEqual([])
  })
})

describe('which rules a comment touches', () => {
  const comments = z.array(Comment).parse(lines('comments.jsonl'))
  const touched = ({ comment, post }: z.infer<typeof Comment>) =>
    reviewComment({ comment, post }, rules).map(({ rule }) => rule.ordinal)

  test('hard words on a service touch none', () => {
    const allowed = comments.filter(({ labels }) => labels.includes('allowed'))
    const kept = allowed.filter((comment) => touched(comment).length === 0)

    expect(allowed.length).toBeGreaterThan(30)
    expect(kept.length / allowed.length).toBeGreaterThanOrEqual(0.95)
  })

  test('finds the rules, and seldom another', () => {
    let [wanted, found, wrong] = [0, 0, 0]
    for (const comment of comments) {
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

  test('quotes the comment’s own words', () => {
    const [first] = reviewComment({ comment: 'You lying CROOKS!', post: 'A new bench.' }, rules)

    expect(first?.words).toEqual(['You lying CROOKS'])
  })

  test('an organization without such rules has none to touch', () => {
    expect(reviewComment({ comment: 'You idiots.', post: '' }, [])).toEqual([])
  })
})
