/** The records of posts as CSV and JSON, for whoever takes them elsewhere. */
import { csv } from '../accounts/csv.ts'
import type { LoggedPost, Moment, PostChange } from './post.ts'

const columns = [
  'number',
  'posted_on',
  'account',
  'kind',
  'series',
  'about',
  'link',
  'screenshot',
  'status',
  'logged_by',
  'logged_at',
  'version',
  'changed_at',
] as const

/** As they stand now; the history of each is in the JSON. */
export function postsCsv(posts: readonly LoggedPost[]): string {
  const rows = posts.map((post) => [
    post.number,
    post.postedOn,
    post.accountName,
    post.kind,
    post.series,
    post.about,
    post.link ?? '',
    post.screenshot ?? '',
    post.status,
    post.loggedBy.name,
    iso(post.loggedAt),
    String(post.version),
    iso(post.updatedAt),
  ])
  return csv([columns, ...rows])
}

const iso = (moment: Moment): string => new Date(moment / 1000).toISOString()

/** Whole: with what each record said before it was corrected, who changed it and why; people with their object ids. */
export function postsJson(
  posts: readonly LoggedPost[],
  changesOf: (number: string) => readonly PostChange[],
  exportedAt: Moment,
): string {
  const content = {
    exportedAt: iso(exportedAt),
    posts: posts.map(({ org: _org, loggedAt, updatedAt, ...post }) => ({
      ...post,
      loggedAt: iso(loggedAt),
      updatedAt: iso(updatedAt),
      history: changesOf(post.number).map(({ org: _of, number: _number, at, ...change }) => ({
        ...change,
        at: iso(at),
      })),
    })),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}
