/** What lists with pages and a search share: the inputs of the search, and the way from page to page. */
import type { Page } from '../accounts/find.ts'
import { listTexts } from '../messages/lists.ts'
import { type Language, say } from '../messages/message.ts'
import { button, type CardPart } from './card.ts'

export const wordsInput = (label: string, value: string | undefined): CardPart => ({
  type: 'Input.Text',
  id: 'words',
  spacing: 'medium',
  label,
  maxLength: 80,
  ...(value ? { value } : {}),
})

/** @param value ISO day. */
export const dayInput = (id: string, label: string, value: string | undefined): CardPart => ({
  type: 'Input.Date',
  id,
  label,
  ...(value ? { value } : {}),
})

/** @param verb What a page’s number follows, such as `posts-page-`. */
export const turnButtons = (
  language: Language,
  { page, pages }: Pick<Page<unknown>, 'page' | 'pages'>,
  verb: string,
): readonly CardPart[] => [
  ...(page > 1 ? [button(say(language, listTexts.previous), `${verb}${page - 1}`, {})] : []),
  ...(page < pages ? [button(say(language, listTexts.next), `${verb}${page + 1}`, {})] : []),
]

/** With the button that shows what the search above it asks for. */
export const searchButtons = (
  language: Language,
  page: Pick<Page<unknown>, 'page' | 'pages'>,
  verb: string,
): readonly CardPart[] => [
  button(say(language, listTexts.show), `${verb}1`, {}),
  ...turnButtons(language, page, verb),
]
