/** The weights of the ranking. They lie on a plateau of the public sets: a third more or less changes little. */

export const tuning = {
  /** BM25F: saturation, length, and what a term counts by the field it stands in. */
  k1: 1.2,
  b: 0.75,
  /** Shorter texts gain nothing by being shorter. In terms. */
  shortest: 14,
  field: { title: 0.6, heading: 1.0, body: 1.0, lead: 0.4, neighbour: 0.2 },
  /** Lines of a numbered clause are joined up to this many characters. */
  joinedLines: 250,

  /** Closeness of words of like meaning, where the documents know the word itself and where they do not. */
  synonym: 0.3,
  synonymOfUnknown: 0.6,
  /** How much closer an organization's own glossary is than the general thesaurus. */
  glossary: 2,
  /** A word put in the place of a mistyped one. */
  repaired: 0.85,
  /** Words that keep company in the documents: how many a word, how close, and in what share of passages at most. */
  associates: 6,
  associate: 0.6,
  associateShare: 0.15,
  /** The words of a phrase that is read as a whole. */
  insidePhrase: 0.5,
  /** What a further word of like meaning counts where one is there already. */
  alsoThere: 0.12,
  /** Words of like meaning that add less than this share of the best one are left out. */
  leastGain: 0.05,
  /** The name of a platform where the question says more. */
  platform: 0.4,

  /** What a term of the story around the question counts, and one of an earlier question. */
  scenario: 0.35,
  history: 0.3,

  /** What is added to a passage's own score of at most 1. */
  clause: 0.5,
  asked: 2.5,
  pairs: 0.4,
  titleCoverage: 0.2,
  documentCoverage: 0.6,
  documentScore: 1.0,
  /** A guideline's passage stands behind a policy's that matches as well. */
  guideline: -0.1,
  /** What document evidence counts where the message is a bare question. */
  bareQuestion: 0.2,
  /** What the question itself counts for documents where a story is told. */
  focusForDocuments: 0.5,
  /** That the message names the document: in all, by common words of its sentence, by names that texts use too. */
  named: 1.2,
  namedInPassing: 0.2,
  namedByCommon: 0.5,
  /** Less than this is no name. */
  namedFloor: 1,

  /** How many passages are looked at closely. */
  candidates: 200,
}
