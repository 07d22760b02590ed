/** The measure of retrieval: spans of documents, and how early results cover them. */
import { describe, expect, it } from 'vitest'
import { scoreSpans, squeeze } from '../../../src/knowledge/span-score.ts'

const first = 'Staff report an accident within a day.'
const second = 'Visitors sign the book at the door.'
const file = `# Rules\n\n* ${first}\n* ${second}\n`
const files = new Map([['rules', squeeze(file)]])
const span = (text: string) => {
  const start = file.indexOf(text)
  return { document: 'rules', start, end: start + text.length }
}
const result = (text: string, document = 'rules') => ({ document, text })

describe('the score of a ranking', () => {
  it('is whole when the first result covers the span, marks and white space aside', () => {
    const { ndcg10, recall3 } = scoreSpans(
      [span(first)],
      [result(first.replace('accident', '**accident**\n'))],
      files,
    )

    expect(ndcg10).toBe(1)
    expect(recall3).toBe(1)
  })

  it('falls with the rank of the result that answers', () => {
    const { ndcg10 } = scoreSpans([span(first)], [result(second), result(first)], files)

    expect(ndcg10).toBeCloseTo(1 / Math.log2(3))
  })

  it('counts a span once, however often it is repeated', () => {
    const once = scoreSpans([span(first), span(second)], [result(first)], files)
    const twice = scoreSpans([span(first), span(second)], [result(first), result(first)], files)

    expect(twice).toEqual(once)
    expect(once.recall3).toBe(0.5)
  })

  it('gives nothing for the right words of another document, nor for words that stand nowhere', () => {
    const wrong = [result(first, 'other'), result('Nobody ever wrote this.')]

    expect(scoreSpans([span(first)], wrong, files)).toEqual({ ndcg10: 0, recall3: 0 })
  })

  it('leaves the fourth result out of the first three', () => {
    const ranked = [result(second), result(second), result(second), result(first)]

    expect(scoreSpans([span(first)], ranked, files).recall3).toBe(0)
  })
})
