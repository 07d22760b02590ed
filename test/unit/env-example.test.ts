import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { describe, expect, test } from 'vitest'
import { readConfig, variables } from '../../src/config.ts'

const file = readFileSync('env/.env.example', 'utf8')
/** Read by the test runner, never by the bot. */
const testVariables = ['TEST_DATABASE_URL', 'CHROMIUM_PATH']

describe('env/.env.example', () => {
  test('lists exactly the variables that the bot and its tests read', () => {
    const listed = [...file.matchAll(/^(\w+)=/gm)].map(([, name]) => name)

    expect(listed.length).toBeGreaterThan(10)
    expect(listed.toSorted()).toEqual([...variables, ...testVariables].toSorted())
  })

  test('explains each variable in the line above it', () => {
    const lines = file.split('\n')
    const unexplained = lines.filter(
      (line, index) => /^\w+=/.test(line) && !/^# .{10,}\.$/.test(lines[index - 1] ?? ''),
    )

    expect(unexplained).toEqual([])
  })

  test('can be used as it is', () => {
    expect(readConfig(parseEnv(file) as Record<string, string>)).toEqual(readConfig({}))
  })
})
