/** Whether somebody may know of a record: whom a case is about learns of it nowhere, and nobody else is kept from any. */
import type { Person } from '../cases/case.ts'
import { isKeptFrom } from '../cases/sight.ts'
import type { KeptRecord } from './kept.ts'

export const isHiddenFrom = ({ entry }: KeptRecord, person: Person): boolean =>
  entry !== undefined && isKeptFrom(entry, person)
