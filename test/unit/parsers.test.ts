/** Whatever is put into them, the parsers give a value or a fault of their own with a remedy; nothing else is ever thrown. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../src/errors.ts'
import { Form } from '../../src/forms/form.ts'
import { submit } from '../../src/forms/submit.ts'
import { readDocumentBytes } from '../../src/knowledge/read.ts'
import { parseSettings } from '../../src/knowledge/settings-file.ts'
import { readCommand } from '../../src/teams/commands.ts'
import { readActivity } from '../../src/teams/gate.ts'
import {
  readFeedback,
  readInvoke,
  readMentions,
  readReaction,
  readSubmit,
  readTask,
} from '../../src/teams/payloads.ts'
import { attacks } from '../support/attacks.ts'
import { shippedForm } from '../support/builders.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(...attacks.map(({ text }) => text)),
)
const anything = fc.oneof(fc.anything({ maxDepth: 4 }), fc.jsonValue(), anyText)
const runs = { numRuns: 1500 }

/** Runs; a fault of our own with a message for the reader is as good as a value. */
async function orOwnFault(work: () => unknown): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    expect(error.message.length).toBeGreaterThan(10)
  }
}

describe('what Teams and its cards send', () => {
  test.each([
    ['an activity', readActivity],
    ['a button', readInvoke],
    ['an old button', readSubmit],
    ['a dialog', readTask],
    ['a thumb', readReaction],
    ['the form behind a thumb', readFeedback],
    ['mentions', readMentions],
  ])('%s is read or not, and never trips', (_, read: (value: unknown) => unknown) => {
    fc.assert(
      fc.property(anything, (value) => {
        read(value)
      }),
      runs,
    )
    expect({}).not.toHaveProperty('admin')
  })
})

test('a button whose nonce is none that we make is no button of ours', () => {
  const verb = 'approve'
  expect(readSubmit({ verb, nonce: 'Ab-_09' })).toMatchObject({ nonce: 'Ab-_09' })
  for (const nonce of ['a\u0000b', 'é', 'a b', '', 'x'.repeat(101)])
    expect(readSubmit({ verb, nonce })).toBeUndefined()
})

test('a command is one of ours or none, in whatever is typed', () => {
  const starts = [
    '',
    'approve SMA-2026-0001 ',
    'queue ',
    'status ',
    'account ',
    'add account ',
    'use this channel for ',
  ]
  fc.assert(
    fc.property(fc.constantFrom(...starts), anyText, (start, text) => {
      const command = readCommand(start + text)
      if (command?.kind === 'step') expect(command.verb).toMatch(/^[\p{L}-]+$/u)
    }),
    runs,
  )
})

test.each(['complaint', 'application', 'content'])(
  'a %s is accepted or refused with its problems, whatever its inputs hold',
  (name) => {
    const form = shippedForm(name)
    const ids = form.card.body.flatMap((part) => ('id' in part ? [String(part.id)] : []))
    const inputs = fc.dictionary(
      fc.oneof(fc.constantFrom(...ids, '__proto__', 'constructor'), fc.string({ maxLength: 10 })),
      anything,
      { maxKeys: 12 },
    )
    fc.assert(
      fc.property(inputs, (raw) => {
        expect(['accepted', 'refused']).toContain(submit(form, raw).kind)
      }),
      { numRuns: 500 },
    )
  },
)

test('a form definition is read or refused', () => {
  fc.assert(
    fc.property(anything, (value) => {
      Form.safeParse(value)
    }),
    runs,
  )
})

test('an organization.yaml is read, or its fault is told', async () => {
  const lines = fc.array(
    fc.oneof(
      anyText,
      fc.constantFrom(
        'name: X',
        'roles:',
        '  hr: { title: HR }',
        '- a',
        '&a [*a]',
        '<<: *a',
        'contact: {',
        '? |',
        '!!js/function x',
      ),
    ),
    { maxLength: 12 },
  )
  await fc.assert(
    fc.asyncProperty(lines, (all) =>
      orOwnFault(() => parseSettings('organization.yaml', all.join('\n'))),
    ),
    { numRuns: 800 },
  )
})

test.each(['md', 'txt', 'html'])(
  'a document of the format %s is read, or its fault is told',
  async (extension) => {
    const pieces = fc.array(
      fc.oneof(
        anyText,
        fc.constantFrom(
          '# 1 Title',
          '## 4.01 Clause',
          '- item',
          '| a | b |',
          '---',
          '<table><tr><td>',
          '1.1 must',
          '```',
        ),
      ),
      { maxLength: 30 },
    )
    await fc.assert(
      fc.asyncProperty(pieces, (all) =>
        orOwnFault(() =>
          readDocumentBytes({
            org: 'town',
            name: 'policy',
            file: `policy.${extension}`,
            bytes: new TextEncoder().encode(all.join('\n\n')),
          }),
        ),
      ),
      { numRuns: 250 },
    )
  },
)

test.each(['docx', 'pdf', 'md'])(
  'bytes that call themselves %s are read, or their fault is told',
  async (extension) => {
    const magic =
      { docx: [0x50, 0x4b, 3, 4], pdf: [...Buffer.from('%PDF-1.7\n')], md: [] }[extension] ?? []
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) =>
        orOwnFault(() =>
          readDocumentBytes({
            org: 'town',
            name: 'policy',
            file: `policy.${extension}`,
            bytes: Uint8Array.from([...magic, ...bytes]),
          }),
        ),
      ),
      { numRuns: extension === 'md' ? 200 : 6 },
    )
  },
)
