/** The words of an HTML page as Markdown lines: headings, list items, table rows and paragraphs. */
import { Parser } from 'htmlparser2'
import { writeBlocks } from './formats/block.ts'
import { HtmlPage } from './formats/html-page.ts'

/**
 * Reads the body of a page. The title element is used where the page has headings, but none of the first level. Throws
 * `knowledge-unreadable` naming `file` where the page is longer or deeper than a policy.
 */
export function readHtml(file: string, html: string): string {
  const page = new HtmlPage(file)
  const parser = new Parser(page)
  parser.write(html)
  parser.end()
  const { title, blocks } = page.read()
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))
  const needsTitle = title !== '' && levels.length > 0 && !levels.includes(1)
  return writeBlocks(needsTitle ? [{ kind: 'heading', level: 0, text: title }, ...blocks] : blocks)
}
