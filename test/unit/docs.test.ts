import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CaseSettings } from '../../src/cases/settings.ts'
import { WorkflowState, WorkflowVerb } from '../../src/cases/workflow.ts'
import { errorCodes } from '../../src/errors.ts'

const readme = readFileSync('README.md', 'utf8')
const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts

describe('the README', () => {
  test('names no command that does not exist', () => {
    const named = [...readme.matchAll(/`npm run ([\w:]+)/g)].map(([, name]) => String(name))

    expect(named.length).toBeGreaterThan(3)
    expect(named.filter((name) => !scripts[name])).toEqual([])
  })

  test('points to files that are there', () => {
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, to]) => String(to))

    expect(links.length).toBeGreaterThan(5)
    expect(links.filter((to) => !existsSync(to))).toEqual([])
  })
})

describe('docs/errors.md', () => {
  test('explains every error code, with its meaning as the code has it, and no other', () => {
    const rows = [
      ...readFileSync('docs/errors.md', 'utf8').matchAll(/^\| ([a-z-]+) \| ([^|]+) \| [^|]+ \|$/gm),
    ]
    const explained = rows
      .filter(([, code]) => code !== 'code')
      .map(([, code, meaning]) => [code, meaning])

    expect(explained).toEqual(
      Object.entries(errorCodes).map(([code, { meaning }]) => [code, meaning]),
    )
  })
})

describe('CONTRIBUTING', () => {
  test('shows every part of src', () => {
    const text = readFileSync('CONTRIBUTING.md', 'utf8')
    const parts = [
      'knowledge',
      'answers',
      'forms',
      'cases',
      'cards',
      'storage',
      'teams',
      'local',
      'messages',
      'commands',
    ]

    expect(parts.filter((part) => !text.includes(`  ${part}/`))).toEqual([])
  })
})

describe('docs/forms-and-workflows.md', () => {
  const text = readFileSync('docs/forms-and-workflows.md', 'utf8')
  const rowsAfter = (heading: string) =>
    [...(text.split(heading)[1]?.split('\n\n')[0] ?? '').matchAll(/^\| ([^|]+) \|/gm)].flatMap(
      ([, cell = '']) => [...cell.matchAll(/`([A-Za-z]+)`/g)].map(([, key]) => String(key)),
    )

  test('explains every key of a state and of a verb, and no other', () => {
    expect(rowsAfter('| key of a state').sort()).toEqual(Object.keys(WorkflowState.shape).sort())
    expect(rowsAfter('| key of a verb').sort()).toEqual(Object.keys(WorkflowVerb.shape).sort())
  })

  test('shows settings that an organization may have', () => {
    const named = [...text.matchAll(/^(timeZone|weekend|workingHours|holidays):/gm)].map(
      ([, key]) => String(key),
    )

    expect(named).toHaveLength(4)
    expect(named.filter((key) => !Object.hasOwn(CaseSettings.shape, key))).toEqual([])
  })
})
