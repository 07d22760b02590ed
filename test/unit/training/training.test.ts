import { describe, expect, test } from 'vitest'
import { readTrainingCommand } from '../../../src/teams/training-words.ts'
import { trainingsCsv, trainingsJson } from '../../../src/training/export.ts'
import { trainingWarnings } from '../../../src/training/notice.ts'
import { newestOfEach, standingOf } from '../../../src/training/training.ts'
import { aTraining, avery, blake, noon } from '../../contract/builders.ts'

const struck = { by: blake, at: noon, reason: '=away' }

describe('how somebody stands', () => {
  const older = aTraining({ number: 'TRN-2024-0001', doneOn: '2024-06-20' })

  test.each([
    ['without a record', [], '2026-06-21', { kind: 'none' }],
    ['on the day itself', [aTraining()], '2026-06-20', { kind: 'valid', expiresOn: '2028-06-20' }],
    ['on the last day', [aTraining()], '2028-06-19', { kind: 'valid' }],
    ['on the day of expiry', [aTraining()], '2028-06-20', { kind: 'expired' }],
    ['by the newest', [older, aTraining()], '2026-06-21', { kind: 'valid', record: aTraining() }],
    [
      'by what was not struck',
      [older, aTraining({ struck })],
      '2026-06-21',
      { kind: 'expired', record: older },
    ],
  ] as const)('%s', (_when, records, today, standing) => {
    expect(standingOf(records, 24, today)).toMatchObject(standing)
  })

  test('is told of an application where it does not count', () => {
    const today = '2028-07-01'

    expect(trainingWarnings(standingOf([], 24, today), avery)).toEqual([
      { kind: 'training', name: avery.name },
    ])
    expect(trainingWarnings(standingOf([aTraining()], 24, today), avery)).toEqual([
      { kind: 'training', name: avery.name, expiredOn: '2028-06-20' },
    ])
    expect(trainingWarnings(standingOf([aTraining()], 36, today), avery)).toEqual([])
  })
})

test('the list has each person once, by name, with their newest', () => {
  const of = aTraining({ number: 'TRN-2026-0002', person: blake, doneOn: '2026-01-01' })
  const before = aTraining({ number: 'TRN-2026-0003', doneOn: '2025-01-01' })
  const mistake = aTraining({ number: 'TRN-2026-0004', doneOn: '2026-06-21', struck })

  expect(newestOfEach([of, before, mistake, aTraining()])).toEqual([aTraining(), of])
})

test('the files say until when each counts, harmless for a spreadsheet', () => {
  const [, row] = trainingsCsv([aTraining({ struck })], 24).split('\r\n')
  expect(row).toContain('Avery Example,2026-06-20,2028-06-20,Blake Example')
  expect(row).toContain("'=away")
  expect(JSON.parse(trainingsJson([aTraining()], 24, noon)).trainings).toMatchObject([
    { person: avery, expiresOn: '2028-06-20' },
  ])
})

describe('commands', () => {
  test.each([
    ['my training', { kind: 'mine' }],
    ['Ma formation', { kind: 'mine' }],
    ['ask for training', { kind: 'ask' }],
    ['demander la formation', { kind: 'ask' }],
    ['training records', { kind: 'list', expiredOnly: false, page: 1 }],
    ['training records expired page 2', { kind: 'list', expiredOnly: true, page: 2 }],
    ['formations expirées', { kind: 'list', expiredOnly: true, page: 1 }],
    ['training of Avery Example', { kind: 'of', name: 'Avery Example' }],
    ['formation d’Élise Côté', { kind: 'of', name: 'Élise Côté' }],
    ['record training', { kind: 'record', name: '' }],
    ['record training 2026-11-20', { kind: 'record', name: '', doneOn: '2026-11-20' }],
    [
      'record training of Avery Example on 2026-11-20',
      { kind: 'record', name: 'Avery Example', doneOn: '2026-11-20' },
    ],
    ['consigner la formation de Zoé Roy', { kind: 'record', name: 'Zoé Roy' }],
    [
      'strike training trn-2026-0001: was away',
      { kind: 'strike', number: 'TRN-2026-0001', reason: 'was away' },
    ],
    ['export training as json', { kind: 'export', format: 'json' }],
    ['exporter les formations', { kind: 'export', format: 'csv' }],
  ])('“%s”', (text, command) => {
    expect(readTrainingCommand(text)).toEqual(command)
  })

  test.each([
    'training',
    'is training mandatory?',
    'who runs the training sessions?',
    'training of new employees',
    'formation obligatoire',
    'my training is over, what now?',
    'record training videos?',
  ])('“%s” is a question', (text) => {
    expect(readTrainingCommand(text)).toBeUndefined()
  })
})
