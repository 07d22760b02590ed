/** A PostgreSQL of its own, from Debian's binaries, which may be stopped and started at will. */
import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const versions = '/usr/lib/postgresql'

/** The folder of the newest programs; none where Debian's package is not installed. */
export function postgresPrograms(): string | undefined {
  if (!existsSync(versions)) return undefined
  const newest = readdirSync(versions)
    .filter((name) => existsSync(join(versions, name, 'bin', 'initdb')))
    .toSorted((a, b) => Number(b) - Number(a))[0]
  return newest && join(versions, newest, 'bin')
}

export interface OwnPostgres {
  readonly url: string
  /** The folder with everything that the server keeps. */
  readonly data: string
  /** `immediate`: as by a loss of power, with recovery at the start. */
  restart(how: 'fast' | 'immediate'): Promise<void>
  stop(): Promise<void>
}

export async function startOwnPostgres(programs: string): Promise<OwnPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-desk-postgres-'))
  const data = join(folder, 'data')
  const port = await freePort()
  // PostgreSQL refuses to run as root.
  const asRoot = process.getuid?.() === 0
  const call = (program: string, ...args: readonly string[]) => {
    const command = [join(programs, program), ...args]
    return asRoot
      ? run('runuser', ['-u', 'postgres', '--', ...command], { cwd: folder })
      : run(command[0] ?? '', command.slice(1), { cwd: folder })
  }
  if (asRoot) {
    await chmod(folder, 0o755)
    await run('chown', ['postgres', folder])
  }
  await call('initdb', '-D', data, '-U', 'tester', '--auth=trust', '-E', 'UTF8')
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`
  const control = (...args: readonly string[]) => call('pg_ctl', '-D', data, '-w', ...args)
  const start = () => control('-l', join(folder, 'log'), '-o', settings, 'start')
  await start()
  return {
    url: `postgres://tester@127.0.0.1:${port}/postgres`,
    data,
    async restart(how) {
      await control('-m', how, 'stop')
      await start()
    },
    async stop() {
      await control('-m', 'immediate', 'stop').catch(() => undefined)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })
}
