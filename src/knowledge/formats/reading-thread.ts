/** The thread in which one heavy document is read: it is started for it, and ended with it. */
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '../../errors.ts'
import { readHeavy } from './read-heavy.ts'
import { type ReadingReply, ReadingRequest } from './reading-message.ts'

async function answer(): Promise<ReadingReply> {
  const { format, file, bytes } = ReadingRequest.parse(workerData)
  try {
    return { kind: 'read', text: await readHeavy(format, file, bytes) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { kind: 'refused', message: error.message }
  }
}

parentPort?.postMessage(await answer())
