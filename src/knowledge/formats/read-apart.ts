/** Reads heavy documents in a thread of their own, which is stopped when it takes too long or too much memory. */
import { Worker } from 'node:worker_threads'
import { AppError } from '../../errors.ts'
import { type HeavyFormat, readHeavy } from './read-heavy.ts'
import { ReadingReply, type ReadingRequest } from './reading-message.ts'
import { unreadable } from './unreadable.ts'

export interface ReadingLimits {
  readonly milliseconds: number
  /** Of JavaScript objects; the engine itself stops the thread. */
  readonly heapMegabytes: number
  /** Of the whole process, buffers counted, above what it had before. */
  readonly megabytes: number
}

/** A manual of 400 pages takes about half of it. */
const usualLimits: ReadingLimits = { milliseconds: 8_000, heapMegabytes: 96, megabytes: 140 }

/** A stream that unpacks without end takes a few megabytes more in this time. */
const watchMilliseconds = 10

const remedy = 'Split it, or save or print it anew.'

/** Node 20 starts no thread from TypeScript: what runs from source, as tests do, reads in its own. */
const isCompiled = import.meta.url.endsWith('.js')

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

function startThread({ file, format, bytes }: ReadingRequest, most: ReadingLimits): Worker {
  return new Worker(new URL('./reading-thread.js', import.meta.url), {
    workerData: { file, format, bytes },
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: most.heapMegabytes, maxYoungGenerationSizeMb: 32 },
    // What a library says to the console is none of the bot's log.
    stdout: true,
    stderr: true,
  })
}

async function readInThread(request: ReadingRequest, most: ReadingLimits): Promise<string> {
  const { file } = request
  const tooSlow = unreadable(
    file,
    `reading it takes more than ${most.milliseconds / 1000} s`,
    remedy,
  )
  const tooLarge = unreadable(file, 'reading it takes too much memory', remedy)
  const atStart = process.memoryUsage.rss()
  const thread = startThread(request, most)
  const timers: NodeJS.Timeout[] = []
  try {
    return await new Promise<string>((resolve, reject) => {
      timers.push(setTimeout(() => reject(tooSlow), most.milliseconds))
      timers.push(
        setInterval(() => {
          const taken = process.memoryUsage.rss() - atStart
          if (taken > most.megabytes * 1024 * 1024) reject(tooLarge)
        }, watchMilliseconds),
      )
      thread.once('message', (message: unknown) => {
        const reply = ReadingReply.parse(message)
        if (reply.kind === 'read') resolve(reply.text)
        else reject(new AppError('knowledge-unreadable', reply.message))
      })
      thread.once('error', (cause) => {
        const damaged = unreadable(file, 'it is damaged', remedy, cause)
        reject(isOutOfMemory(cause) ? tooLarge : damaged)
      })
      thread.once('exit', () => reject(unreadable(file, 'it is damaged', remedy)))
    })
  } finally {
    for (const timer of timers) clearInterval(timer)
    await thread.terminate()
  }
}

/**
 * Reads the words of a heavy document as Markdown lines, within 8 s and about 140 MB. Throws `knowledge-unreadable` naming
 * `file` where it holds no words or takes more.
 */
export async function readApart(
  format: HeavyFormat,
  file: string,
  bytes: Uint8Array,
  limits: ReadingLimits = usualLimits,
): Promise<string> {
  const own = new Uint8Array(bytes)
  return isCompiled
    ? readInThread({ format, file, bytes: own }, limits)
    : readHeavy(format, file, own)
}
