/** What is installed: exact versions, known licences, and no script that runs at installation. */
import { expect, test } from 'vitest'
import {
  installed,
  looseVersions,
  otherLicences,
  scriptsAtInstallation,
  withoutHash,
} from '../support/supply-chain.ts'

test('every dependency that the bot runs with has an exact version', () => {
  expect(looseVersions()).toEqual([])
})

test('every package of the lock file has the hash of its content', () => {
  expect(installed.length).toBeGreaterThan(300)
  expect(withoutHash()).toEqual([])
})

test('the licences of what runs in production are known and permissive', () => {
  expect(otherLicences()).toEqual([])
})

test('no package runs a script at installation, and each that would is named', () => {
  expect(scriptsAtInstallation()).toEqual([])
})
