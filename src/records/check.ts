/** Checks a schedule against what the organization keeps: what is wrong, where, and what to do. */
import type { RecordKind } from './kept.ts'
import { coverOf, printOf, standingOf } from './schedule.ts'
import type { Schedule, SeriesSettings } from './settings.ts'

export interface ScheduleProblem {
  /** A warning: the bot serves, and disposes of nothing that it concerns. */
  readonly severity: 'error' | 'warning'
  readonly path: readonly PropertyKey[]
  readonly text: string
}

/** What there is to keep: the forms whose cases, and the series in which posts are kept; consents and training where the organization keeps any. */
export interface KeptThere {
  readonly forms: readonly string[]
  readonly posts: readonly string[]
  readonly consents: boolean
  readonly training: boolean
}

/** Something that a series names, and where. */
interface Named {
  readonly kind: RecordKind
  readonly form: string
  readonly path: readonly PropertyKey[]
}

export function scheduleProblems(
  schedule: Schedule | undefined,
  there: KeptThere,
): readonly ScheduleProblem[] {
  if (!schedule) return []
  const named = Object.entries(schedule.series).flatMap(([name, series]) => namedIn(name, series))
  const known = knownOf(there)
  const isSame = (one: Omit<Named, 'path'>, other: Omit<Named, 'path'>) =>
    one.kind === other.kind && one.form === other.form
  const unknown = named
    .filter((each) => !known.some((one) => isSame(one, each)))
    .map(({ kind, form, path }) => error(path, unknownText(kind, form, there)))
  const twice = named
    .filter((each, index) => named.findIndex((one) => isSame(one, each)) < index)
    .map(({ kind, form, path }) =>
      error(path, `${plural(kind, form)} belong to another series already; name them in one.`),
    )
  const missing = known.filter((each) => !named.some((one) => isSame(one, each)))
  return [...unknown, ...twice, ...missingProblem(missing), ...approvalProblem(schedule)]
}

const keys = { case: 'forms', post: 'posts', consent: 'consents', training: 'training' } as const

function namedIn(name: string, series: SeriesSettings): readonly Named[] {
  const { kind, forms } = coverOf(series)
  const here = ['records', 'series', name, keys[kind]]
  return forms.map((form, index) => ({
    kind,
    form,
    path: kind === 'case' || kind === 'post' ? [...here, index] : here,
  }))
}

const knownOf = ({
  forms,
  posts,
  consents,
  training,
}: KeptThere): readonly Omit<Named, 'path'>[] => [
  ...forms.map((form) => ({ kind: 'case', form }) as const),
  ...posts.map((form) => ({ kind: 'post', form }) as const),
  ...(consents ? [{ kind: 'consent', form: 'consent' } as const] : []),
  ...(training ? [{ kind: 'training', form: 'training' } as const] : []),
]

function plural(kind: RecordKind, form: string): string {
  switch (kind) {
    case 'case':
      return `cases of '${form}'`
    case 'post':
      return `posts of '${form}'`
    case 'consent':
      return 'consents'
    case 'training':
      return 'records of training'
  }
}

function unknownText(kind: RecordKind, form: string, { forms, posts }: KeptThere): string {
  if (kind === 'case')
    return `'${form}' is not among forms; name one of ${forms.join(', ')}, or remove it.`
  if (kind === 'post' && posts.length > 0)
    return `'${form}' is not among the series of posts; name one of ${posts.join(', ')}, or remove it.`
  return `the organization keeps no ${plural(kind, form)}; add ${keys[kind]}, or remove the series.`
}

const error = (path: readonly PropertyKey[], text: string): ScheduleProblem => ({
  severity: 'error',
  path,
  text,
})

function missingProblem(missing: readonly Omit<Named, 'path'>[]): readonly ScheduleProblem[] {
  if (missing.length === 0) return []
  const forms = missing.filter(({ kind }) => kind === 'case').map(({ form }) => form)
  const others = missing.filter(({ kind }) => kind !== 'case')
  const what = [
    ...(forms.length > 0 ? [`the cases of ${forms.join(', ')}`] : []),
    ...others.map(({ kind, form }) => `the ${plural(kind, form)}`),
  ].join(', ')
  const text = `no series holds ${what}, so they are kept for good; add them to a series, one with permanent: true where that is meant.`
  return [{ severity: 'warning', path: ['records', 'series'], text }]
}

function approvalProblem(schedule: Schedule): readonly ScheduleProblem[] {
  if (standingOf(schedule).kind !== 'changed') return []
  const text = `the series are not those that were approved, so nothing is disposed of; have them approved as they stand and write print: "${printOf(schedule)}", or put them back.`
  return [{ severity: 'warning', path: ['records', 'approved', 'print'], text }]
}
