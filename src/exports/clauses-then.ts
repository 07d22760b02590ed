/** The clauses behind a case as they stood on its day, from the recorded versions of the documents. */
import type { Instant } from '../cases/case.ts'
import type { FormSettings } from '../cases/settings.ts'
import type { PolicyDocument } from '../knowledge/document.ts'
import { byDocument, effectiveVersion, type VersionStore } from '../knowledge/version.ts'

export interface ClauseThen {
  readonly document: string
  readonly title: string
  readonly version: string
  /** SHA-256 of the file that it was read from. */
  readonly hash: string
  readonly id: string
  readonly heading: string
  readonly words: string
  /** What became of it until the export was made. */
  readonly since: 'unchanged' | 'changed' | 'gone'
}

/** The clauses that a form's settings name: those it is offered under, decided under, and behind its fields. */
export function clausesBehind(settings: FormSettings | undefined): readonly string[] {
  if (!settings) return []
  const { clauses, decidedUnder, cites } = settings
  const ids = [...(decidedUnder ? [decidedUnder] : []), ...clauses, ...Object.values(cites).flat()]
  return [...new Set(ids)]
}

/** Those of the ids that some document had at `then`, a policy's before a guideline's. */
export async function clausesThen(
  versions: Pick<VersionStore, 'versions' | 'content'>,
  org: string,
  ids: readonly string[],
  { then, now }: { readonly then: Instant; readonly now: Instant },
): Promise<readonly ClauseThen[]> {
  const before = await documentsAt(versions, org, then)
  const after = await documentsAt(versions, org, now)
  return ids.flatMap((id): readonly ClauseThen[] => {
    for (const { name, title, version, hash, clauses } of before) {
      const found = clauses.find((clause) => isSame(clause.id, id))
      if (!found) continue
      const later = after
        .find((document) => document.name === name)
        ?.clauses.find((clause) => isSame(clause.id, id))
      const since = !later ? 'gone' : later.text === found.text ? 'unchanged' : 'changed'
      const { heading, text: words } = found
      return [{ document: name, title, version, hash, id: found.id, heading, words, since }]
    }
    return []
  })
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

/** What answered at a moment: what was recorded later counts as not yet there. */
async function documentsAt(
  versions: Pick<VersionStore, 'versions' | 'content'>,
  org: string,
  at: Instant,
): Promise<readonly PolicyDocument[]> {
  const known = (await versions.versions(org)).filter(({ recordedAt }) => recordedAt <= at)
  const found: PolicyDocument[] = []
  for (const [name, history] of byDocument(known)) {
    const effective = effectiveVersion(history, at)
    const document = effective && (await versions.content(org, name, effective.number))
    if (document) found.push(document)
  }
  const rank = ({ kind }: PolicyDocument) => (kind === 'policy' ? 0 : 1)
  return found.sort((a, b) => rank(a) - rank(b))
}
