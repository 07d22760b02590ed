/** The contents of recorded versions, fetched once: a version that was recorded never changes. */
import type { PolicyDocument } from '../knowledge/document.ts'
import type { DocumentVersion, VersionStore } from '../knowledge/version.ts'

export interface KeptContents extends VersionStore {
  /** What no round of the last two asked for is forgotten. */
  startRound(): void
}

const keyOf = (org: string, document: string, number: number) => [org, document, number].join('\0')

export function keepContents(store: VersionStore): KeptContents {
  let before = new Map<string, PolicyDocument>()
  let now = new Map<string, PolicyDocument>()
  let revisions: ReadonlyMap<string, number> = new Map()
  /** Within a round the rows of one revision are read once: they are thousands, and rows are only added. */
  let rows = new Map<string, { revision: number; all: readonly DocumentVersion[] }>()
  return {
    async revisions() {
      revisions = await store.revisions()
      return revisions
    },
    record: (org, revision, versions) => store.record(org, revision, versions),
    async versions(org) {
      const revision = revisions.get(org) ?? 0
      const known = rows.get(org)
      if (known && known.revision === revision) return known.all
      const all = await store.versions(org)
      rows.set(org, { revision, all })
      // A database that was put back from a copy gives its numbers out anew.
      if (before.size > 0)
        for (const { document, number, hash } of all) {
          const key = keyOf(org, document, number)
          if (before.get(key)?.hash !== hash) before.delete(key)
        }
      return all
    },
    async content(org, document, number) {
      const key = keyOf(org, document, number)
      const found = now.get(key) ?? before.get(key) ?? (await store.content(org, document, number))
      if (found) now.set(key, found)
      return found
    },
    startRound() {
      before = now
      now = new Map()
      rows = new Map()
    },
  }
}
