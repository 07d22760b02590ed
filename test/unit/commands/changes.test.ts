/** What a new version of a document changes, and what relies on it. */
import { expect, test } from 'vitest'
import { changesBetween, changesText } from '../../../src/commands/knowledge/changes.ts'
import { aDocument } from '../knowledge/knowledge-builders.ts'

const rules = (colour: string) =>
  aDocument(`# Rules\n\n1.01 Riders wear a ${colour} helmet.\n\n1.02 Bicycles carry a lamp.\n`)

const file = {
  file: 'organization.yaml',
  value: {
    forms: {
      accident: { clauses: ['1.01'], cites: { helmet: 'rules#1.01' } },
      lamp: { clauses: ['1.02'] },
      other: { clauses: ['guide#1.01'] },
    },
    asks: { '1.01': ['Which helmet?'] },
  },
}

const aCase = (number: string, form: string) => ({ number, form, state: 'waiting', openedAt: 0 })

test('under a changed clause stand the forms, the open cases of those forms and the approved answers that rely on it', () => {
  const text = changesText(changesBetween(rules('green'), rules('orange')), {
    loaded: { settingsFile: file } as never,
    document: 'rules',
    isPolicy: true,
    openCases: [
      aCase('C-2026-0001', 'accident'),
      aCase('C-2026-0002', 'lamp'),
      aCase('C-2026-0003', 'accident'),
      aCase('C-2026-0004', 'other'),
    ],
    approvedAnswers: [
      { id: 4, clause: { document: 'rules', id: '1.01' } as never },
      { id: 5, clause: { document: 'guide', id: '1.01' } as never },
    ],
  })

  expect(text).toContain('~ 1.01')
  expect(text.match(/relied on by: .*/g)).toEqual([
    'relied on by: forms.accident.clauses; forms.accident.cites.helmet; its typical questions (asks); 1 approved answer: no. 4; 2 open cases: C-2026-0001, C-2026-0003',
  ])
})
