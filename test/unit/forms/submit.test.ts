import { describe, expect, test } from 'vitest'
import { Form } from '../../../src/forms/form.ts'
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
      const shipped = shippedForm(name)
      const fields = shipped.card.body.filter((element) => element.type !== 'TextBlock')
      const filled = Object.fromEntries(
        fields.map((field) => [
          field.id,
          field.type === 'Input.Date' ? '2026-01-15' : field.type === 'Input.Toggle' ? 'true' : 'x',
        ]),
      )
      for (const field of fields) {
        if (field.type !== 'Input.ChoiceSet') continue
        for (const { value } of field.choices) {
          const choices = fields.flatMap((other) =>
            other.type === 'Input.ChoiceSet' ? [[other.id, other.choices[0]?.value]] : [],
          )
          const raw = { ...filled, ...Object.fromEntries(choices), [field.id]: value }
          expect(submit(shipped, raw)).toHaveProperty('kind', 'accepted')
        }
      }
    },
  )
})
