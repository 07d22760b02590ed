/** The cards of the records of posts, for the gallery. */
import type { Account } from '../../src/accounts/account.ts'
import type { Card } from '../../src/cards/card.ts'
import { formCard } from '../../src/cards/form-card.ts'
import { loggedPostCard } from '../../src/cards/logged-post-card.ts'
import { loggedPostsCard } from '../../src/cards/logged-posts-card.ts'
import type { Language } from '../../src/messages/message.ts'
import type { LoggedPost, PostChange } from '../../src/posts/post.ts'
import { postForm } from '../../src/posts/post-form.ts'
import type { PostSettings } from '../../src/posts/settings.ts'
import { friday } from './builders.ts'

const timeZone = 'America/Toronto'
const nonce = 'n'.repeat(24)
const robin = { id: 'person-robin', name: 'Robin Rider' }
const kim = { id: 'person-kim', name: 'Kim Keeper' }

const transit: Account = {
  org: 'example',
  id: 'instagram/example-transit',
  platform: 'Instagram',
  handle: '@example-transit',
  area: { en: 'Transit', fr: 'Transport en commun' },
  owner: robin,
  moderators: [],
  access: [],
  status: 'active',
  version: 1,
  createdAt: friday,
  updatedAt: friday,
}
const detour: LoggedPost = {
  org: 'example',
  number: 'SML-2026-0007',
  account: transit.id,
  accountName: 'Instagram @example-transit',
  kind: 'story',
  series: 'social-media-activity',
  postedOn: '2026-11-19',
  about: 'Detour on Route 7 until Friday, with a map of the stops',
  link: 'https://www.instagram.com/example-transit/p/C4xDetour',
  screenshot: 'Transit/2026/11/detour-7.png',
  status: 'kept',
  loggedBy: robin,
  loggedAt: friday,
  version: 2,
  updatedAt: friday,
}
const stops: LoggedPost = {
  ...detour,
  number: 'SML-2026-0006',
  kind: 'post',
  postedOn: '2026-11-16',
  about: 'New stops on Main Street',
  status: 'struck',
}
const { account, accountName, kind, series, about, link = '', screenshot = '' } = detour
const fields = { account, accountName, kind, series, about, link, screenshot }
const changes: readonly PostChange[] = [
  {
    org: 'example',
    number: detour.number,
    version: 1,
    at: friday,
    by: robin,
    verb: 'log',
    fields: { ...fields, postedOn: '2026-11-18' },
  },
  {
    org: 'example',
    number: detour.number,
    version: 2,
    at: friday,
    by: kim,
    verb: 'correct',
    reason: 'It went out on Thursday',
    fields: { ...fields, postedOn: detour.postedOn },
  },
]

/** `settings`: those that are shipped. */
export const postsGallery = (
  settings: PostSettings,
): Readonly<Record<string, (language: Language) => Card>> => ({
  'Log a post': (language) =>
    formCard({
      form: postForm({ accounts: [transit], kinds: settings.kinds }),
      nonce,
      language,
      cites: { account: settings.clause ?? '' },
      verb: 'post-log',
      values: { postedOn: '2026-11-20', kind: 'post', account: transit.id, link },
    }),
  'The records of posts': (language) =>
    loggedPostsCard({
      language,
      timeZone,
      settings,
      accounts: [transit],
      isKeeper: true,
      filter: { words: '' },
      page: { items: [detour, stops], page: 1, pages: 1, total: 2 },
    }),
  'The record of a post': (language) =>
    loggedPostCard({ language, timeZone, settings, post: detour, changes, nonce }),
  'A record of a post, to be struck': (language) =>
    loggedPostCard({
      language,
      timeZone,
      settings,
      post: detour,
      changes: changes.slice(0, 1),
      nonce,
      striking: { reason: '' },
    }),
})
