/** A concept: one thing that people name in many words, in English and French. */

/**
 * How much a concept says about what is asked.
 * - `frame`: what nearly every message mentions (the policy, the organization, work); it decides nothing.
 * - `common`: what many clauses are about (an account, a post, an employee).
 * - `topic`: what tells one clause from another.
 * - `pinned`: so definite that a clause without it is no answer (hashtags, an appeal, a union).
 * - `outside`: matters of another kind (parking, recipes); pinned where nothing else in the message is about the policy.
 */
export type ConceptWeight = 'frame' | 'common' | 'topic' | 'pinned' | 'outside'

/** Words and phrases, separated by commas, plain: lower case without accents. `*` stands for any ending. */
export interface Concept {
  readonly id: string
  readonly weight: ConceptWeight
  readonly words: string
}

/** A row of a table of concepts. */
export function concept(id: string, weight: ConceptWeight, ...words: readonly string[]): Concept {
  return { id, weight, words: words.join(', ') }
}
