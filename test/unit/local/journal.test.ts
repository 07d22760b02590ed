import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openJournal } from '../../../src/local/journal.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-desk-journal-'))
  file = join(folder, 'deeper', 'journal.jsonl')
})

afterEach(() => rmSync(folder, { recursive: true }))

function write(...entries: object[]): void {
  const journal = openJournal(file)
  for (const entry of entries) journal.append(entry)
  journal.close()
}

function found(): readonly unknown[] {
  const journal = openJournal(file)
  journal.close()
  return journal.found
}

describe('the journal', () => {
  test('gives back what was appended, in order, across openings', () => {
    write({ text: 'one\ntwo' }, { text: 'déjà vu' })
    write({ text: 'three' })

    expect(found()).toEqual([{ text: 'one\ntwo' }, { text: 'déjà vu' }, { text: 'three' }])
  })

  test('has every entry in the file before append returns, so that a kill loses none', () => {
    const journal = openJournal(file)
    journal.append({ n: 1 })

    expect(readFileSync(file, 'utf8')).toBe('{"n":1}\n')
    journal.close()
  })

  test('forgets a torn last line and keeps the entries around it', () => {
    write({ n: 1 })
    appendFileSync(file, '{"n":2,"te')
    write({ n: 3 })

    expect(found()).toEqual([{ n: 1 }, { n: 3 }])
  })

  test('forgets a last line that was cut inside a letter', () => {
    write({ n: 1 })
    appendFileSync(file, Buffer.from('{"text":"é').subarray(0, -1))

    expect(found()).toEqual([{ n: 1 }])
  })

  test('skips and counts a line in the middle that is no JSON', () => {
    write({ n: 1 })
    appendFileSync(file, 'scribble\n')
    write({ n: 2 })

    const journal = openJournal(file)
    journal.close()

    expect(journal.found).toEqual([{ n: 1 }, { n: 2 }])
    expect(journal.unreadable).toBe(1)
  })
})
