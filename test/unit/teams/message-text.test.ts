import { expect, test } from 'vitest'
import { linksIn, plainText } from '../../../src/teams/message-text.ts'

test.each([
  ['one line', '<p>Hello</p>', 'Hello'],
  ['lines', '<div><div>One</div>\n<div>Two</div></div>', 'One\nTwo'],
  ['line breaks', 'One<br>Two<br/>Three', 'One\nTwo\nThree'],
  ['a list', '<ul><li>One</li><li>Two</li></ul>', 'One\nTwo'],
  ['a mention', '<p><at id="0">Ada</at>&nbsp;look</p>', 'Ada look'],
  ['signs', '<p>a &lt; b &amp;&amp; c &#233; &#x1F600; &quot;d&quot;</p>', 'a < b && c é 😀 "d"'],
  ['what it does not know', '<p>&frac12; &#9999999;</p>', '&frac12;'],
  ['a script', '<p>Hi</p><script>alert(1)</script>', 'Hi'],
  ['an open tag', 'Hi <img src=x', 'Hi <img src=x'],
  ['nothing', '', ''],
])('reads %s', (_what, html, text) => {
  expect(plainText(html)).toBe(text)
})

test('takes no tag that stood there as text for one', () => {
  expect(plainText('<p>&lt;b&gt;bold&lt;/b&gt;</p>')).toBe('<b>bold</b>')
})

test.each([
  ['see https://x.com/a/1 and https://x.com/a/1', ['https://x.com/a/1']],
  ['<a href="https://x.com/a?b=1&amp;c=2">out</a>', ['https://x.com/a?b=1&c=2']],
  ['<blockquote itemtype="http://schema.skype.com/Forward">no link</blockquote>', []],
  ['https://teams.microsoft.com/l/message/1', []],
  ['javascript:alert(1) x.com', []],
])('finds the links in %s', (html, links) => {
  expect(linksIn(html)).toEqual(links)
})
