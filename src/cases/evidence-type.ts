/** What a file is by its first bytes, whatever its name or its sender says. */
import type { EvidenceType } from './evidence.ts'

/** None for everything that is not taken: programs, pages, archives, and files that only pretend. */
export function evidenceTypeOf(content: Uint8Array): EvidenceType | undefined {
  const start = String.fromCharCode(...content.subarray(0, 64))
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) return 'webp'
  // At the very beginning only: further in, anything could stand before it that another program runs.
  if (start.startsWith('%PDF-')) return 'pdf'
  return isHeic(start) ? 'heic' : undefined
}

const heicBrands = /^(?:heic|heix|heim|heis|hevc|hevx)$/
/** Brands of the container that HEIC shares with others. */
const sharedBrands = /^(?:mif1|msf1)$/

/** A phone's photo: a box `ftyp` whose brands say so. */
function isHeic(start: string): boolean {
  if (!start.startsWith('ftyp', 4)) return false
  const [major = '', , ...compatible] = start.slice(8).match(/[\s\S]{4}/g) ?? []
  return heicBrands.test(major) || (sharedBrands.test(major) && compatible.includes('heic'))
}
