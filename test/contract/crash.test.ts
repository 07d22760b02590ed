/** A program that fails says where, and not a word of what people wrote. */
import { expect, test } from 'vitest'
import { overhear } from './child.ts'

test.each(['thrown', 'rejected', 'no error'])(
  'an error with words in it that was %s ends the program without them',
  async (way) => {
    const { said, code } = await overhear('crash-with-words', way)

    expect(code).toBe(1)
    expect(said).toContain('"level":"fatal"')
    expect(said).not.toContain('CANARY')
    if (way !== 'no error') expect(said).toContain('SyntaxError')
  },
  120_000,
)
