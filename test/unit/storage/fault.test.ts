/** Held to: src/storage/fault.ts. */
import { expect, test } from 'vitest'
import { AppError } from '../../../src/errors.ts'
import { asFault, isConnectionLost, isDuplicate } from '../../../src/storage/fault.ts'

function driverError(code: string | undefined, message = 'driver said so'): Error {
  return Object.assign(new Error(message), code === undefined ? {} : { code })
}

test.each([
  ...['SQLITE_BUSY', 'SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_READONLY', 'SQLITE_CORRUPT'],
  ...['ECONNREFUSED', 'ENOTFOUND', '57P01', '08006', '53300', '40P01', '55P03', '57014', '3D000'],
])('takes %s for a database that does not answer', (code) => {
  const cause = driverError(code)

  const fault = asFault(cause)

  expect(fault).toBeInstanceOf(AppError)
  expect(fault).toMatchObject({ code: 'database-unavailable', retryable: true, cause })
  expect(String(fault)).toContain(code)
})

test.each([
  'Connection terminated unexpectedly',
  'Query read timeout',
  'timeout exceeded when trying to connect',
])('takes "%s" of the driver for a lost connection', (message) => {
  const error = driverError(undefined, message)

  expect(isConnectionLost(error)).toBe(true)
  expect(asFault(error)).toMatchObject({ code: 'database-unavailable' })
})

test.each(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_ERROR', '23505', '42601'])(
  'leaves a mistake such as %s as it is',
  (code) => {
    const error = driverError(code)

    expect(asFault(error)).toBe(error)
    expect(isConnectionLost(error)).toBe(false)
  },
)

test('leaves the faults and errors of the work in a transaction as they are', () => {
  const fault = new AppError('record-corrupt', 'x')
  const error = new Error('the wind changed')

  expect(asFault(fault)).toBe(fault)
  expect(asFault(error)).toBe(error)
  expect(asFault('text')).toBe('text')
})

test('takes away what PostgreSQL quotes of a row', () => {
  const error = Object.assign(driverError('23502'), { detail: 'Failing row contains (canary).' })

  expect(asFault(error)).not.toHaveProperty('detail')
})

test('knows a duplicate on both databases', () => {
  expect(isDuplicate(driverError('23505'))).toBe(true)
  expect(isDuplicate(driverError('SQLITE_CONSTRAINT_UNIQUE'))).toBe(true)
  expect(isDuplicate(driverError('SQLITE_CONSTRAINT_NOTNULL'))).toBe(false)
  expect(isDuplicate('23505')).toBe(false)
})
