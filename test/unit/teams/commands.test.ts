import { describe, expect, test } from 'vitest'
import { readCommand } from '../../../src/teams/commands.ts'

describe('readCommand', () => {
  test.each([
    ['help', { kind: 'help' }],
    ['Aide!', { kind: 'help' }],
    ['My cases', { kind: 'my-cases' }],
    ['mes dossiers', { kind: 'my-cases' }],
    ['complain', { kind: 'form', form: 'complaint' }],
    ['plainte', { kind: 'form', form: 'complaint' }],
    ['Apply.', { kind: 'form', form: 'application' }],
    ['status sma-2026-0007', { kind: 'status', number: 'SMA-2026-0007' }],
    ['statut SMA-2026-0007', { kind: 'status', number: 'SMA-2026-0007' }],
    ['details SMA-2026-0007', { kind: 'details', number: 'SMA-2026-0007', purpose: 'review' }],
    [
      'details SMC-2026-0007 for an access request',
      { kind: 'details', number: 'SMC-2026-0007', purpose: 'access' },
    ],
    [
      'détails SMC-2026-0007 enquête',
      { kind: 'details', number: 'SMC-2026-0007', purpose: 'investigation' },
    ],
    ['revise SMA-2026-0007', { kind: 'revise', number: 'SMA-2026-0007' }],
    ['use this channel for hr', { kind: 'bind', role: 'hr' }],
    [
      'use this channel for communications-officer with Ada and Bo',
      { kind: 'bind', role: 'communications-officer' },
    ],
    ['utiliser ce canal pour marketing avec Ada', { kind: 'bind', role: 'marketing' }],
  ])('reads “%s”', (text, command) => {
    expect(readCommand(text)).toEqual(command)
  })

  test.each([
    ['approve SMA-2026-0007', 'approve', ''],
    ['Approve SMA-2026-0007: fits the plan', 'approve', 'fits the plan'],
    ['rejeter SMA-2026-0007 déjà couvert', 'reject', 'déjà couvert'],
    ['ask SMA-2026-0007 who moderates?', 'ask', 'who moderates?'],
    ['promote SMA-2026-0007 now', 'promote', 'now'],
  ])('reads the step “%s”', (text, verb, reason) => {
    expect(readCommand(text)).toEqual({ kind: 'step', verb, number: 'SMA-2026-0007', reason })
  })

  test.each([
    ['queue overdue', { show: 'overdue' }],
    ['queue 2', { page: 2 }],
    ['my queue for Human Resources', { show: 'human resources' }],
    ['queue new social media account', { show: 'new social media account' }],
    ['file en retard', { show: 'en retard' }],
    ["file d'attente pour Ressources humaines", { show: 'ressources humaines' }],
  ])('“%s” names a part of the queue', (text, wish) => {
    expect(readCommand(text)).toEqual({ kind: 'queue', ...wish })
  })

  test.each(['queue jumping by a reporter, may we delete it?', 'file a complaint about my boss'])(
    '“%s” is a question',
    (text) => {
      expect(readCommand(text)).toBeUndefined()
    },
  )

  test('asks for the number where a step comes without one', () => {
    expect(readCommand('approve')).toMatchObject({ kind: 'step', number: undefined })
  })

  test.each([
    'How do I apply for an account?',
    'who can approve a new account',
    'can I close my personal account',
    'status of my training requirement',
    'what does SMA-2026-0007 mean',
    'close the page',
    'I want to report a colleague’s post',
    '',
  ])('leaves “%s” to be answered as a question', (text) => {
    expect(readCommand(text)).toBeUndefined()
  })
})
