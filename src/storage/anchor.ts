/** Notes where each audit chain ends in a file outside the database: who rewrites the whole chain cannot rewrite that too. */
import { appendFile, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import type { AuditChain } from './audit.ts'
import { codeOf } from './fault.ts'

const Anchor = z.object({
  at: z.string(),
  org: z.string(),
  seq: z.int(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Anchor = z.infer<typeof Anchor>

/** All that was noted, oldest first; nothing where no file is there yet. */
export async function readAnchors(file: string): Promise<readonly Anchor[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return ''
    throw error
  })
  const lines = text.split('\n')
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    try {
      return [Anchor.parse(JSON.parse(line))]
    } catch (cause) {
      // A process that died in the middle of a line leaves half of one at the end.
      if (index === lines.length - 1) return []
      throw new AppError(
        'input-invalid',
        `Line ${index + 1} of the anchor file ${file} cannot be read; restore the file from where it is kept`,
        { cause },
      )
    }
  })
}

/** Appends the present ends, of chains that moved since the last note. Returns how many lines were written. */
export async function anchorChains(
  audit: Pick<AuditChain, 'organizations' | 'end'>,
  file: string,
  now: Date,
): Promise<number> {
  const noted = new Map((await readAnchors(file)).map((anchor) => [anchor.org, anchor.seq]))
  let lines = ''
  let count = 0
  for (const org of await audit.organizations()) {
    const { seq, hash } = await audit.end(org)
    if (seq === 0 || (noted.get(org) ?? 0) >= seq) continue
    lines += `${JSON.stringify({ at: now.toISOString(), org, seq, hash })}\n`
    count++
  }
  if (count > 0) await appendFile(file, lines, { mode: 0o600, flush: true })
  return count
}
