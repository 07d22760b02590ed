import { describe, expect, test } from 'vitest'
import { cautionsOf } from '../../../src/forms/caution.ts'
import { Form, isPeopleField, withPlatforms } from '../../../src/forms/form.ts'
import { ownForm } from '../../../src/forms/own-form.ts'
import { submit } from '../../../src/forms/submit.ts'
import { shippedForm } from '../../support/builders.ts'

const form = Form.parse({
  name: 'example',
  title: 'Example',
  submit: 'Submit',
  card: {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'Input.Text', id: 'name', label: 'Name', isRequired: true, maxLength: 5 },
      { type: 'Input.Text', id: 'mail', label: 'Mail', maxLength: 50, style: 'Email' },
      { type: 'Input.Text', id: 'link', label: 'Link', maxLength: 50, style: 'Url' },
      { type: 'Input.Date', id: 'day', label: 'Day' },
      { type: 'Input.Toggle', id: 'agreed', label: 'Agreed' },
      {
        type: 'Input.ChoiceSet',
        id: 'colours',
        label: 'Colours',
        isMultiSelect: true,
        choices: [
          { title: 'Red', value: 'red' },
          { title: 'Blue', value: 'blue' },
        ],
      },
    ],
  },
})

describe('submit', () => {
  test('reads every kind of field from the strings that Teams sends', () => {
    const submission = submit(form, {
      name: '  Ada ',
      mail: 'ada@example.org',
      link: 'https://example.org/a',
      day: '2026-02-28',
      agreed: 'true',
      colours: 'red,blue',
    })

    expect(submission).toEqual({
      kind: 'accepted',
      values: {
        name: 'Ada',
        mail: 'ada@example.org',
        link: 'https://example.org/a',
        day: '2026-02-28',
        agreed: true,
        colours: ['red', 'blue'],
      },
    })
  })

  test.each([
    ['a missing required field', {}, 'name', 'required'],
    ['a required field of blanks', { name: '   ' }, 'name', 'required'],
    ['a text over its limit', { name: 'abcdef' }, 'name', 'too-long'],
    ['a text that is no text', { name: { a: 1 } }, 'name', 'wrong-type'],
    ['an address without @', { name: 'Ada', mail: 'ada' }, 'mail', 'no-email'],
    ['a link of another scheme', { name: 'Ada', link: 'javascript:alert(1)' }, 'link', 'no-link'],
    ['a day that does not exist', { name: 'Ada', day: '2026-02-30' }, 'day', 'no-date'],
    ['a choice that is not offered', { name: 'Ada', colours: 'green' }, 'colours', 'no-choice'],
    ['a toggle that is neither', { name: 'Ada', agreed: 'maybe' }, 'agreed', 'wrong-type'],
  ])('refuses %s beside its field', (_what, raw, field, kind) => {
    const submission = submit(form, raw)

    expect(submission.kind).toBe('refused')
    expect(submission).toHaveProperty(`problems.${field}.kind`, kind)
  })

  test('keeps what was entered when it refuses, cut to the limit of its field', () => {
    const submission = submit(form, { name: 'abcdefgh', mail: 'nobody', day: '2026-01-01' })

    expect(submission).toMatchObject({
      kind: 'refused',
      kept: { name: 'abcde', mail: 'nobody', day: '2026-01-01' },
    })
  })

  test('refuses a field that the form does not have, and names it', () => {
    expect(submit(form, { name: 'Ada', salary: '1' })).toMatchObject({
      kind: 'refused',
      unknown: ['salary'],
    })
  })

  test('is not fooled by names that every object has', () => {
    const submission = submit(form, JSON.parse('{"name":"Ada","__proto__":"x","constructor":"y"}'))

    expect(submission).toMatchObject({ kind: 'refused' })
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('name')
  })

  test.each(['application', 'complaint', 'content', 'comment'])(
    'takes every choice that the shipped %s form offers',
    (name) => {
      const shipped = withPlatforms(shippedForm(name), [{ title: 'Example', value: 'Example' }])
      const fields = shipped.card.body.filter((element) => element.type !== 'TextBlock')
      const filled = Object.fromEntries(
        fields.map((field) => [
          field.id,
          field.type === 'Input.Date' ? '2026-01-15' : field.type === 'Input.Toggle' ? 'true' : 'x',
        ]),
      )
      for (const field of fields) {
        if (field.type !== 'Input.ChoiceSet' || isPeopleField(field)) continue
        for (const { value } of field.choices) {
          const choices = fields.flatMap((other) =>
            other.type === 'Input.ChoiceSet' && !isPeopleField(other)
              ? [[other.id, other.choices[0]?.value]]
              : [],
          )
          const raw = { ...filled, ...Object.fromEntries(choices), [field.id]: value }
          expect(submit(shipped, raw)).toHaveProperty('kind', 'accepted')
        }
      }
    },
  )
})

const person = '11111111-2222-3333-4444-555555555555'
const other = '99999999-2222-3333-4444-555555555555'
const picker = { type: 'Data.Query', dataset: 'graph.microsoft.com/users' }

const people = Form.parse({
  name: 'people',
  title: 'People',
  submit: 'Submit',
  card: {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      {
        type: 'Input.ChoiceSet',
        id: 'owner',
        label: 'Owner',
        isRequired: true,
        'choices.data': picker,
      },
      {
        type: 'Input.ChoiceSet',
        id: 'backup',
        label: 'Backup',
        'choices.data': picker,
        cautions: [{ sameAs: 'owner', text: 'The same person' }],
      },
      {
        type: 'Input.ChoiceSet',
        id: 'helpers',
        label: 'Helpers',
        isMultiSelect: true,
        'choices.data': picker,
      },
      {
        type: 'Input.Toggle',
        id: 'records',
        label: 'Records',
        cautions: [{ is: ['false'], text: 'No records' }],
      },
      {
        type: 'Input.Text',
        id: 'reason',
        label: 'Reason',
        maxLength: 50,
        requiredWhen: { field: 'records', is: ['false'] },
      },
    ],
  },
})
const names = new Map([
  [person, 'Ada Example'],
  [other, 'Blake Example'],
])
const yes = { records: 'true' }

describe('people in a form', () => {
  test('are read from the picker with their names, and from what was typed', () => {
    const submission = submit(
      people,
      { ...yes, owner: person, backupTyped: ' Jo Typed, clerk ', helpers: `${person},${other}` },
      names,
    )

    expect(submission).toMatchObject({
      kind: 'accepted',
      values: {
        owner: [{ id: person, name: 'Ada Example' }],
        backup: [{ name: 'Jo Typed, clerk' }],
        helpers: [
          { id: person, name: 'Ada Example' },
          { id: other, name: 'Blake Example' },
        ],
      },
    })
  })

  test('may be typed in the picker’s place by a client that has no picker', () => {
    expect(submit(people, { ...yes, owner: 'Jo Typed' })).toMatchObject({
      values: { owner: [{ name: 'Jo Typed' }] },
    })
  })

  test('are parted by commas where several are typed', () => {
    expect(
      submit(people, { ...yes, owner: 'Jo', helpersTyped: 'A One, B Two; C Three' }),
    ).toMatchObject({
      values: { helpers: [{ name: 'A One' }, { name: 'B Two' }, { name: 'C Three' }] },
    })
  })

  test('need a name that can be read, which may be typed beside the pick', () => {
    const nameless = submit(people, { ...yes, owner: person })
    const typed = submit(people, { ...yes, owner: person, ownerTyped: 'Ada Typed' })

    expect(nameless).toMatchObject({
      problems: { owner: { kind: 'no-name' } },
      kept: { owner: [{ id: person, name: '' }] },
    })
    expect(typed).toMatchObject({ values: { owner: [{ id: person, name: 'Ada Typed' }] } })
  })

  test.each([
    ['nobody', {}, 'required'],
    ['a name over the limit', { ownerTyped: 'x'.repeat(161) }, 'too-long'],
    ['something that is no text', { owner: { id: person } }, 'wrong-type'],
  ])('are refused where there is %s', (_what, raw, kind) => {
    expect(submit(people, { ...yes, ...raw })).toHaveProperty('problems.owner.kind', kind)
  })

  test('are at most ten: more are refused with their number, and the first ten kept', () => {
    const names = (count: number) =>
      Array.from({ length: count }, (_, index) => `P${index}`).join(',')
    const ten = submit(people, { ...yes, owner: 'Jo', helpersTyped: names(10) })
    const eleven = submit(people, { ...yes, owner: 'Jo', helpersTyped: names(11) })

    expect(ten).toHaveProperty('values.helpers.length', 10)
    expect(eleven).toMatchObject({
      kind: 'refused',
      problems: { helpers: { kind: 'too-many', limit: 10, count: 11 } },
    })
    expect(eleven).toHaveProperty('kept.helpers.length', 10)
  })
})

describe('a field that is required in some cases', () => {
  test('is asked for where its case holds, and nowhere else', () => {
    expect(submit(people, { owner: 'Jo', records: 'false' })).toHaveProperty(
      'problems.reason.kind',
      'required',
    )
    expect(submit(people, { owner: 'Jo', records: 'true' })).toHaveProperty('kind', 'accepted')
    expect(submit(people, { owner: 'Jo', records: 'false', reason: 'Old' })).toHaveProperty(
      'kind',
      'accepted',
    )
  })

  test('may be required by the organization alone', () => {
    const own = ownForm(people, {
      choices: {},
      requires: {
        backup: { field: 'owner', is: ['x'] },
        reason: { field: 'records', is: ['true'] },
      },
    })

    expect(submit(own, { owner: 'Jo', records: 'true' })).toHaveProperty(
      'problems.reason.kind',
      'required',
    )
  })

  test.each([
    [{ requiredWhen: { field: 'gone', is: ['x'] } }],
    [{ cautions: [{ sameAs: 'gone', text: 'x' }] }],
  ])('is refused at the start where it depends on no field', (rule) => {
    const field = { type: 'Input.Toggle', id: 'agreed', label: 'Agreed', ...rule }
    const parsed = Form.safeParse({ ...people, card: { ...people.card, body: [field] } })

    expect(parsed.error?.message).toContain("depends on 'gone'")
  })
})

describe('cautions', () => {
  test('are noticed without getting in the way', () => {
    const submission = submit(people, {
      owner: 'Jo  Example',
      backup: 'jo example',
      records: 'false',
      reason: 'Later',
    })

    expect(submission.kind === 'accepted' && cautionsOf(people, submission.values)).toEqual([
      { kind: 'caution', field: 'backup', index: 0 },
      { kind: 'caution', field: 'records', index: 0 },
    ])
  })
})
