/** A program for the durability test: opens cases without end and tells each number once it is stored. */
import { writeSync } from 'node:fs'
import { createCipher } from '../../src/storage/encrypt.ts'
import { openStorage } from '../../src/storage/open.ts'
import { aCase, aNotice, anEntry, anEvent, noon } from './builders.ts'

const [, , url = ''] = process.argv
const { cases } = await openStorage({ url, cipher: createCipher([Buffer.alloc(32, 7)]) })

async function openCases(): Promise<never> {
  for (;;) {
    const number = await cases.transaction(async (tx) => {
      const next = await tx.nextNumber('north', 'SMA', 2026)
      await tx.insertCase(aCase({ number: next, confidential: true }))
      await tx.addEvent(anEvent({ number: next }))
      await tx.enqueue('north', aNotice(1, next), noon)
      await tx.audit(anEntry({ object: `case:${next}` }))
      return next
    })
    writeSync(1, `${number}\n`)
  }
}

// Three at a time, so that a kill meets transactions at different points.
await Promise.all([openCases(), openCases(), openCases()])
