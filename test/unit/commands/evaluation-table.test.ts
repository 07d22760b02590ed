/** The table of the evaluation: what counts as a drop, and what is shown beside what. */
import { describe, expect, it } from 'vitest'
import { compareFigures } from '../../../src/commands/evaluation-table.ts'

const committed = { questions: 200, right: 0.9, citedFirst: 0.9, wronglyDeclined: 0.05 }

describe('the evaluation’s table', () => {
  it('calls one question less that is right a drop', () => {
    const { dropped, text } = compareFigures('a set', { ...committed, right: 0.895 }, committed)

    expect(dropped).toEqual(['right'])
    expect(text).toMatch(/right +89\.5 % +90\.0 % {2}DROPPED/)
  })

  it('lets a part of what is right fall by one question in a hundred, not by more', () => {
    const less = (citedFirst: number) => {
      return compareFigures('a set', { ...committed, citedFirst }, committed).dropped
    }

    expect(less(0.89)).toEqual([])
    expect(less(0.88)).toEqual(['cited first'])
  })

  it('takes more questions wrongly declined for a drop, and fewer for none', () => {
    const declined = (wronglyDeclined: number) => {
      return compareFigures('a set', { ...committed, wronglyDeclined }, committed).dropped
    }

    expect(declined(0.07)).toEqual(['wrongly declined'])
    expect(declined(0)).toEqual([])
  })

  it('calls a single unfaithful quote a drop', () => {
    const before = { questions: 200, unfaithfulQuotes: 0 }

    const { dropped } = compareFigures('a set', { ...before, unfaithfulQuotes: 1 }, before)

    expect(dropped).toEqual(['unfaithful quotes'])
  })

  it('compares a set that grew with nothing, and shows both figures', () => {
    const { dropped, text } = compareFigures(
      'a set',
      { questions: 300, right: 0.5, kinds: { roles: 1, french: 0.5 } },
      { ...committed, kinds: { roles: 0.9 } },
    )

    expect(dropped).toEqual([])
    expect(text).toMatch(/right +50\.0 % +90\.0 %\n/)
    expect(text).toMatch(/roles +100\.0 % +90\.0 %/)
    expect(text).toMatch(/french +50\.0 % +-/)
  })

  it('shows a set that was never committed beside dashes', () => {
    const { dropped, text } = compareFigures('new', { questions: 3, ndcg10: 0.5 }, undefined)

    expect(dropped).toEqual([])
    expect(text).toMatch(/nDCG@10 +0\.5000 +-/)
  })
})
