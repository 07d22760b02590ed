/** The file in which paid-for vectors outlive the process: one a line, under the hash of what was embedded. */
import { appendFile, readFile, rename, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Vector } from './answers/model/client.ts'
import type { VectorStore } from './answers/model/meanings.ts'

const Line = z.object({ key: z.string(), vector: z.base64() })

/** The newest are kept: several times what any knowledge base has, some 100 MB at most. */
const mostVectors = 20_000

/** Reads the file where there is one. A line that cannot be read, as a crash leaves it, is asked for again. */
export async function openVectorFile(path: string): Promise<VectorStore> {
  const text = await readFile(path, 'utf8').catch(() => '')
  const lines = text.split('\n').filter((line) => line !== '')
  const read = lines.flatMap((line) => readLine(line))
  const vectors = new Map(read.slice(-mostVectors))
  // What stands twice, is unreadable or too much goes before more is written behind it.
  if (vectors.size < lines.length) {
    await writeFile(
      `${path}.new`,
      [...vectors].map(([key, vector]) => lineOf(key, vector)).join(''),
    )
    await rename(`${path}.new`, path)
  }
  return {
    get: (key) => vectors.get(key),
    async put(more) {
      for (const [key, vector] of more) vectors.set(key, vector)
      await appendFile(path, [...more].map(([key, vector]) => lineOf(key, vector)).join(''))
    },
  }
}

const lineOf = (key: string, vector: Vector) =>
  `${JSON.stringify({ key, vector: Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString('base64') })}\n`

function readLine(line: string): readonly (readonly [string, Vector])[] {
  try {
    const { key, vector } = Line.parse(JSON.parse(line))
    const bytes = Uint8Array.from(Buffer.from(vector, 'base64'))
    return bytes.length > 0 && bytes.length % 4 === 0 ? [[key, new Float32Array(bytes.buffer)]] : []
  } catch {
    return []
  }
}
