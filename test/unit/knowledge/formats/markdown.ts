/** Markdown as its parser sees it, and as a page: the package brings no types. */
// @ts-expect-error markdown-it has no types of its own
import MarkdownIt from 'markdown-it'

export interface MarkdownToken {
  readonly type: string
  readonly tag: string
  readonly content: string
  /** The number of an item of an ordered list. */
  readonly info: string
  readonly children: readonly MarkdownToken[] | null
}

export const parseMarkdown = (text: string): readonly MarkdownToken[] =>
  new MarkdownIt().parse(text, {})

/** As a page, each line of the text a line of it. */
export const htmlOf = (text: string): string => new MarkdownIt({ breaks: true }).render(text)
