/** What is said of an organization.yaml that does not hold: the line, what is wrong, and the remedy. */
import { expect, test } from 'vitest'
import { Form } from '../../src/forms/form.ts'
import { errorsOf, findingLine } from '../../src/knowledge/finding.ts'
import { readDocument } from '../../src/knowledge/read.ts'
import { noSettings } from '../../src/knowledge/settings.ts'
import { parseSettings } from '../../src/knowledge/settings-file.ts'
import { readOrganization } from '../../src/organization.ts'

const form = Form.parse({
  name: 'lamp',
  title: 'Lend a lamp',
  submit: 'Submit',
  card: {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'Input.Text', id: 'reason', label: 'Why', maxLength: 100 }],
  },
})

const rules = readDocument({
  org: 'club',
  name: 'rules',
  file: 'rules.md',
  bytes: Buffer.from('# Rules\n\n## 1 Lamps\n\nLamps are lent by the keeper.\n'),
})

/** Line 1 is `name`; what a test changes begins where it says. */
const holds = `name: The Club
roles:
  keeper: { title: Keeper, people: [{ id: person-1, name: Kim }] }
forms:
  lamp: { workflow: lending, prefix: LMP, clauses: ["1"], cites: { reason: "1" } }
workflows:
  lending:
    start: asked
    states:
      asked: { role: keeper, verbs: { approve: { to: lent } } }
      lent: { closed: true }
asks:
  "1": [Who lends lamps?]
holidays: [2027-01-01]
`

/** Three lines before the last one. */
const records = (series: string) =>
  `records:\n  role: keeper\n  series:\n    loans: { title: Loans, ${series} }\n`

function read(text: string) {
  const settingsFile = parseSettings('club/organization.yaml', text)
  return readOrganization(
    { org: 'club', folder: 'club', documents: [rules], settings: noSettings, settingsFile },
    new Map([['lamp', form]]),
  )
}

test('one that holds is read without a word', () => {
  const { organization, findings } = read(holds)

  expect(findings).toEqual([])
  expect(organization?.forms.size).toBe(1)
})

test.each([
  ['a file that is no YAML', ['name: The Club', 'name: "The Club'], /:1\d?: .*Correct that line/],
  [
    'a key that nobody knows',
    ['name:', 'nmae: x\nname:'],
    /:1: nmae: there is no such key; correct/,
  ],
  [
    'an unknown key deep inside',
    ['{ role: keeper, verbs', '{ rôle: x, role: keeper, verbs'],
    /:10: workflows\.lending\.states\.asked\.rôle: there is no such key/,
  ],
  [
    'a first state that the workflow does not have',
    ['prefix: LMP,', 'prefix: LMP, startsAt: { state: gone, field: reason, is: [x] },'],
    /:5: forms\.lamp\.startsAt\.state: 'gone' is no state of the workflow; name one of asked, lent/,
  ],
  [
    'plain language of a field that the form does not have',
    ['prefix: LMP,', 'prefix: LMP, plainLanguage: { field: text },'],
    /:5: forms\.lamp\.plainLanguage\.field: the form has no field 'text'/,
  ],
  [
    'a series without a time',
    ['holidays:', `${records('forms: [lamp]')}holidays:`],
    /:17: records\.series\.loans: say how long its records are kept: years, months, or permanent/,
  ],
  [
    'a series with two times',
    ['holidays:', `${records('forms: [lamp], years: 7, permanent: true')}holidays:`],
    /:17: records\.series\.loans: .*one of them/,
  ],
  [
    'a time in words',
    ['holidays:', `${records('forms: [lamp], years: seven')}holidays:`],
    /:17: records\.series\.loans\.years: a whole number, such as 7/,
  ],
  [
    'a series of a form that is not used',
    ['holidays:', `${records('forms: [lamp, loan], years: 7')}holidays:`],
    /:17: records\.series\.loans\.forms\.1: 'loan' is not among forms; name one of lamp/,
  ],
  [
    'a series of nothing',
    ['holidays:', `${records('years: 7')}holidays:`],
    /:17: records\.series\.loans: say which records belong to it: forms, posts, consents: true or training: true/,
  ],
  [
    'a series of two kinds',
    ['holidays:', `${records('forms: [lamp], consents: true, years: 7')}holidays:`],
    /:17: records\.series\.loans: say which records belong to it: .*one of them/,
  ],
  [
    'a series of posts where none are logged',
    ['holidays:', `${records('posts: [activity], years: 7')}holidays:`],
    /:17: records\.series\.loans\.posts\.0: the organization keeps no posts of 'activity'; add posts, or remove the series/,
  ],
  [
    'a series of consents where none are kept',
    ['holidays:', `${records('consents: true, years: 7')}holidays:`],
    /:17: records\.series\.loans\.consents: the organization keeps no consents; add consents, or remove the series/,
  ],
  [
    'a form in two series',
    ['holidays:', `${records('forms: [lamp, lamp], years: 7')}holidays:`],
    /:17: .*cases of 'lamp' belong to another series already; name them in one/,
  ],
  [
    'records that nobody keeps',
    ['holidays:', `${records('forms: [lamp], years: 7').replace('keeper', 'porter')}holidays:`],
    /:15: records\.role: the role 'porter' is not among roles; add it/,
  ],
  [
    'a role that is not defined',
    ['role: keeper', 'role: porter'],
    /:7: workflows\.lending: the role 'porter' is not among roles; add it/,
  ],
  [
    'a step without a role',
    ['{ role: keeper, verbs', '{ verbs'],
    /:10: .*name the role that may approve/,
  ],
  [
    'a workflow that cannot end',
    ['lent: { closed: true }', 'lent: { closed: false }'],
    /:1[01]: .*no way leads from this state to a closed one/,
  ],
  [
    'a step that leads nowhere',
    ['to: lent', 'to: gone'],
    /:10: .*'gone' is no state; name one of asked, lent/,
  ],
  [
    'a person without an id',
    ['{ id: person-1, name: Kim }', '{ name: Kim }'],
    /:3: roles\.keeper\.people\.0/,
  ],
  [
    'a clause that a form names and no document has',
    ['clauses: ["1"]', 'clauses: ["9"]'],
    /:5: forms\.lamp\.clauses\.0: no document has a clause '9'; correct/,
  ],
  [
    'a clause that a field cites and no document has',
    ['reason: "1"', 'reason: "9"'],
    /:5: forms\.lamp\.cites\.reason: no document has a clause '9'/,
  ],
  [
    'a field that the form has not',
    ['cites: { reason', 'cites: { colour'],
    /:5: .*the form has no field 'colour'/,
  ],
  [
    'a form that is not installed',
    ['  lamp: {', '  tent: {'],
    /:5: forms\.tent: there is no such form; add forms\/tent\.json/,
  ],
  [
    'a workflow that is not there',
    ['workflow: lending', 'workflow: giving'],
    /:5: forms\.lamp\.workflow: 'giving' is not among workflows; name one of lending/,
  ],
  [
    'a holiday that is no day',
    ['2027-01-01', '1 January'],
    /:14: holidays\.0: a day as 2026-12-25/,
  ],
  ['a holiday that no calendar has', ['2027-01-01', '2027-02-30'], /:14: holidays\.0: /],
])('%s is an error with its line and the remedy', (_, [from = '', to = ''], line) => {
  expect(holds).toContain(from)

  const { organization, findings } = read(holds.replace(from, to))

  expect(organization).toBeUndefined()
  expect(errorsOf(findings).map(findingLine).join('\n')).toMatch(line)
})

test('questions of a clause that is not there are a warning: they help nobody, and harm nobody', () => {
  const { organization, findings } = read(holds.replace('"1": [Who', '"9": [Who'))

  expect(organization).toBeDefined()
  expect(findings.map(({ severity, line }) => [severity, line])).toEqual([['warning', 13]])
})

test('a form whose cases no series holds, and an approval of other rules, are told and stop nothing', () => {
  const approval = '  approved: { by: Council, on: 2026-01-15, print: "0123456789ab" }\n'
  const loans = records('forms: [lamp], years: 7')
  const none = read(holds.replace('holidays:', 'records: { role: keeper, series: {} }\nholidays:'))
  const other = read(holds.replace('holidays:', `${loans}${approval}holidays:`))

  expect(none.findings.map(findingLine).join()).toMatch(
    /:14: records\.series: no series holds the cases of lamp, so they are kept for good; add them/,
  )
  expect(other.findings.map(findingLine).join()).toMatch(
    /:18: records\.approved\.print: the series are not those that were approved, .*print: "[0-9a-f]{12}"/,
  )
  expect(errorsOf([...none.findings, ...other.findings])).toEqual([])
  expect(other.organization).toBeDefined()
})
