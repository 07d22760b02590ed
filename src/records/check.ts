/** Checks a schedule against the forms whose cases it is to cover: what is wrong, where, and what to do. */
import { printOf, standingOf } from './schedule.ts'
import type { Schedule } from './settings.ts'

export interface ScheduleProblem {
  /** A warning: the bot serves, and disposes of nothing that it concerns. */
  readonly severity: 'error' | 'warning'
  readonly path: readonly PropertyKey[]
  readonly text: string
}

export function scheduleProblems(
  schedule: Schedule | undefined,
  forms: readonly string[],
): readonly ScheduleProblem[] {
  if (!schedule) return []
  const named = Object.entries(schedule.series).flatMap(([name, series]) =>
    series.forms.map((form, index) => ({
      form,
      name,
      path: ['records', 'series', name, 'forms', index] as const,
    })),
  )
  const unknown = named
    .filter(({ form }) => !forms.includes(form))
    .map(({ form, path }) =>
      error(path, `'${form}' is not among forms; name one of ${forms.join(', ')}, or remove it.`),
    )
  const twice = named
    .filter(({ form }, index) => named.findIndex((each) => each.form === form) < index)
    .map(({ form, path }) =>
      error(path, `cases of '${form}' belong to another series already; name the form in one.`),
    )
  const missing = forms.filter((form) => !named.some((each) => each.form === form))
  return [...unknown, ...twice, ...missingProblem(missing), ...approvalProblem(schedule)]
}

const error = (path: readonly PropertyKey[], text: string): ScheduleProblem => ({
  severity: 'error',
  path,
  text,
})

function missingProblem(forms: readonly string[]): readonly ScheduleProblem[] {
  if (forms.length === 0) return []
  const text = `no series holds the cases of ${forms.join(', ')}, so they are kept for good; add them to a series, one with permanent: true where that is meant.`
  return [{ severity: 'warning', path: ['records', 'series'], text }]
}

function approvalProblem(schedule: Schedule): readonly ScheduleProblem[] {
  if (standingOf(schedule).kind !== 'changed') return []
  const text = `the series are not those that were approved, so nothing is disposed of; have them approved as they stand and write print: "${printOf(schedule)}", or put them back.`
  return [{ severity: 'warning', path: ['records', 'approved', 'print'], text }]
}
