/** A program for the proof of disposals: carries out what was approved, and tells each step once it is committed. */
import { writeSync } from 'node:fs'
import { disposeApproved } from '../../dist/records/dispose.js'
import { createCipher } from '../../dist/storage/encrypt.js'
import { openStorage } from '../../dist/storage/open.js'

const [, , url, given] = process.argv
const { now, ...desk } = JSON.parse(given)
const { records, close } = await openStorage({ url, cipher: createCipher([Buffer.alloc(32, 7)]) })
const store = {
  ...records,
  async transaction(work) {
    const result = await records.transaction(work)
    writeSync(1, 'step\n')
    return result
  },
}
await disposeApproved({ ...desk, store, now: () => now })
await close()
