/** Versions of documents, as rows. */
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { PolicyDocument } from '../knowledge/document.ts'
import { type DocumentVersion, type NewVersion, versionOrigins } from '../knowledge/version.ts'
import type { Connection } from './connection.ts'
import { fromJson } from './stored.ts'

const Facts = z
  .object({
    issued: z.string(),
    revised: z.string(),
    approved: z.string(),
    reviewDue: z.string(),
    effective: z.string(),
  })
  .partial()
  .transform((facts): DocumentVersion['facts'] =>
    Object.fromEntries(Object.entries(facts).filter(([, day]) => day !== undefined)),
  )

const StoredDocument = z.object({
  org: z.string(),
  name: z.string(),
  title: z.string(),
  kind: z.enum(['policy', 'guideline']),
  version: z.string(),
  facts: Facts,
  hash: z.string(),
  restated: z.boolean(),
  clauses: z.array(
    z.object({
      id: z.string(),
      heading: z.string(),
      headingPath: z.array(z.string()),
      kind: z.enum(['metadata', 'section', 'clause', 'definition']),
      text: z.string(),
      items: z.array(z.object({ id: z.string(), text: z.string() })),
    }),
  ),
  asks: z.record(z.string(), z.array(z.string())).default({}),
})

const VersionRow = z.object({
  org: z.string(),
  document: z.string(),
  number: z.int(),
  origin: z.enum(versionOrigins),
  file: z.string(),
  hash: z.string(),
  title: z.string(),
  facts: z.string(),
  clauses: z.int(),
  restores: z.int().nullable(),
  recorded_at: z.int(),
  effective_at: z.int(),
})

export async function selectVersions(
  connection: Connection,
  org: string,
): Promise<readonly DocumentVersion[]> {
  const rows = await connection.all(
    VersionRow,
    sql`
      select org, document, number, origin, file, hash, title, facts, clauses, restores, recorded_at, effective_at
      from document_version where org = ${org} order by document, number`,
  )
  return rows.map(({ facts, restores, recorded_at, effective_at, ...row }) => ({
    ...row,
    facts: fromJson(Facts, facts, `facts of ${row.document}`),
    ...(restores === null ? {} : { restores }),
    recordedAt: recorded_at,
    effectiveAt: effective_at,
  }))
}

const ContentRow = z.object({ content: z.string().nullable() })

export async function selectContent(
  connection: Connection,
  place: { readonly org: string; readonly document: string; readonly number: number },
): Promise<PolicyDocument | undefined> {
  const row = await connection.first(ContentRow, contentAt(place))
  if (typeof row?.content !== 'string') return undefined
  return fromJson(StoredDocument, row.content, `content of ${place.document} ${place.number}`)
}

const contentAt = (place: {
  readonly org: string
  readonly document: string
  readonly number: number
}): RawBuilder<unknown> => sql`
  select content from document_version
  where org = ${place.org} and document = ${place.document} and number = ${place.number}`

/** Inserts it under the next number of its document. */
export async function insertVersion(connection: Connection, version: NewVersion): Promise<void> {
  const { org, document, origin, file, title, restores, recordedAt, effectiveAt, content } = version
  await connection.run(sql`
    insert into document_version (
      org, document, number, origin, file, hash, title, facts, clauses, restores, recorded_at, effective_at, content)
    values (
      ${org}, ${document},
      (select coalesce(max(number), 0) + 1 from document_version where org = ${org} and document = ${document}),
      ${origin}, ${file}, ${content?.hash ?? ''}, ${title}, ${JSON.stringify(content?.facts ?? {})},
      ${content?.clauses.length ?? 0}, ${restores ?? null}, ${recordedAt}, ${effectiveAt},
      ${content === undefined ? null : JSON.stringify(content)})`)
}
