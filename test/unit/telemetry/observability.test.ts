/** The sample dashboard and alert rules, held to what the bot shows at /metrics and to their runbooks. */
import { readFileSync } from 'node:fs'
import { parser } from '@prometheus-io/lezer-promql'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { createMetrics } from '../../../src/telemetry/metrics.ts'

const Dashboard = z.object({
  panels: z.array(
    z.object({
      title: z.string().min(1),
      targets: z.array(z.object({ expr: z.string() })).default([]),
    }),
  ),
})
const Rules = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.object({
          alert: z.string().regex(/^PolicyDesk\w+$/),
          expr: z.string(),
          labels: z.object({ severity: z.enum(['critical', 'warning']) }),
          annotations: z.object({ summary: z.string().min(10), runbook: z.string() }),
        }),
      ),
    }),
  ),
})

const dashboard = Dashboard.parse(
  JSON.parse(readFileSync('docs/observability/dashboard.json', 'utf8')),
)
const alerts = Rules.parse(
  parse(readFileSync('docs/observability/alerts.yaml', 'utf8')),
).groups.flatMap(({ rules }) => rules)

const shown = dashboard.panels.flatMap(({ title, targets }) =>
  targets.map(({ expr }): readonly [string, string] => [title, expr]),
)
const alerted = alerts.map(({ alert, expr }): readonly [string, string] => [alert, expr])

/** Grafana puts these in before Prometheus sees them. */
const filledIn = (expression: string) =>
  expression
    .replaceAll('$__rate_interval', '5m')
    .replaceAll('$instance', '.*')
    .replaceAll('$price', '1')

/** Names of metrics in an expression, as Prometheus' own grammar finds them. */
function metricsIn(expression: string): readonly string[] {
  const text = filledIn(expression)
  const names: string[] = []
  parser.parse(text).iterate({
    enter: ({ type, from, to }) => {
      if (type.name === 'Identifier') names.push(text.slice(from, to))
    },
  })
  return names
}

/** What Prometheus itself says of every target. */
const ofPrometheus = new Set(['up'])
/** A histogram is three series. */
const ofHistogram = /_(bucket|count|sum)$/

let metrics: ReadonlyMap<string, string>
beforeAll(async () => {
  const text = await createMetrics(async () => ({
    parts: {},
    clauses: {},
    knowledgeTroubles: 0,
  })).text()
  metrics = new Map(
    [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(([, name = '', kind = '']) => [name, kind]),
  )
})

const exists = (name: string) =>
  ofPrometheus.has(name) ||
  (metrics.has(name) && metrics.get(name) !== 'histogram') ||
  (ofHistogram.test(name) && metrics.get(name.replace(ofHistogram, '')) === 'histogram')

describe.each([
  ['the dashboard', shown],
  ['the alert rules', alerted],
])('%s', (_, expressions) => {
  test.each(expressions)('%s: is an expression that Prometheus understands', (_title, expr) => {
    const errors: string[] = []
    parser.parse(filledIn(expr)).iterate({
      enter: ({ type, from, to }) => {
        if (type.isError) errors.push(filledIn(expr).slice(from, to + 10))
      },
    })

    expect(errors).toEqual([])
  })

  test.each(expressions)('%s: names metrics that exist', (_title, expr) => {
    expect(metricsIn(expr).length).toBeGreaterThan(0)
    expect(metricsIn(expr).filter((name) => !exists(name))).toEqual([])
  })
})

test('every metric of the bot is shown on the dashboard', () => {
  const named = new Set(
    shown
      .flatMap(([, expr]) => metricsIn(expr))
      .flatMap((name) => [name, name.replace(ofHistogram, '')]),
  )
  const own = [...metrics.keys()].filter((name) => name.startsWith('policy_desk_'))

  expect(own.length).toBeGreaterThan(15)
  expect(own.filter((name) => !named.has(name))).toEqual([])
})

describe('docs/operate.md', () => {
  const operate = readFileSync('docs/operate.md', 'utf8')
  const runbooks = [...operate.matchAll(/^### (PolicyDesk\w+)$/gm)].map(([, name]) => name)

  test('has a runbook for each alert, and for no other', () => {
    expect(runbooks.toSorted()).toEqual(alerts.map(({ alert }) => alert).toSorted())
  })

  test('is where each alert points', () => {
    for (const { alert, annotations } of alerts)
      expect(annotations.runbook).toBe(`docs/operate.md#${alert.toLowerCase()}`)
  })

  test('explains every metric of the bot, and no other', () => {
    const explained = [...operate.matchAll(/^\| `(policy_desk_\w+)`/gm)].map(([, name]) => name)
    const own = [...metrics.keys()].filter((name) => name.startsWith('policy_desk_'))

    expect(explained.toSorted()).toEqual(own.toSorted())
  })
})
