import { describe, expect, test } from 'vitest'
import { linkAlone, readPostCommand, saidPost } from '../../../src/teams/logged-post-words.ts'

describe('a line that logs a post', () => {
  test.each([
    [
      'https://x.com/a/1 on @transit 2026-11-20 as story about new stops: Main Street',
      {
        link: 'https://x.com/a/1',
        account: '@transit',
        postedOn: '2026-11-20',
        kind: 'story',
        about: 'new stops: Main Street',
      },
    ],
    [
      'on Instagram @transit on 2026-11-20 screenshot shots/a.png about a detour',
      {
        account: 'Instagram @transit',
        postedOn: '2026-11-20',
        screenshot: 'shots/a.png',
        about: 'a detour',
      },
    ],
    [
      'sur @transport le 2026-11-20 comme vidéo à propos de la navette',
      { account: '@transport', postedOn: '2026-11-20', kind: 'vidéo', about: 'la navette' },
    ],
    ['https://x.com/a/1', { link: 'https://x.com/a/1' }],
    ['2026-13-45 about x', { about: 'x' }],
    ['', {}],
  ])('“%s”', (text, said) => {
    expect(saidPost(text)).toEqual(said)
  })
})

describe('commands', () => {
  test.each([
    ['log post', { kind: 'log-post', said: {} }],
    ['log a post', { kind: 'log-post', said: {} }],
    ['consigner une publication', { kind: 'log-post', said: {} }],
    ['posts', { kind: 'posts', filter: { words: '', page: 1 } }],
    ['publications', { kind: 'posts', filter: { words: '', page: 1 } }],
    [
      'posts about snow routes page 2',
      { kind: 'posts', filter: { words: 'snow routes', page: 2 } },
    ],
    [
      'posts on Instagram @transit from 2026-01-01 to 2026-02-01 about snow',
      {
        kind: 'posts',
        filter: {
          words: 'snow',
          account: 'Instagram @transit',
          from: '2026-01-01',
          to: '2026-02-01',
          page: 1,
        },
      },
    ],
    [
      'publications de @transport du 2026-01-01 au 2026-02-01',
      {
        kind: 'posts',
        filter: { words: '', account: '@transport', from: '2026-01-01', to: '2026-02-01', page: 1 },
      },
    ],
    [
      'posts in 2026-11',
      { kind: 'posts', filter: { words: '', from: '2026-11-01', to: '2026-11-31', page: 1 } },
    ],
    [
      'export posts as json from 2026-01-01',
      {
        kind: 'export-posts',
        format: 'json',
        filter: { words: '', from: '2026-01-01', page: 1 },
      },
    ],
    ['post SML-2026-0001', { kind: 'show-post', number: 'SML-2026-0001' }],
    [
      'strike post sml-2026-0001: logged twice',
      { kind: 'strike-post', number: 'SML-2026-0001', reason: 'logged twice' },
    ],
    [
      'radier la publication SML-2026-0001 : doublon',
      { kind: 'strike-post', number: 'SML-2026-0001', reason: 'doublon' },
    ],
    [
      'correct post SML-2026-0001 link https://x.com/2: wrong link',
      {
        kind: 'correct-post',
        number: 'SML-2026-0001',
        part: 'link',
        value: 'https://x.com/2',
        reason: 'wrong link',
      },
    ],
    [
      'corriger la publication SML-2026-0001 texte Nouveau texte : coquille',
      {
        kind: 'correct-post',
        number: 'SML-2026-0001',
        part: 'about',
        value: 'Nouveau texte',
        reason: 'coquille',
      },
    ],
    [
      'correct SML-2026-0001',
      { kind: 'correct-post', number: 'SML-2026-0001', value: '', reason: '' },
    ],
  ])('“%s”', (text, command) => {
    expect(readPostCommand(text)).toEqual(command)
  })

  test.each([
    'posts are public, right?',
    'Posts from my personal account about my employer?',
    'publications interdites',
    'post something about my team',
    'correct my post please',
    'who logs posts?',
    'posts since 2026-99-99',
  ])('“%s” is a question', (text) => {
    expect(readPostCommand(text)).toBeUndefined()
  })
})

test.each([
  ['https://instagram.com/p/1', 'https://instagram.com/p/1'],
  [' <https://instagram.com/p/1> ', 'https://instagram.com/p/1'],
  ['is https://instagram.com/p/1 allowed?', undefined],
  ['instagram.com', undefined],
])('a link alone: “%s”', (text, link) => {
  expect(linkAlone(text)).toBe(link)
})
