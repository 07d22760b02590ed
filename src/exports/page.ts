/** HTML that is read and printed: one file without scripts, images or links, in which everything people wrote is words. */
import type { Language } from '../messages/message.ts'

/** Markup that is ready; plain strings become words. */
export interface Html {
  readonly html: string
}

export type Part = string | Html | undefined | readonly Part[]

export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/** Characters that turn or hide what stands around them say so. */
const visible = (text: string): string =>
  text.replace(/[\u202A-\u202E\u2066-\u2069\u200B-\u200F\uFEFF]/gu, '\uFFFD')

export function html(part: Part): string {
  if (part === undefined) return ''
  if (typeof part === 'string') return escaped(visible(part))
  return 'html' in part ? part.html : part.map(html).join('')
}

export const element = (name: string, content: Part, style = ''): Html => ({
  html: `<${name}${style ? ` class="${style}"` : ''}>${html(content)}</${name}>`,
})

/** Text of people: line breaks stay, the rest is words. */
export const said = (text: string): Html => element('p', text, 'said')

export const section = (title: string, content: readonly Part[]): Html =>
  element('section', [element('h2', title), ...content])

/** Names and values, one under the other. */
export const facts = (rows: readonly (readonly [string, Part])[]): Html =>
  element(
    'dl',
    rows.map(([name, value]) => [element('dt', name), element('dd', value)]),
  )

export const table = (head: readonly string[], rows: readonly (readonly Part[])[]): Html =>
  element('table', [
    element(
      'thead',
      element(
        'tr',
        head.map((title) => element('th', title)),
      ),
    ),
    element(
      'tbody',
      rows.map((row) =>
        element(
          'tr',
          row.map((cell) => element('td', cell)),
        ),
      ),
    ),
  ])

/** No script, no image, nothing from elsewhere: a page about people tells nobody that it was opened. */
const policy = "default-src 'none'; style-src 'unsafe-inline'"

export const page = (language: Language, title: string, body: Part): string =>
  `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${html(body)}
</body>
</html>
`

const style = `
:root { color-scheme: light; --ink: #1d2733; --soft: #5a6675; --line: #d8dee6; --wash: #f4f6f9; --mark: #7a2e0e; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 52rem; padding: 2.5rem 1.5rem 4rem; color: var(--ink);
  font: 16px/1.55 "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif; background: #fff; }
header { border-bottom: 3px solid var(--ink); padding-bottom: 1rem; margin-bottom: 1.5rem; }
.org { margin: 0; color: var(--soft); letter-spacing: .02em; }
h1 { margin: .15rem 0 .1rem; font-size: 1.9rem; line-height: 1.2; font-weight: 650; }
.form { margin: 0; font-size: 1.05rem; }
.notice { background: #fdf3ec; border-left: 4px solid var(--mark); padding: .75rem 1rem; margin: 0 0 1.5rem; }
.notice p { margin: .15rem 0; }
section { margin: 2rem 0 0; }
h2 { font-size: 1.15rem; margin: 0 0 .6rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1rem 0 .2rem; }
dl { display: grid; grid-template-columns: minmax(9rem, 15rem) 1fr; gap: .35rem 1.25rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.said { white-space: pre-wrap; overflow-wrap: anywhere; margin: .2rem 0; }
.by { color: var(--soft); margin: .8rem 0 0; font-size: .93rem; }
blockquote { margin: .3rem 0; padding: .5rem 1rem; background: var(--wash); border-left: 3px solid var(--line); white-space: pre-wrap; }
.small { color: var(--soft); font-size: .9rem; margin: .2rem 0; }
ol { list-style: none; margin: 0; padding: 0 0 0 1.1rem; border-left: 2px solid var(--line); }
li { margin: 0 0 .9rem; position: relative; }
li::before { content: ""; position: absolute; left: -1.47rem; top: .5rem; width: .6rem; height: .6rem; border-radius: 50%; background: var(--soft); }
table { border-collapse: collapse; width: 100%; font-size: .93rem; }
th { text-align: left; color: var(--soft); font-weight: 600; }
th, td { padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
footer { margin-top: 2.5rem; padding-top: .75rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .88rem; }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; gap: .1rem; } dd { margin-bottom: .5rem; } }
@media print { body { padding: 0; max-width: none; font-size: 11pt; } section, li, table { break-inside: avoid; } .notice { background: none; } }
`
