/**
 * A program for the proof of reminders. `open COUNT AT`: so many forms at a moment. `remind AT`: looks for what is due at
 * that moment until nothing is left, and tells how many cases it looked at, as often as it did.
 */
import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { open } from '../../dist/cases/open.js'
import { remind } from '../../dist/cases/remind.js'
import { loadOrganizations } from '../../dist/organizations.js'
import { createCipher } from '../../dist/storage/encrypt.js'
import { openStorage } from '../../dist/storage/open.js'

const [, , url, knowledge, what, ...numbers] = process.argv
const at = Number(numbers.at(-1))
const { all } = await loadOrganizations(knowledge)
const { id: org, settings, forms } = all[0]
const storage = await openStorage({ url, cipher: createCipher([Buffer.alloc(32, 7)]) })
const newId = () => randomBytes(18).toString('base64url')
const desk = { org, settings, store: storage.cases, forms, now: () => at, newId }

if (what === 'open') {
  const by = { id: 'person', name: 'Pat Person' }
  for (let count = 0; count < Number(numbers[0]); count++) {
    const nonce = newId()
    const form = { org, kind: 'form', form: 'content', revises: false, revision: 0 }
    await desk.store.insertCard({ ...form, nonce, audience: `person:${by.id}`, createdAt: at })
    await open(desk, { nonce, by, language: 'en', fields: { what: nonce } })
  }
} else {
  let looked = -1
  while (looked !== 0) {
    looked = await remind(desk, 10)
    writeSync(1, `${looked}\n`)
  }
}
await storage.close()
