/** The parts of a step as they are read from a card, a dialog or a line of text. */
import type { StepRequest } from '../cases/step-request.ts'
import { caseNumber } from './commands.ts'

export type Inputs = Readonly<Record<string, unknown>>
type StepParts = Pick<
  StepRequest,
  | 'reason'
  | 'outcome'
  | 'clause'
  | 'conditions'
  | 'assign'
  | 'question'
  | 'addressee'
  | 'letter'
  | 'report'
  | 'link'
  | 'doneOn'
>

export type ReadStep =
  | { readonly kind: 'read'; readonly parts: StepParts }
  /** A sentence that says what to correct. */
  | { readonly kind: 'problem'; readonly text: string }

/** What an input holds; longer texts than the card allows are cut to its limit. */
export const textInput = (value: unknown, limit = 1000): string =>
  typeof value === 'string' ? value.trim().slice(0, limit) : ''

/** The number of a case; empty for what has not the form of one, so that nothing else is ever said back. */
export function numberInput(value: unknown): string {
  const number = textInput(value, 40)
  return caseNumber.test(number) ? number.toUpperCase() : ''
}

/** Everything that was entered, as texts: what a card shows again where a step was refused. */
export const enteredTexts = (inputs: Inputs): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(inputs).map(([id, value]) => [id, textInput(value)]))
