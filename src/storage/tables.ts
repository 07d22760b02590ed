/** What tables a database has, in an order in which they can be filled: read from its own catalog. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Connection } from './connection.ts'
import { tablesOfSteps } from './migrate.ts'

export interface Table {
  readonly name: string
  /** Those that are stored; what the database reckons itself is left out. */
  readonly columns: readonly string[]
  /** The columns of its key, in their order. */
  readonly key: readonly string[]
}

const Column = z.object({
  table_name: z.string(),
  name: z.string(),
  generated: z.coerce.number(),
  key_place: z.coerce.number(),
})

const Edge = z.object({ table_name: z.string(), needs: z.string() })

/**
 * Every table of records; one that points to another stands behind it. What others keep in the same schema is not ours to
 * copy or to drop, and the list of schema steps is no record.
 */
export async function selectTables(connection: Connection): Promise<readonly Table[]> {
  const isSqlite = connection.dialect === 'sqlite'
  const own = tablesOfSteps()
  const found = await connection.all(Column, isSqlite ? sqliteColumns : postgresColumns)
  const columns = found.filter(({ table_name }) => own.has(table_name))
  const edges = await connection.all(Edge, isSqlite ? sqliteEdges : postgresEdges)
  const names = [...new Set(columns.map(({ table_name }) => table_name))]
  return inOrder(names, edges).map((name) => {
    const its = columns.filter(({ table_name }) => table_name === name)
    return {
      name,
      columns: its.filter(({ generated }) => !generated).map((column) => column.name),
      key: its
        .filter(({ key_place }) => key_place > 0)
        .sort((a, b) => a.key_place - b.key_place)
        .map((column) => column.name),
    }
  })
}

function inOrder(
  names: readonly string[],
  edges: readonly z.infer<typeof Edge>[],
): readonly string[] {
  const done = new Set<string>()
  const visit = (name: string) => {
    if (done.has(name)) return
    for (const { table_name, needs } of edges)
      if (table_name === name && needs !== name) visit(needs)
    done.add(name)
  }
  for (const name of names) visit(name)
  return [...done]
}

const sqliteColumns = sql`
  select t.name as table_name, c.name as name, case when c.hidden = 0 then 0 else 1 end as generated, c.pk as key_place
  from sqlite_schema t, pragma_table_xinfo(t.name) c
  where t.type = 'table' and t.name not like 'sqlite^_%' escape '^'
  order by t.name, c.cid`

const sqliteEdges = sql`
  select t.name as table_name, f."table" as needs from sqlite_schema t, pragma_foreign_key_list(t.name) f
  where t.type = 'table' order by t.name, f."table"`

const postgresColumns = sql`
  select t.relname::text as table_name, a.attname::text as name,
    case when a.attgenerated = '' then 0 else 1 end as generated,
    coalesce((select k.place from pg_index i, unnest(i.indkey::int2[]) with ordinality as k(attribute, place)
      where i.indrelid = t.oid and i.indisprimary and k.attribute = a.attnum), 0) as key_place
  from pg_class t join pg_attribute a on a.attrelid = t.oid
  where t.relkind = 'r' and t.relnamespace = current_schema()::regnamespace and a.attnum > 0
    and not a.attisdropped
  order by t.relname collate "C", a.attnum`

const postgresEdges = sql`
  select t.relname::text as table_name, o.relname::text as needs
  from pg_constraint f join pg_class t on t.oid = f.conrelid join pg_class o on o.oid = f.confrelid
  where f.contype = 'f' and t.relnamespace = current_schema()::regnamespace order by 1, 2`
