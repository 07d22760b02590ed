/** Evidence on cards: the list, the way to add to it, the way to open one file of it. Names are shown and never followed. */
import type { Evidence } from '../cases/evidence.ts'
import type { ViewPurpose } from '../cases/view.ts'
import { evidenceTexts } from '../messages/evidence.ts'
import { type Language, say } from '../messages/message.ts'
import {
  button,
  buttons,
  type Card,
  type CardPart,
  card,
  dialogSubmit,
  fact,
  heading,
  shorten,
  visible,
  words,
} from './card.ts'
import { type CaseContext, when } from './case-words.ts'

/** A tenth of a megabyte is the least that is said. */
const megabytes = (bytes: number): number => Math.max(0.1, Math.round(bytes / 100_000) / 10)

/** So that it can be read out, and breaks in a narrow card. */
const inGroups = (print: string): string => print.replace(/.{8}(?=.)/g, '$& ')

export const evidenceName = (name: string, language: Language): string =>
  name || say(language, evidenceTexts.unnamed)

function evidenceLine(view: CaseContext, { id, name, type, bytes, at }: Evidence): string {
  const { language } = view
  return say(language, evidenceTexts.line, {
    id,
    name: shorten(visible(evidenceName(name, language)), 60),
    type: type.toUpperCase(),
    megabytes: megabytes(bytes),
    when: when(view, at),
  })
}

/** The newest last; all of them, for what is not listed cannot be asked for. */
export function evidencePart(view: CaseContext, limit: number): readonly CardPart[] {
  const { case: entry, language } = view
  const { evidence = [] } = entry
  if (evidence.length === 0) return []
  return [
    heading(say(language, evidenceTexts.heading), 'medium'),
    ...evidence.map((file) => {
      const line = evidenceLine(view, file)
      const text = file.words
        ? say(language, evidenceTexts.lineWords, { line, words: shorten(file.words, limit) })
        : line
      return words(text, {}, 'small')
    }),
  ]
}

/** A choice of one file and the button for it. */
export function openEvidenceInput(
  view: CaseContext & { readonly inDialog?: boolean; readonly purpose?: ViewPurpose },
): readonly CardPart[] {
  const { case: entry, language, inDialog, purpose } = view
  const { evidence = [] } = entry
  const [first] = evidence
  if (!first) return []
  const data = { number: entry.number, ...(purpose ? { purpose } : {}) }
  const title = say(language, evidenceTexts.open)
  const open = inDialog
    ? dialogSubmit(title, 'open-evidence', { ...data, revision: String(entry.revision) })
    : button(title, 'open-evidence', data)
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'evidence',
      label: say(language, evidenceTexts.fileToOpen),
      style: 'compact',
      wrap: true,
      value: String(first.id),
      choices: evidence.map((file) => ({
        title: evidenceLine(view, file),
        value: String(file.id),
      })),
    },
    ...[buttons([open])].filter((part) => part !== undefined),
  ]
}

const takesEvidence = ({ settings, form }: CaseContext): boolean =>
  settings.forms[form.name]?.evidence !== undefined

/** For the person who sent it: how files are added, where the form takes any. */
export function addEvidencePart(view: CaseContext): readonly CardPart[] {
  const { case: entry, language } = view
  const { number } = entry
  if (!takesEvidence(view)) return []
  const add = buttons([
    button(
      say(language, evidenceTexts.add),
      'add-evidence',
      { number },
      {
        checksInputs: false,
      },
    ),
  ])
  return [
    words(say(language, evidenceTexts.how, { number }), { isSubtle: true, size: 'small' }, 'small'),
    ...(add ? [add] : []),
  ]
}

/** Where it is not known to which case a file belongs. */
export const evidenceCasesCard = (
  language: Language,
  question: string,
  numbers: readonly string[],
): Card =>
  card(
    [words(question), buttons(numbers.map((number) => button(number, 'add-evidence', { number })))],
    language,
  )

/** What became of the files that somebody sent, where one of them is called by its name. */
export const evidenceToldCard = (language: Language, sentences: readonly string[]): Card =>
  card(
    sentences.map((sentence) => words(sentence)),
    language,
  )

interface EvidenceLinkView extends CaseContext {
  readonly file: Evidence
  readonly url: string
  /** Microseconds since 1970. */
  readonly until: number
  readonly inDialog: boolean
  readonly purpose: ViewPurpose
}

/** The way to one file, for one person: what it is, and the button that leads to it. */
export function evidenceLinkCard(view: EvidenceLinkView): Card {
  const { case: entry, language, file, url, until, inDialog, purpose } = view
  const { number } = entry
  const { id, name, type, bytes, sha256 } = file
  const download = { type: 'Action.OpenUrl', title: say(language, evidenceTexts.linkButton), url }
  const back = dialogSubmit(say(language, evidenceTexts.backToCase), 'details', {
    number,
    purpose,
    revision: String(entry.revision),
  })
  const size = { type: type.toUpperCase(), megabytes: megabytes(bytes) }
  return card(
    [
      heading(say(language, evidenceTexts.linkTitle, { id, number })),
      fact(language, say(language, evidenceTexts.factFile), evidenceName(name, language)),
      fact(
        language,
        say(language, evidenceTexts.factSize),
        say(language, evidenceTexts.size, size),
      ),
      file.words
        ? fact(language, say(language, evidenceTexts.factWords), file.words, 500)
        : undefined,
      fact(language, say(language, evidenceTexts.factPrint), inGroups(sha256)),
      words(say(language, evidenceTexts.linkNote, { until: when(view, until) })),
      buttons(inDialog ? [download, back] : [download]),
    ],
    language,
  )
}
