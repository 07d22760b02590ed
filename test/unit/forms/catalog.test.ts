import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadForms } from '../../../src/forms/catalog.ts'

const sound = {
  name: 'example',
  title: 'Example',
  submit: 'Submit',
  card: {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'Input.Text', id: 'name', label: 'Name', maxLength: 5 }],
  },
}

describe('loadForms', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'forms-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  test('reads the shipped forms', async () => {
    const forms = await loadForms('cards/forms')

    expect([...forms.keys()]).toEqual([
      'application',
      'comment',
      'complaint',
      'content',
      'prepublication',
      'question',
      'training',
    ])
  })

  test.each([
    [
      'two fields of one name',
      { card: { ...sound.card, body: [sound.card.body[0], sound.card.body[0]] } },
      /two fields are named 'name'/,
    ],
    [
      'a name kept for the bot',
      { card: { ...sound.card, body: [{ ...sound.card.body[0], id: 'nonce' }] } },
      /kept for the bot/,
    ],
    [
      'a text without a limit',
      { card: { ...sound.card, body: [{ type: 'Input.Text', id: 'a', label: 'A' }] } },
      /maxLength/,
    ],
    ['a summary of a missing field', { summary: ['other'] }, /'other', which is no field/],
    ['no field at all', { card: { ...sound.card, body: [] } }, /no field/],
    ['another name than its file', { name: 'another' }, /file and name must agree/],
  ])('refuses %s, naming the file', async (_what, changes, message) => {
    await writeFile(join(folder, 'example.json'), JSON.stringify({ ...sound, ...changes }))

    await expect(loadForms(folder)).rejects.toMatchObject({
      code: 'form-invalid',
      message: expect.stringMatching(message),
    })
    await expect(loadForms(folder)).rejects.toThrow('example.json')
  })

  test('refuses a file that is no JSON', async () => {
    await writeFile(join(folder, 'example.json'), '{')

    await expect(loadForms(folder)).rejects.toMatchObject({ code: 'form-invalid' })
  })
})
