/** A program for the proof of writes: forms without end, each delivered four times at once; tells each case once it is stored. */
import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { open } from '../../dist/cases/open.js'
import { loadOrganizations } from '../../dist/organizations.js'
import { createCipher } from '../../dist/storage/encrypt.js'
import { openStorage } from '../../dist/storage/open.js'

const [, , url, knowledge] = process.argv
const { all } = await loadOrganizations(knowledge)
const { id: org, settings, forms } = all[0]
const { cases: store } = await openStorage({
  url,
  cipher: createCipher([Buffer.alloc(32, 7)]),
})
const now = () => Date.now() * 1000
const newId = () => randomBytes(18).toString('base64url')
const desk = { org, settings, store, forms, now, newId }
const by = { id: 'person', name: 'Pat Person' }
const form = { org, kind: 'form', form: 'content', revises: false, revision: 0 }

async function sendForms() {
  for (;;) {
    const nonce = newId()
    await store.insertCard({ ...form, nonce, audience: `person:${by.id}`, createdAt: now() })
    const submission = { nonce, by, language: 'en', fields: { what: nonce } }
    const taken = await Promise.all([1, 2, 3, 4].map(() => open(desk, submission)))
    writeSync(1, `${taken.map((opened) => opened.case.number).join(' ')}\n`)
  }
}

// Three at a time, so that a kill meets transactions at different points.
await Promise.all([sendForms(), sendForms(), sendForms()])
