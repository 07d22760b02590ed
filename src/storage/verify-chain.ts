/** Verifies an organization's whole audit chain, page by page, against its stored end and against anchors kept elsewhere. */
import type { SealedAuditEntry } from '../cases/store.ts'
import { AppError } from '../errors.ts'
import type { Anchor } from './anchor.ts'
import { type AuditChain, type ChainEnd, type Verification, verify } from './audit.ts'

/** Entries that are in memory at once. */
const page = 1000

/**
 * What each place of a chain says is held against the anchors: a chain that was sealed anew as a whole agrees with itself,
 * but not with what was noted of it outside the database.
 */
export async function verifyChain(
  audit: Pick<AuditChain, 'end' | 'entries'>,
  org: string,
  anchors: readonly Anchor[] = [],
): Promise<Verification> {
  // Read first: what is appended meanwhile comes after it.
  const end = await audit.end(org)
  const own = anchors.filter((anchor) => anchor.org === org)
  const anchored = new Map(own.map(({ seq, hash }) => [seq, hash]))
  let last: ChainEnd | undefined
  for (;;) {
    const { entries, isBroken } = await readPage(audit, org, last?.seq ?? 0)
    const checked = verify(entries, last ? { from: last } : {})
    const differs = entries.find(({ seq, hash }) => (anchored.get(seq) ?? hash) !== hash)
    if (differs && (checked.kind === 'whole' || differs.seq < checked.seq))
      return { kind: 'broken', seq: firstAfter(own, differs.seq), problem: 'resealed' }
    if (checked.kind === 'broken') return checked
    last = checked.end
    if (isBroken) return { kind: 'broken', seq: last.seq + 1, problem: 'altered' }
    if (entries.length < page) break
  }
  const latest = Math.max(end.seq, ...own.map(({ seq }) => seq))
  if (last.seq < latest) return { kind: 'broken', seq: last.seq + 1, problem: 'missing' }
  // Entries that came after the end was read are as good as those before; the end must be one of them.
  const kept = end.seq === last.seq ? last.hash : await hashAt(audit, org, end.seq)
  if (end.seq > 0 && kept !== end.hash) return { kind: 'broken', seq: end.seq, problem: 'altered' }
  const now = await audit.end(org)
  // Put behind the end by somebody who does not keep it: the bot moves the end with every entry.
  if (now.seq < last.seq) return { kind: 'broken', seq: now.seq + 1, problem: 'not-chained' }
  return { kind: 'whole', end: last }
}

/** Where the chain may begin to be another: behind the last anchor before. */
function firstAfter(anchors: readonly Anchor[], seq: number): number {
  return Math.max(0, ...anchors.map((anchor) => anchor.seq).filter((known) => known < seq)) + 1
}

/** A page; where a row cannot be read at all, those before it. */
async function readPage(
  audit: Pick<AuditChain, 'entries'>,
  org: string,
  after: number,
): Promise<{ readonly entries: readonly SealedAuditEntry[]; readonly isBroken: boolean }> {
  try {
    return { entries: await audit.entries(org, after, page), isBroken: false }
  } catch (error) {
    if (!isCorrupt(error)) throw error
    const entries: SealedAuditEntry[] = []
    for (;;)
      try {
        const [next] = await audit.entries(org, entries.at(-1)?.seq ?? after, 1)
        if (!next) return { entries, isBroken: false }
        entries.push(next)
      } catch (one) {
        if (!isCorrupt(one)) throw one
        return { entries, isBroken: true }
      }
  }
}

const isCorrupt = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'record-corrupt'

async function hashAt(audit: Pick<AuditChain, 'entries'>, org: string, seq: number) {
  const [entry] = await audit.entries(org, seq - 1, 1)
  return entry?.seq === seq ? entry.hash : undefined
}
