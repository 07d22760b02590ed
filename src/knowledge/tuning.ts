/** The weights of the ranking, measured on the public sets. */

export const tuning = {
  k1: 1.0,
  b: 0.75,
  /** Shorter texts gain nothing by being shorter. In terms. */
  shortest: 14,
  field: { title: 0.6, heading: 1.0, body: 1.0, lead: 0.4, neighbour: 0.15 },
  /** Closeness of words of like meaning, where the documents know the word itself and where they do not. */
  synonym: 0.3,
  synonymOfUnknown: 0.7,
  glossary: 2,
  repaired: 0.85,
  /** Words that keep company in the documents: how many a word, how close, and in what share of passages at most. */
  associates: 6,
  associate: 0.6,
  associateShare: 0.15,
  insidePhrase: 0.5,
  platform: 0.4,
  clause: 0.5,
  /** What likeness to a typical question of the clause counts. */
  asked: 1.5,
  /** What a term outside the question itself counts for passages. */
  scenario: 0.25,
  history: 0.3,
  documentCoverage: 0.6,
  documentScore: 1.0,
  /** What document evidence counts where the message is a bare question. */
  bareQuestion: 0.2,
  /** What it counts that the message names the document. */
  named: 1.2,
  namedInPassing: 0.2,
  namedFloor: 1,
  focusForDocuments: 0.5,
  pairs: 0.4,
  titleCoverage: 0.2,
  number: 0.05,
  sentence: 0.1,
  candidates: 200,
  whole: 0,
  joined: 0,
  joinedNumbered: 250,
}
