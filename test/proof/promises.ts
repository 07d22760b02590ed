/** All promises of the trust suite, in the order in which they are printed. Add one here. */
import { accessOnPostgres, accessOnSqlite } from './access.ts'
import { auditChainOnPostgres, auditChainOnSqlite } from './audit-chain.ts'
import { backupOnPostgres, backupOnSqlite } from './backup.ts'
import { canaries } from './canaries.ts'
import { clockOnPostgres, clockOnSqlite } from './clock.ts'
import { connectorFaults } from './connector-faults.ts'
import { crash } from './crash.ts'
import { databaseFaults } from './database-faults.ts'
import { disposalOnPostgres, disposalOnSqlite } from './disposal.ts'
import { exports } from './exports.ts'
import { fuzz } from './fuzz.ts'
import { injection } from './injection.ts'
import { keysOnPostgres, keysOnSqlite } from './keys.ts'
import type { Promised } from './promise.ts'
import { raceOnPostgres, raceOnSqlite } from './race.ts'
import { rates } from './rates.ts'
import { readOnly } from './read-only.ts'
import { remindersOnPostgres, remindersOnSqlite } from './reminders.ts'
import { replicas } from './replicas.ts'
import { serverRestarts } from './server-restarts.ts'
import { soak } from './soak.ts'
import { supplyChain } from './supply-chain.ts'
import { tamperingOnPostgres, tamperingOnSqlite } from './tampering.ts'
import { tokens } from './tokens.ts'
import { upgradeOnPostgres, upgradeOnSqlite } from './upgrade.ts'
import { writesOnPostgres, writesOnSqlite } from './writes.ts'

export const promises: readonly Promised[] = [
  raceOnSqlite,
  raceOnPostgres,
  writesOnSqlite,
  writesOnPostgres,
  crash,
  replicas,
  remindersOnSqlite,
  remindersOnPostgres,
  clockOnSqlite,
  clockOnPostgres,
  databaseFaults,
  readOnly,
  serverRestarts,
  connectorFaults,
  rates,
  soak,
  tokens,
  injection,
  fuzz,
  accessOnSqlite,
  accessOnPostgres,
  canaries,
  auditChainOnSqlite,
  auditChainOnPostgres,
  tamperingOnSqlite,
  tamperingOnPostgres,
  disposalOnSqlite,
  disposalOnPostgres,
  exports,
  keysOnSqlite,
  keysOnPostgres,
  upgradeOnSqlite,
  upgradeOnPostgres,
  backupOnSqlite,
  backupOnPostgres,
  supplyChain,
]
