import { describe, expect, test } from 'vitest'
import type { Account } from '../../../src/accounts/account.ts'
import type { Register } from '../../../src/accounts/notice.ts'
import { mayAskRegister, readRegisterQuestion } from '../../../src/accounts/question.ts'
import { anAccount, noon } from '../../contract/builders.ts'

const account = (platform: string, handle: string, area: Account['area']): Account =>
  anAccount({ id: handle, platform, handle, area, moderators: [], access: [] })

const register: Register = {
  accounts: [
    account('Instagram', '@transit', { en: 'Example Region Transit', fr: 'Transport Example' }),
    account('X', '@transitalerts', { en: 'Example Region Transit', fr: 'Transport Example' }),
    account('Facebook', '@tourism', { en: 'Tourism', fr: 'Tourisme' }),
    { ...account('YouTube', '@old', 'Archive'), status: 'retired' },
  ],
  platforms: [
    { name: 'Facebook', status: 'approved' },
    { name: 'Instagram', status: 'approved' },
    { name: 'Mastodon', status: 'suspended', reason: 'No moderation', at: noon },
  ],
}

/** What the register answers has the form of such a question, or it would not even be read. */
function read(text: string) {
  const question = readRegisterQuestion(text, register)
  if (question) expect(mayAskRegister(text)).toBe(true)
  return question
}

test('what has not the form of such a question leaves the register unread', () => {
  expect(mayAskRegister('Do we need consent to post a photo of a resident?')).toBe(false)
  expect(mayAskRegister('Puis-je publier une photo d’un collègue ?')).toBe(false)
  expect(mayAskRegister('Who looks after the swans account?')).toBe(true)
})

describe('a question to the register', () => {
  test.each([
    ['is TikTok approved?', 'TikTok'],
    ['Is tiktok an approved platform', 'TikTok'],
    ['is Instagram still approved for official accounts?', 'Instagram'],
    [
      'Is insta on the approved list'.replace('approved list', 'list of approved platforms'),
      'Instagram',
    ],
    ['is Facebook on the approved platforms list?', 'Facebook'],
    ['Has Bluesky been approved yet?', 'Bluesky'],
    ['TikTok est-il approuvé?', 'TikTok'],
    ['Est-ce que TikTok est approuvé ?', 'TikTok'],
    ['Est-ce que Mastodon est une plateforme approuvée?', 'Mastodon'],
    ['Instagram est-elle autorisée pour les comptes officiels ?', 'Instagram'],
    ['Est-ce que Snapchat figure dans la liste des plateformes approuvées ?', 'Snapchat'],
  ])('asks for a platform: %s', (text, name) => {
    expect(read(text)).toMatchObject({ kind: 'platform', name })
  })

  test.each([
    'which platforms are approved?',
    'What are the approved platforms?',
    'What social media platforms are currently approved?',
    'show me the approved platforms',
    'Quelles plateformes sont approuvées ?',
    'Quelles sont les plateformes approuvées?',
  ])('asks for the platforms: %s', (text) => {
    expect(read(text)).toEqual({ kind: 'platforms' })
  })

  test.each([
    ['who looks after the transit account?', ['@transit', '@transitalerts']],
    ['Who runs our tourism page', ['@tourism']],
    ['who manages the transit Instagram account?', ['@transit']],
    ['Who is responsible for the @tourism account?', ['@tourism']],
    ['who is in charge of @transit', ['@transit']],
    ['who’s the owner of the X account', ['@transitalerts']],
    ['who moderates the Facebook page?', ['@tourism']],
    ['Qui s’occupe du compte transport ?', ['@transit', '@transitalerts']],
    ['Qui gère la page de tourisme?', ['@tourism']],
    ['qui est responsable du compte Instagram', ['@transit']],
  ])('asks who looks after an account: %s', (text, handles) => {
    const question = read(text)

    expect(question?.kind).toBe('who')
    expect(question?.kind === 'who' && question.accounts.map(({ handle }) => handle)).toEqual(
      handles,
    )
  })

  test.each([
    ['which accounts do we have on Instagram?', 'Instagram', 1],
    ['what accounts are there on facebook', 'Facebook', 1],
    ['What are our Instagram accounts?', 'Instagram', 1],
    ['do we have an account on TikTok?', 'TikTok', 0],
    ['Are we on TikTok?', 'TikTok', 0],
    ['is there an official account on youtube', 'YouTube', 0],
    ['list our Facebook pages', 'Facebook', 1],
    ['Quels comptes avons-nous sur Instagram ?', 'Instagram', 1],
    ['Avons-nous un compte sur TikTok?', 'TikTok', 0],
    ['Quels sont nos comptes Instagram ?', 'Instagram', 1],
  ])('asks for the accounts on a platform: %s', (text, platform, count) => {
    expect(read(text)).toMatchObject({ kind: 'accounts', platform })
    expect(read(text)).toHaveProperty('accounts.length', count)
  })

  test('may be about an account that the register does not have', () => {
    expect(read('who looks after the canoe account?')).toEqual({ kind: 'nobody', words: 'canoe' })
  })
})

describe('a question to the policy', () => {
  test.each([
    'Can I use TikTok at home?',
    'is it okay to post on Instagram about my work?',
    'Is posting photos of residents approved?',
    'who approves new accounts?',
    'Who is responsible for the list of approved platforms?',
    'who keeps the list of approved platforms',
    'who maintains the approved platforms list?',
    'Who looks after the corporate social media accounts?',
    'who is responsible for official accounts',
    'who manages account access?',
    'Who manages our accounts?',
    'who owns my personal account?',
    'who moderates comments?',
    'Who designates moderators for the pages?',
    'How do we get a new Instagram account?',
    'how do I apply for an account on TikTok?',
    'What is an official social media account?',
    'what accounts does the policy cover?',
    'which accounts are official?',
    'do we have to keep records of posts on Facebook?',
    'Is TikTok social media?',
    'is tiktok allowed at work',
    'Is a new account approved by IT?',
    'are employees approved to speak for the Region?',
    'who is responsible for training',
    'Which divisions run their own channels?',
    'are we on the hook for comments?',
    'Who reviews accounts for security?',
    'my manager looks after the transit account and posted something racist',
    'Qui approuve les nouveaux comptes ?',
    'Qui s’occupe de la formation?',
    'Qui tient la liste des plateformes approuvées ?',
    'Qui gère les comptes officiels ?',
    'Est-ce que mon compte personnel est visé ?',
    'Est-ce que je peux publier sur Instagram ?',
    'Comment demander un compte sur TikTok ?',
    'Quelles publications sont approuvées ?',
    'Qu’est-ce qu’un compte officiel ?',
    'Est-ce que la publication de photos est autorisée?',
    'Quels comptes sont visés par la politique ?',
  ])('stays the policy’s: %s', (text) => {
    expect(read(text)).toBeUndefined()
  })
})
