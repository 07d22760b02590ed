/** Takes a message apart: the questions in it, and the story around them. */
import { folded } from './plain.ts'

export interface Parts {
  /** Each is one question; a message that asks nothing is one question as it stands. */
  readonly questions: readonly string[]
  /** What is told but not asked. */
  readonly story: string
}

const opener =
  /^(?:(?:so|and|but|also|ok|okay|hey|hi|hello|then|well|please|plus|or|alors|et|mais|bonjour|donc|puis) )*(?:who|whom|whose|what|whats|wats|when|wen|where|which|why|how|hows|can|could|do|does|dose|did|is|are|am|was|were|will|would|should|shall|may|must|has|have|need|any|anyone|anybody|qui|que|qu|quoi|quand|ou|comment|combien|quel|quelle|quels|quelles|est|puis je|peut|peux|dois|doit|faut|ai je|a t|y a|c est quoi|a qui|de quoi|pourquoi)\b/

/** A second question begins here: ", and who …", "and what …". */
const joint =
  /,?\s+(?:and|plus|et|or|ou)\s+(?:also\s+|then\s+|puis\s+|aussi\s+)?(?=(?:who|whom|whose|what|whats|what's|when|where|which|why|how|is|are|do|does|can|could|should|must|will|would|qui|quand|où|comment|combien|quel|quelle|quels|quelles|est-ce|pourquoi|à qui|que|faut-il|peut-on|puis-je|dois-je)\b)/giu

/** Cuts a message into its questions and its story. */
export function partsOf(text: string): Parts {
  const sentences = text
    .split(/(?<=[.!?;])\s+|\n+|(?<=[a-z])\s+[-–—]\s+(?=[a-z])/iu)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
  const asked = sentences.filter(isQuestion)
  const told = sentences.filter((sentence) => !isQuestion(sentence))
  if (asked.length === 0) return { questions: splitQuestion(text), story: '' }
  return { questions: asked.flatMap(splitQuestion), story: told.join(' ') }
}

function isQuestion(sentence: string): boolean {
  return /\?["”’)\]]*$/.test(sentence) || opener.test(folded(sentence).replace(/['-]/g, ' '))
}

/** Two questions in one sentence are two; a comparison asks about each side. */
function splitQuestion(sentence: string): readonly string[] {
  const compared = comparison(sentence)
  if (compared) return compared
  const pieces = sentence.split(joint).map((piece) => piece.trim())
  const isWhole = (piece: string) => piece.split(/\s+/).length >= 3
  return pieces.length > 1 && pieces.every(isWhole) ? pieces : [sentence]
}

const difference =
  /\b(?:differences?|compare|distinction|différences?)\b(?:\s+(?:between|entre|in|of|de|what))*\s+(.+?)\s+(?:and|versus|vs\.?|et|from|with|to)\s+(.+)/iu
const versus = /^(.{3,}?)\s+(?:vs\.?|versus)\s+(.{3,})$/iu
const bothMean =
  /^(.*?\b(?:do|does|is|are|veulent|signifient)\s+(?:the\s+(?:words?|terms?)\s+)?)(["“«']?[\p{L} ]{2,40}?["”»']?)\s+(?:and|et)\s+(["“«']?[\p{L} ]{2,40}?["”»']?)\s+(mean|stand for|refer to|dire|signifie.*)\b/iu

function comparison(sentence: string): readonly string[] | undefined {
  const sides = difference.exec(sentence) ?? versus.exec(sentence)
  if (sides?.[1] && sides[2]) return [sides[1], sides[2]]
  const terms = bothMean.exec(sentence)
  if (terms?.[1] && terms[2] && terms[3] && terms[4])
    return [`${terms[1]}${terms[2]} ${terms[4]}`, `${terms[1]}${terms[3]} ${terms[4]}`]
  return undefined
}
