/** The records of posts: implements `PostTransaction` and `PostReads`. */
import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { LoggedPost, PostChange, PostFields } from '../posts/post.ts'
import type { PostReads, PostTransaction } from '../posts/store.ts'
import type { Connection } from './connection.ts'
import type { Database } from './database.ts'
import { fromJson, StoredPerson } from './stored.ts'

const Row = z.object({
  org: z.string(),
  number: z.string(),
  account: z.string(),
  posted_on: z.string(),
  status: z.enum(['kept', 'struck']),
  body: z.string(),
  version: z.int(),
  logged_at: z.int(),
  updated_at: z.int(),
})

const Rest = {
  accountName: z.string(),
  kind: z.string(),
  series: z.string(),
  about: z.string(),
  link: z.string().exactOptional(),
  screenshot: z.string().exactOptional(),
}
const Body = z.object({ ...Rest, loggedBy: StoredPerson })

const Fields: z.ZodType<PostFields> = z.object({
  ...Rest,
  account: z.string(),
  postedOn: z.string(),
})

export async function selectPosts(
  connection: Connection,
  rest: RawBuilder<unknown>,
): Promise<readonly LoggedPost[]> {
  const rows = await connection.all(
    Row,
    sql`
      select org, number, account, posted_on, status, body, version, logged_at, updated_at
      from post ${rest}`,
  )
  return rows.map((row) => ({
    ...fromJson(Body, row.body, `record ${row.number}`),
    org: row.org,
    number: row.number,
    account: row.account,
    postedOn: row.posted_on,
    status: row.status,
    version: row.version,
    loggedAt: row.logged_at,
    updatedAt: row.updated_at,
  }))
}

function bodyOf({
  accountName,
  kind,
  series,
  about,
  link,
  screenshot,
  loggedBy,
}: LoggedPost): string {
  return JSON.stringify({ accountName, kind, series, about, link, screenshot, loggedBy })
}

/** Links are text of people: a column of its own takes nothing that JSON would have to escape. */
const printOf = (link: string | undefined): string =>
  link ? createHash('sha256').update(link).digest('hex') : ''

export function postTransaction(
  connection: Connection,
): Omit<PostTransaction, 'audit' | 'nextNumber' | 'lockCard' | 'setCardCase'> {
  return {
    async insertPost(post) {
      await connection.run(sql`
        insert into post (org, number, account, series, posted_on, link_print, status, body, version, logged_at, updated_at)
        values (${post.org}, ${post.number}, ${post.account}, ${post.series}, ${post.postedOn}, ${printOf(post.link)},
          ${post.status}, ${bodyOf(post)}, ${post.version}, ${post.loggedAt}, ${post.updatedAt})`)
    },

    async lockPost(org, number) {
      const [post] = await selectPosts(
        connection,
        sql`where org = ${org} and number = ${number} ${connection.forUpdate}`,
      )
      return post
    },

    async postOfLink(org, account, link) {
      const [post] = await selectPosts(
        connection,
        sql`
          where org = ${org} and link_print = ${printOf(link)} and account = ${account} and status = 'kept'`,
      )
      return post
    },

    async updatePost(post, expectedVersion) {
      const written = await connection.run(sql`
        update post set account = ${post.account}, series = ${post.series}, posted_on = ${post.postedOn},
          link_print = ${printOf(post.link)}, status = ${post.status}, body = ${bodyOf(post)}, version = ${post.version}, updated_at = ${post.updatedAt}
        where org = ${post.org} and number = ${post.number} and version = ${expectedVersion}`)
      return written === 1
    },

    async addPostChange({ org, number, version, at, verb, by, reason, fields }) {
      await connection.run(sql`
        insert into post_change (org, number, version, at, verb, body)
        values (${org}, ${number}, ${version}, ${at}, ${verb}, ${JSON.stringify({ by, reason, fields })})`)
    },
  }
}

const ChangeRow = z.object({
  org: z.string(),
  number: z.string(),
  version: z.int(),
  at: z.int(),
  verb: z.enum(['log', 'correct', 'strike']),
  body: z.string(),
})

const ChangeBody = z.object({
  by: StoredPerson,
  reason: z.string().exactOptional(),
  fields: Fields,
})

export function postReads(database: Database): PostReads {
  return {
    async posts(org, { accounts, from = '', to = '9999-12-31' }, limit) {
      if (accounts?.length === 0) return []
      const ofAccounts = accounts ? sql`and account in (${sql.join(accounts)})` : sql``
      return await database.read((connection) =>
        selectPosts(
          connection,
          sql`
            where org = ${org} and posted_on >= ${from} and posted_on <= ${to} ${ofAccounts}
            order by posted_on desc, number desc limit ${limit}`,
        ),
      )
    },

    async findPost(org, number) {
      const [post] = await database.read((connection) =>
        selectPosts(connection, sql`where org = ${org} and number = ${number}`),
      )
      return post
    },

    postChanges: (org, number) =>
      database.read(async (connection) => {
        const rows = await connection.all(
          ChangeRow,
          sql`
            select org, number, version, at, verb, body from post_change
            where org = ${org} and number = ${number} order by version`,
        )
        return rows.map(
          ({ body, ...row }): PostChange => ({
            ...row,
            ...fromJson(ChangeBody, body, `change ${row.version} of record ${row.number}`),
          }),
        )
      }),
  }
}
