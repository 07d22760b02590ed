/** The file system turns read-only under the running bot, as Linux makes it after an error of the disk. */
import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { somebody } from '../support/activities.ts'
import { textOf } from '../support/desk-app.ts'
import { startBots } from './bot-process.ts'
import { exactly, type Promised } from './promise.ts'
import { createScene, type Scene } from './scene.ts'
import { storedNumbers } from './stored-numbers.ts'

const run = (command: string, ...args: readonly string[]) =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0

/** A file system of its own in a file, of which the kernel can be told that its disk failed. */
function createVolume(folder: string) {
  const image = join(folder, 'disk.img')
  const at = join(folder, 'disk')
  const isMade =
    run('truncate', '-s', '64M', image) && run('mkfs.ext4', '-q', image) && run('mkdir', at)
  return {
    at,
    mount: () => isMade && run('mount', '-o', 'loop', image, at),
    /** What ext4 does when the disk answers with errors: from now on nothing can be written. */
    fail: () => run('mount', '-o', 'remount,abort', at),
    /** What has just been closed may still be busy for a moment. */
    async unmount() {
      for (let times = 0; times < 50 && !run('umount', at); times++)
        await new Promise((done) => setTimeout(done, 100))
    },
  }
}

async function withVolume<T>(
  work: (volume: ReturnType<typeof createVolume>) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-desk-proof-'))
  const volume = createVolume(folder)
  try {
    return await work(volume)
  } finally {
    await volume.unmount()
    await rm(folder, { recursive: true, force: true })
  }
}

const numberOf = (said: unknown) => /PRF-\d{4}-\d{4,}/.exec(JSON.stringify(said ?? ''))?.[0]

export const readOnly: Promised = {
  name: 'read-only',
  sentence:
    'A file system that turns read-only: told “not recorded”, not ready, and all there after its repair',
  needs: 'sqlite',
  missing: () =>
    withVolume(async (volume) => volume.mount()).then((isMounted) =>
      isMounted ? undefined : 'this machine lets nobody mount a file system',
    ),
  async run({ long, progress }) {
    return withVolume(async (volume) => {
      const times = long ? 10 : 1
      const url = `file:${join(volume.at, 'data', 'desk.db')}`
      const seen = { confirmed: 0, told: 0, ready: 0, readyAgain: 0 }
      const numbers: string[] = []
      for (let time = 0; time < times; time++) {
        volume.mount()
        await mkdir(join(volume.at, 'data'), { recursive: true })
        const bots = await startBots(1, url, { RATE_LIMITS: 'off' })
        const scene = await createScene(bots)
        try {
          if (time === 0) await scene.bind(['marketing'])
          // What the last process left unsent is late until it is sent.
          if (await bots.becomesReady(0, 30_000)) seen.readyAgain += 1
          numbers.push(...(await fillThree(scene, time)))
          const form = await scene.openForm(somebody(`Late ${time}`), 0)
          volume.fail()
          const { body } = await form.submit()
          const said = JSON.stringify(body ?? '')
          progress(`${time + 1} of ${times}: ${said.slice(0, 160)}`)
          if (numberOf(body)) seen.confirmed += 1
          if (/not recorded|nothing was recorded/i.test(said)) seen.told += 1
          if ((await bots.ready(0)) === 200) seen.ready += 1
        } finally {
          await bots.stop()
          await scene.connector.stop()
          await volume.unmount()
        }
      }
      volume.mount()
      const stored = await numbersIn(join(volume.at, 'data'), `${volume.at}-copy`)
      return [
        exactly('times that the file system turned read-only', times, times),
        exactly('ready on a sound file system', seen.readyAgain, times),
        exactly('false confirmations', seen.confirmed, 0),
        exactly('told that nothing was recorded', seen.told, times),
        exactly('ready while nothing could be stored', seen.ready, 0),
        exactly('confirmed before', numbers.length, 3 * times),
        exactly('… and missing after the repair', numbers.filter((n) => !stored.has(n)).length, 0),
        exactly('cases that nobody was told of', stored.size - numbers.length, 0),
      ]
    })
  },
}

async function fillThree(scene: Scene, time: number): Promise<readonly string[]> {
  const numbers: string[] = []
  for (const name of ['One', 'Two', 'Three']) {
    const form = await scene.openForm(somebody(`${name} of ${time}`), 0)
    const { body } = await form.submit()
    const number = numberOf(body && textOf(body))
    if (number) numbers.push(number)
  }
  return numbers
}

/** Read from a copy: what has been open here may keep its volume busy. */
async function numbersIn(folder: string, copy: string): Promise<ReadonlySet<string>> {
  await cp(folder, copy, { recursive: true })
  return storedNumbers(`file:${join(copy, 'desk.db')}`)
}
