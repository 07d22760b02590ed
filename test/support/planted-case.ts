/** A closed case with words that stand nowhere else wherever a case can hold any: what a disposal must not leave behind. */
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Case } from '../../src/cases/case.ts'
import type { Evidence } from '../../src/cases/evidence.ts'
import type { Database } from '../../src/storage/database.ts'
import { placesOfCase } from '../../src/storage/erase-record.ts'
import type { Storage } from '../../src/storage/open.ts'
import { aCard, aCase, aDraft, anEvent, noon } from '../contract/builders.ts'

const day = 86_400_000_000

/**
 * Inserts it, with its timeline, a file, a link to the file, a card, a message that waits, two drafts and a view.
 * @returns the words.
 */
export async function plantCase(
  { cases }: Storage,
  changes: Partial<Case> & { readonly number: string },
): Promise<readonly string[]> {
  const entry = aCase({ state: 'approved', closed: true, ...changes })
  const { org, number } = entry
  const words: string[] = []
  const word = (kind: string) => {
    const planted = `CANARY-${kind}-${number.split('-').at(-1)}`
    words.push(planted)
    return planted
  }
  const person = { id: `person-${number}`, name: word('name') }
  const content = Buffer.concat([Buffer.from(`%PDF-1.7 ${word('content')}`), randomBytes(20_000)])
  const file: Evidence = {
    id: 1,
    at: noon,
    name: `${word('file')}.pdf`,
    type: 'pdf',
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    words: word('beside'),
  }
  const key = { org, number, id: 1 }
  await cases.transaction(async (tx) => {
    await tx.insertCase({
      ...entry,
      openedBy: person,
      // Long enough for the pages that a database keeps beside its rows.
      fields: { purpose: `${word('field')} ${'x'.repeat(9000)}` },
      awaits: [{ role: 'it' }],
      notes: [{ role: 'it', by: person, at: noon, text: word('note') }],
      evidence: [file],
    })
    await tx.addEvent(anEvent({ org, number, reason: word('reason'), by: person }))
    await tx.putEvidence(key, content)
    await tx.expectEvidence({ org, number, personId: person.id }, noon, noon + 99 * 365 * day)
    await tx.putEvidenceLink({
      ...key,
      hash: createHash('sha256').update(number).digest('hex'),
      person,
      userId: '29:x',
      purpose: 'review',
      until: noon + 99 * 365 * day,
    })
    await tx.insertCard(
      aCard({
        org,
        nonce: cardOf(number),
        caseNumber: number,
        place: JSON.stringify({ name: word('card') }),
      }),
    )
    await tx.enqueue(org, { kind: 'case-card', to: 'role:it', caseNumber: number }, noon)
    await tx.noteView({ org, personId: person.id, group: number, at: noon }, 0)
  })
  const { confidential } = entry
  const draft = (changed: object) =>
    cases.saveDraft(
      aDraft({
        org,
        confidential,
        personId: person.id,
        values: { purpose: word('draft') },
        ...changed,
      }),
    )
  await draft({ caseNumber: number })
  await draft({ card: cardOf(number) })
  return words
}

const cardOf = (number: string) => `card-${number}`

/** Sealed texts are cut so that some piece of each is whole, wherever a page ends. */
const piece = { every: 700, length: 40 }

/** How the sealed texts of a case stand in the database: what is sealed is to go as well. */
export async function sealedPieces(
  database: Database,
  org: string,
  number: string,
): Promise<readonly string[]> {
  const rows = await database.read(async (connection) => {
    const found: Record<string, unknown>[] = []
    for (const { table, column } of placesOfCase)
      found.push(
        ...(await connection.all(
          z.record(z.string(), z.unknown()),
          sql`select * from ${sql.table(table)} where org = ${org} and ${sql.ref(column)} = ${number}`,
        )),
      )
    return found
  })
  return rows
    .flatMap((row) => Object.values(row))
    .filter((value) => typeof value === 'string')
    .filter((text) => text.startsWith('sealed1.'))
    .flatMap((text) =>
      Array.from({ length: Math.ceil(text.length / piece.every) }, (_, index) =>
        text.slice(index * piece.every, index * piece.every + piece.length),
      ),
    )
    .filter(({ length }) => length === piece.length)
}
