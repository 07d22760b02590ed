/** A form as a card: empty, or filled in with what was entered and what is wrong with it. */
import type { FieldValues, Form } from '../forms/form.ts'
import type { Someone } from '../forms/someone.ts'
import type { FieldProblem } from '../forms/submit.ts'
import { formTexts } from '../messages/forms.ts'
import { type Language, localize, say } from '../messages/message.ts'
import {
  type Body,
  button,
  buttons,
  type Card,
  type CardPart,
  card,
  fitted,
  heading,
  shorten,
  words,
} from './card.ts'
import { type FieldView, fieldParts } from './field-parts.ts'

export interface FormView {
  readonly form: Form
  readonly nonce: string
  readonly language: Language
  /** The clause or clauses behind a field, by field id. */
  readonly cites: Readonly<Record<string, string | readonly string[]>>
  readonly values?: FieldValues
  readonly problems?: Readonly<Record<string, FieldProblem>>
  /** Names that were sent and that the form does not have. */
  readonly unknown?: readonly string[]
  /** Whoever fills it in: the people pickers offer them first, and offer them where Teams offers nobody. */
  readonly self?: Required<Someone>
  /** Where the values come from: said above the fields, with a button to start afresh. */
  readonly draft?: string
  /** The verb of its button. */
  readonly verb?: string
}

/**
 * A form that is filled in to its limits leaves less room for words: first the help beside what is entered already and
 * sound gives way, then all of it.
 */
export function formCard(view: FormView): Card {
  return fitted(
    ['ample', 'tight', 'least'] as const,
    (room) => draw({ ...view, room }),
    view.language,
  )
}

function draw(view: FormView & FieldView): Body {
  const { form, language, nonce } = view
  return [
    heading(localize(language, form.title)),
    view.room === 'least' ? undefined : introduction(view),
    draftNote(view),
    refusal(view),
    form.card.body.flatMap((element) =>
      element.type === 'TextBlock'
        ? [
            element.style === 'heading'
              ? heading(localize(language, element.text), 'medium')
              : words(localize(language, element.text)),
          ]
        : fieldParts(element, view),
    ),
    buttons([button(localize(language, form.submit), view.verb ?? 'submit', { nonce })]),
  ]
}

function introduction({ form, language }: FormView): readonly CardPart[] {
  const note = say(language, formTexts.requiredNote)
  return [
    ...(form.intro ? [words(localize(language, form.intro))] : []),
    words(note, { isSubtle: true, size: 'small' }, 'small'),
  ]
}

/** The one notice that may stand before a form. */
export function noticeCard(
  form: Form,
  paragraphs: readonly string[],
  nonce: string,
  language: Language,
): Card {
  return card(
    [
      heading(say(language, formTexts.noticeTitle, { title: localize(language, form.title) })),
      paragraphs.map((text) => words(text)),
      buttons([button(say(language, formTexts.continue), 'continue', { nonce })]),
    ],
    language,
  )
}

function draftNote({ draft, language, nonce }: FormView): readonly CardPart[] {
  if (!draft) return []
  const afresh = button(
    say(language, formTexts.startAfresh),
    'start-afresh',
    { nonce },
    { checksInputs: false },
  )
  return [
    words(draft, { weight: 'bolder' }),
    ...[buttons([afresh])].filter((part) => part !== undefined),
  ]
}

function refusal({ language, problems = {}, unknown = [] }: FormView): readonly CardPart[] {
  const count = Object.keys(problems).length
  return [
    ...(count > 0
      ? [
          words(say(language, formTexts.refused, { count }), {
            color: 'attention',
            weight: 'bolder',
          }),
        ]
      : []),
    ...(unknown.length > 0
      ? [
          words(
            say(language, formTexts.unknownFields, {
              names: shorten(unknown.slice(0, 5).join(', '), 200),
            }),
            {
              color: 'attention',
              weight: 'bolder',
            },
          ),
        ]
      : []),
  ]
}
