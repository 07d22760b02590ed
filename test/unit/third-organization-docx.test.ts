/** An organization by files alone whose policy is a Word document without numbers: its question, its clause, its form. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadOrganizations, type ReadyOrganization } from '../../src/organizations.ts'
import { aDocx, paragraph, style, styled } from './knowledge/formats/a-docx.ts'

/** The same policy as the Markdown fixture, its sections and clauses known by their headings. */
const policy = aDocx({
  styles:
    style('Title', 'Title', '') +
    style('Heading1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
  body: [
    styled('Title', 'Filming and Livestream Policy'),
    paragraph('Revised: March 2, 2026'),
    styled('Heading1', 'Asking for a livestream'),
    paragraph(
      'A team that wishes to livestream a meeting or an event asks for it with the livestream request form, at least ten working days before.',
    ),
    styled('Heading1', 'Who decides'),
    paragraph(
      'The Events Lead decides on a request. The Venue Safety Officer and the Kaitiaki of Customs are consulted first.',
    ),
    styled('Heading1', 'People in view'),
    paragraph(
      'People in view are told by signs at every entrance, and a part of the room is kept out of the picture.',
    ),
    styled('Heading1', 'Keeping recordings'),
    paragraph('A recording is kept for one year and then deleted.'),
  ].join(''),
})

const headings = {
  '"2.01"': '"Asking for a livestream"',
  '"2.02"': '"Who decides"',
  '"3.01"': '"People in view"',
  '"3.02"': '"Keeping recordings"',
}

let root = ''
let council: ReadyOrganization
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'third-organization-'))
  const own = join(root, 'tui-valley')
  cpSync('test/fixtures/organizations/tui-valley', own, { recursive: true })
  rmSync(join(own, 'filming-policy.md'))
  writeFileSync(join(own, 'filming-policy.docx'), policy)
  const settings = join(own, 'organization.yaml')
  const text = Object.entries(headings).reduce(
    (yaml, [number, heading]) => yaml.replaceAll(number, heading),
    readFileSync(settings, 'utf8'),
  )
  writeFileSync(settings, text)
  const { all, problems } = await loadOrganizations(root)
  expect(problems).toEqual([])
  const [found] = all
  if (!found) throw new Error('no organization')
  council = found
})
afterAll(() => rmSync(root, { recursive: true }))

test('a question is answered from the Word document, to the letter, and its form is offered', () => {
  const answer = council.ask({ text: 'How do we ask to livestream our meeting?' })

  expect(answer).toMatchObject({
    kind: 'answer',
    offers: ['livestream'],
    citations: [
      { document: 'filming-policy', clause: 'Asking for a livestream', version: '2026-03-02' },
    ],
  })
  expect(answer.text).toContain('at least ten working days before. [1]')
})

test.each([
  ['who decides about a livestream request', 'Who decides'],
  ['how long is a recording kept', 'Keeping recordings'],
  ['combien de temps garde-t-on un enregistrement', 'Keeping recordings'],
])('“%s” is answered from “%s”', (text, clause) => {
  const answer = council.ask({ text })

  expect(answer.kind === 'answer' ? answer.citations[0]?.clause : answer.kind).toBe(clause)
})

test('what the document leaves open is declined', () => {
  expect(council.ask({ text: 'which hashtags should we use' }).kind).toBe('not-in-policy')
})
