/** What speaks for each document as a whole: its words, and whether the message names it. */
import { accumulate, largest, worth } from './accumulate.ts'
import { unitsWith } from './postings.ts'
import type { Query } from './query.ts'
import type { SearchIndex } from './search-index.ts'
import { tuning } from './tuning.ts'

/** How far the message names each document by its title: 1 for the one that it names best. */
function namedDocuments(index: SearchIndex, query: Query): Float64Array {
  const scores = new Float64Array(index.documents.length)
  for (const { own, naming } of query.concepts) {
    if (own === undefined || naming === 0) continue
    const rarity = (index.ofDocuments.idf[own] ?? 0) / Math.log(index.documents.length + 1)
    const gain =
      naming *
      (index.titleIdf[own] ?? 0) *
      (tuning.namedByCommon + (1 - tuning.namedByCommon) * rarity)
    for (const document of index.titled.get(own) ?? [])
      scores[document] = (scores[document] ?? 0) + gain
  }
  const best = Math.max(largest(scores), tuning.namedFloor)
  return scores.map((score) => score / best)
}

/** What each document adds to its passages; nothing where there is but one. */
export function documentEvidence(index: SearchIndex, query: Query): Float64Array {
  const count = index.documents.length
  const evidence = new Float64Array(count)
  if (count < 2) return evidence
  const { concepts } = query
  const scores = accumulate(
    new Float64Array(count),
    index.ofDocuments,
    concepts,
    (concept) => concept.documentWeight,
  )
  const covered = new Float64Array(count)
  let total = 0
  for (const concept of concepts) {
    const gain = concept.documentWeight * worth(concept, index.ofDocuments.idf)
    total += gain
    if (concept.own === undefined) continue
    const units = unitsWith(index.ofDocuments, concept.own)
    for (let at = 0; at < units.length; at++) {
      const unit = units[at] ?? 0
      covered[unit] = (covered[unit] ?? 0) + gain
    }
  }
  const named = namedDocuments(index, query)
  const best = largest(scores) || 1
  const weight = query.hasStory ? 1 : tuning.bareQuestion
  for (let at = 0; at < count; at++) {
    const share = (covered[at] ?? 0) / (total || 1)
    const score = (scores[at] ?? 0) / best
    evidence[at] =
      weight * (tuning.documentCoverage * share + tuning.documentScore * score) +
      tuning.named * (named[at] ?? 0) +
      (index.documents[at]?.document.kind === 'guideline' ? tuning.guideline : 0)
  }
  return evidence
}
