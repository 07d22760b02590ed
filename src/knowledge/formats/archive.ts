/** The files inside a zip archive (DOCX is one), with every size checked before anything is unpacked. */
import { crc32, inflateRawSync } from 'node:zlib'
import { unreadable } from './unreadable.ts'

interface Entry {
  readonly name: string
  readonly encrypted: boolean
  readonly method: number
  readonly checksum: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** What an archive may hold: a policy's largest part is its text, about 10 kB a page. */
export const archiveLimits = {
  entries: 4_000,
  /** Of all entries together, unpacked. */
  bytes: 256 * 1024 * 1024,
  /** Of one entry that is read. */
  entryBytes: 16 * 1024 * 1024,
} as const

const remedy = 'Open it in Word and save it anew as .docx.'
const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024).toLocaleString('en')} MB`

const endSignature = 0x06054b50
const endLength = 22
const entrySignature = 0x02014b50
const entryLength = 46
const localSignature = 0x04034b50
const localLength = 30

export class Archive {
  private readonly file: string
  private readonly bytes: Buffer
  private readonly entries: ReadonlyMap<string, Entry>

  /** Reads the directory. Throws `knowledge-unreadable` where it is broken or promises more than a policy holds. */
  constructor(file: string, bytes: Uint8Array) {
    this.file = file
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const entries = this.readDirectory()
    const total = entries.reduce((sum, entry) => sum + entry.size, 0)
    if (total > archiveLimits.bytes) throw this.tooLarge(total)
    this.entries = new Map(entries.map((entry) => [entry.name, entry]))
  }

  get names(): readonly string[] {
    return [...this.entries.keys()]
  }

  /** Unpacks one file; undefined where the archive has none of that name. */
  read(name: string): Uint8Array | undefined {
    const entry = this.entries.get(name)
    if (!entry) return undefined
    if (entry.encrypted) throw unreadable(this.file, 'it is encrypted', remedy)
    if (entry.size > archiveLimits.entryBytes) throw this.tooLarge(entry.size)
    const content = this.unpack(entry)
    // A policy with a letter turned is worse than one that is not read.
    if (crc32(content) !== entry.checksum) throw this.damaged()
    return content
  }

  private unpack(entry: Entry): Uint8Array {
    const data = this.packedData(entry)
    if (entry.method === 0) return data
    if (entry.method !== 8) throw this.damaged()
    try {
      // A directory that understates a size would unpack without end: nothing beyond what it says is taken.
      return inflateRawSync(data, { maxOutputLength: Math.max(1, entry.size) })
    } catch (cause) {
      throw this.damaged(cause)
    }
  }

  private readDirectory(): Entry[] {
    const end = this.bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
    if (end < 0 || end + endLength > this.bytes.length) throw this.damaged()
    if (this.bytes.readUInt32LE(end) !== endSignature) throw this.damaged()
    const count = this.bytes.readUInt16LE(end + 10)
    const start = this.bytes.readUInt32LE(end + 16)
    if (count > archiveLimits.entries || start === 0xffffffff) {
      throw unreadable(this.file, `it is an archive of ${count.toLocaleString('en')} files`, remedy)
    }
    const entries: Entry[] = []
    for (let at = start; entries.length < count; ) {
      if (at + entryLength > end || this.bytes.readUInt32LE(at) !== entrySignature) {
        throw this.damaged()
      }
      const nameLength = this.bytes.readUInt16LE(at + 28)
      const name = this.bytes.toString('utf8', at + entryLength, at + entryLength + nameLength)
      entries.push({
        name,
        encrypted: (this.bytes.readUInt16LE(at + 8) & 1) === 1,
        method: this.bytes.readUInt16LE(at + 10),
        checksum: this.bytes.readUInt32LE(at + 16),
        packed: this.bytes.readUInt32LE(at + 20),
        size: this.bytes.readUInt32LE(at + 24),
        offset: this.bytes.readUInt32LE(at + 42),
      })
      const extra = this.bytes.readUInt16LE(at + 30) + this.bytes.readUInt16LE(at + 32)
      at += entryLength + nameLength + extra
    }
    return entries
  }

  private packedData({ offset, packed }: Entry): Buffer {
    if (offset + localLength > this.bytes.length) throw this.damaged()
    if (this.bytes.readUInt32LE(offset) !== localSignature) throw this.damaged()
    const names = this.bytes.readUInt16LE(offset + 26) + this.bytes.readUInt16LE(offset + 28)
    const start = offset + localLength + names
    if (start + packed > this.bytes.length) throw this.damaged()
    return this.bytes.subarray(start, start + packed)
  }

  private tooLarge(bytes: number) {
    const what = `it would unpack to ${megabytes(bytes)}, which no policy needs (a zip bomb?)`
    return unreadable(this.file, what, 'Ask for a sound copy, or save it anew as .docx.')
  }

  private damaged(cause?: unknown) {
    return unreadable(this.file, 'it is damaged', remedy, cause)
  }
}
