/** A thing that the page can ask for: its address, what it takes, and how it is answered. */
import type { z } from 'zod'
import type { BotOptions, CaseParts } from '../teams/bot-parts.ts'
import type { Asker } from '../teams/turn.ts'

/** What the page needs of the bot. */
export type Desk = CaseParts &
  Pick<BotOptions, 'disposeApproved' | 'now' | 'organizationOf' | 'outbox'>

export type Answer =
  | { readonly kind: 'view'; readonly view: object }
  /** Why not, in a sentence for the person. */
  | { readonly kind: 'refused'; readonly text: string }
  /** There is no such thing for this person. */
  | { readonly kind: 'missing'; readonly text: string }

export interface Route {
  readonly method: 'GET' | 'POST'
  /** Below /tab/api/. */
  readonly name: string
  /** The query of a GET, the body of a POST. */
  readonly input: z.ZodType
  /** `input` was parsed; whether this person may, is asked here. */
  readonly answer: (desk: Desk, asker: Asker, input: unknown) => Promise<Answer>
}

/** Ties what a route takes to what answers it. */
export function route<Schema extends z.ZodType>(
  method: Route['method'],
  name: string,
  input: Schema,
  answer: (desk: Desk, asker: Asker, input: z.infer<Schema>) => Promise<Answer>,
): Route {
  return {
    method,
    name,
    input,
    answer: (desk, asker, given) => answer(desk, asker, given as z.infer<Schema>),
  }
}

export const view = (shown: object): Answer => ({ kind: 'view', view: shown })
export const refused = (text: string): Answer => ({ kind: 'refused', text })
export const missing = (text: string): Answer => ({ kind: 'missing', text })
