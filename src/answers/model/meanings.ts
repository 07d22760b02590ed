/** Clauses by what they mean: embedded once each, kept under the hash of their words, and compared with a question. */
import type { PolicyDocument } from '../../knowledge/document.ts'
import type { EmbeddingClient, Vector } from './client.ts'

/** Vectors that were paid for already, by key. Whoever keeps them may forget them: they are only asked for again. */
export interface VectorStore {
  get(key: string): Vector | undefined
  /** Keeps them, also past the end of the process. */
  put(vectors: ReadonlyMap<string, Vector>): Promise<void>
}

export interface MeaningOptions {
  readonly client: EmbeddingClient
  readonly store: VectorStore
  /** The hash of a text. Other words have another one, so that a vector never speaks for a clause that changed. */
  readonly hash: (text: string) => string
}

/** A clause as rankings name it. */
export const clauseKey = (document: string, clause: string): string => `${document}#${clause}`

interface MeantClause {
  readonly key: string
  readonly hash: string
  readonly text: string
}

/** Texts of one request. */
const batch = 64
/** Characters of a clause that are read: services take some 8,000 tokens, and a clause's matter is said by then. */
const longest = 8_000
/** Milliseconds for one batch. */
const patience = 30_000

/** What is embedded of each clause: where it stands, and its words. */
function meant(documents: readonly PolicyDocument[], { client, hash }: MeaningOptions) {
  return documents.flatMap(({ name, title, clauses }) =>
    clauses.map(({ id, headingPath, text }): MeantClause => {
      const words = [title, ...headingPath, text].join('\n').slice(0, longest)
      return { key: clauseKey(name, id), hash: hash(`${client.name}\n${words}`), text: words }
    }),
  )
}

export interface Meanings {
  /** Embeds what is missing, batch by batch; true once every clause has its vector. What was done stays done. */
  prepare(documents: readonly PolicyDocument[]): Promise<boolean>
  /** Whether every clause has its vector. */
  isReady(documents: readonly PolicyDocument[]): boolean
  /** The clauses in the order of their likeness to a vector; none until all of them are embedded. */
  nearest(documents: readonly PolicyDocument[], question: Vector): readonly string[] | undefined
}

/** Hashing a thousand clauses for each question would take longer than comparing them. */
const known = new WeakMap<readonly PolicyDocument[], readonly MeantClause[]>()

export function createMeanings(options: MeaningOptions): Meanings {
  const { client, store } = options
  const clausesOf = (documents: readonly PolicyDocument[]) => {
    const clauses = known.get(documents) ?? meant(documents, options)
    known.set(documents, clauses)
    return clauses
  }

  return {
    async prepare(documents) {
      const missing = clausesOf(documents).filter(({ hash }) => !store.get(hash))
      const texts = [...new Map(missing.map((clause) => [clause.hash, clause])).values()]
      for (let from = 0; from < texts.length; from += batch) {
        const some = texts.slice(from, from + batch)
        const signal = AbortSignal.timeout(patience)
        const reply = await client.embed(
          some.map(({ text }) => text),
          signal,
        )
        if (reply.kind === 'failed' || reply.vectors.length !== some.length) return false
        const found = some.flatMap(({ hash }, index) => {
          const vector = reply.vectors[index]
          return vector ? [[hash, vector] as const] : []
        })
        await store.put(new Map(found))
      }
      return true
    },

    isReady: (documents) => clausesOf(documents).every(({ hash }) => store.get(hash)),

    nearest(documents, question) {
      const likeness = clausesOf(documents).map(({ key, hash }) => {
        const vector = store.get(hash)
        return vector?.length === question.length
          ? { key, value: dot(vector, question) }
          : undefined
      })
      if (likeness.includes(undefined)) return undefined
      return likeness
        .flatMap((one) => (one ? [one] : []))
        .sort((a, b) => b.value - a.value)
        .map(({ key }) => key)
    },
  }
}

function dot(one: Vector, other: Vector): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0)
  return sum
}
