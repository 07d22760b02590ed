/** Takes a question apart once for all indexes that are asked it: its language, its focus, the story around it, its words. */
import { documentNames, splitFocus } from './message-parts.ts'
import { stemOf, type TextLanguage, textLanguage, wordsOf } from './terms.ts'
import { tuning } from './tuning.ts'

export interface Question {
  readonly text: string
  /** Earlier questions of the conversation, oldest first. */
  readonly history?: readonly string[]
}

/** What the words of a part count for passages and for documents. */
export interface Weights {
  /** What they count for passages: 1 in the question itself, less in the story or in earlier questions. */
  readonly weight: number
  readonly documentWeight: number
}

/** The words of a part in their order, and their stems. */
export interface QuestionPart extends Weights {
  readonly words: readonly string[]
  readonly stems: readonly string[]
}

export interface ReadQuestion {
  readonly text: string
  readonly language: TextLanguage
  /** What is asked. */
  readonly focus: QuestionPart
  /** The story, then the earlier questions. */
  readonly around: readonly QuestionPart[]
  readonly hasStory: boolean
  /** The words by which the message names a document, and how far it does. */
  readonly names: ReadonlyMap<string, number>
}

export function readQuestion({ text, history }: Question): ReadQuestion {
  const language = textLanguage(text)
  const { focus, story } = splitFocus(text)
  const hasStory = story !== ''
  const read = (part: string, weight: number, documentWeight: number): QuestionPart => {
    const words = wordsOf(part, language)
    const stems = words.map((word) => stemOf(word, language))
    return { words, stems, weight, documentWeight }
  }
  return {
    text,
    language,
    focus: read(focus, 1, hasStory ? tuning.focusForDocuments : 1),
    around: [
      ...(hasStory ? [read(story, tuning.scenario, 1)] : []),
      ...(history ?? []).map((earlier) => read(earlier, tuning.history, tuning.history)),
    ],
    hasStory,
    names: documentNames(text),
  }
}
