/** What the gauges of /metrics show, looked up when somebody asks. */
import type { Config } from './config.ts'
import type { LiveOrganizations } from './organizations/live.ts'
import type { OpenCase } from './storage/open-cases.ts'
import type { Readiness } from './teams/server.ts'
import type { CaseAge, CaseCount, Overview } from './telemetry/metrics.ts'

export interface OverviewParts {
  readonly config: Pick<Config, 'identity' | 'model' | 'embedding'>
  readonly storage: {
    readonly outbox: {
      count(): Promise<Readonly<Record<string, number>>>
      dueSince(now: number): Promise<number | undefined>
    }
    openCases(org: string): Promise<readonly OpenCase[]>
  }
  readonly knowledge: Pick<LiveOrganizations, 'current' | 'troubles'>
  readonly readiness: () => Promise<Readiness>
  /** Microseconds since 1970. */
  readonly now: () => number
}

const day = 86_400_000_000
/** The cases are counted once in this time, however often somebody asks; microseconds. */
const casesKept = 60_000_000

export function createOverview(parts: OverviewParts): () => Promise<Overview> {
  const { config, storage, knowledge, readiness, now } = parts
  let counted: { readonly at: number; readonly cases: readonly CaseCount[] } | undefined

  async function casesNow(): Promise<readonly CaseCount[]> {
    const at = now()
    if (counted && at - counted.at < casesKept) return counted.cases
    const ofEach = knowledge
      .current()
      .map(async ({ id }) => countCases(id, await storage.openCases(id), at))
    counted = { at, cases: (await Promise.all(ofEach)).flat() }
    return counted.cases
  }

  async function delayNow(): Promise<number> {
    const at = now()
    return Math.max(0, (at - ((await storage.outbox.dueSince(at)) ?? at)) / 1_000_000)
  }

  return async () => {
    const [ready, deliveries, deliveryDelay, cases] = await Promise.all([
      readiness(),
      known(storage.outbox.count()),
      known(delayNow()),
      known(casesNow()),
    ])
    return {
      parts: Object.fromEntries(
        Object.entries(ready.parts).map(([part, code]) => [part, code === 'ok']),
      ),
      ...(deliveries ? { deliveries } : {}),
      ...(deliveryDelay === undefined ? {} : { deliveryDelay }),
      ...(cases ? { cases } : {}),
      clauses: Object.fromEntries(
        knowledge
          .current()
          .map(({ id, knowledge: { documents } }) => [
            id,
            documents.reduce((sum, { clauses }) => sum + clauses.length, 0),
          ]),
      ),
      knowledgeTroubles: knowledge.troubles().length,
      ...secretOf(config),
      ...rationOf(config),
    }
  }
}

/** What the database does not tell is left out, and the part 'database' says why. */
const known = <T>(work: Promise<T>): Promise<T | undefined> => work.catch(() => undefined)

function secretOf({ identity }: Pick<Config, 'identity'>) {
  if (identity.kind !== 'SingleTenant' || !identity.passwordExpires) return {}
  return { secretExpires: Date.parse(`${identity.passwordExpires}T23:59:59Z`) / 1000 }
}

function rationOf({ model, embedding }: Pick<Config, 'model' | 'embedding'>) {
  const ration = (model ?? embedding)?.tokensPerDay
  return ration === undefined ? {} : { modelTokensPerDay: ration }
}

function ageOf(openedAt: number, now: number): CaseAge {
  const days = (now - openedAt) / day
  if (days < 1) return 'day'
  if (days < 7) return 'week'
  return days < 30 ? 'month' : 'older'
}

/** By form, state and age: nothing by which one case could be told from another. */
export function countCases(
  organization: string,
  cases: readonly OpenCase[],
  now: number,
): readonly CaseCount[] {
  const counts = new Map<string, CaseCount>()
  for (const { form, state, openedAt, dueAt } of cases) {
    const age = ageOf(openedAt, now)
    const key = JSON.stringify([form, state, age])
    const before = counts.get(key) ?? { organization, form, state, age, count: 0, late: 0 }
    const isLate = dueAt !== undefined && dueAt < now
    counts.set(key, { ...before, count: before.count + 1, late: before.late + Number(isLate) })
  }
  return [...counts.values()]
}
