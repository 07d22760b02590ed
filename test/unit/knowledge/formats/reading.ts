/** Reads documents of any format in a test, and the faults of those that cannot be read. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../../../src/errors.ts'
import type { PolicyDocument } from '../../../../src/knowledge/document.ts'
import { readDocumentBytes } from '../../../../src/knowledge/read.ts'

export function read(file: string, content: Uint8Array | string): Promise<PolicyDocument> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return readDocumentBytes({ org: 'town', name: 'policy', file, bytes })
}

export const fixture = (name: string) =>
  read(name, readFileSync(`test/fixtures/formats/${basename(name)}`))

/** What is citable: the clauses, the title and the days of a document. */
export const citable = ({ title, facts, clauses }: PolicyDocument) => ({ title, facts, clauses })

/** Each clause's id with its words. */
export const wordsOf = ({ clauses }: PolicyDocument) =>
  clauses.map(({ id, text }) => [id, text] as const)

export async function faultOf(reading: Promise<unknown>): Promise<AppError> {
  try {
    await reading
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('the document was read')
}
