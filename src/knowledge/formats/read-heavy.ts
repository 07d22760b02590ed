/** Reads a document of a format that needs unpacking. Its reader is loaded when the first such document is met. */
import { AppError } from '../../errors.ts'
import { unreadable } from './unreadable.ts'

export type HeavyFormat = 'docx' | 'pdf'

/** Reads the words as Markdown lines. Takes the bytes over. Throws `knowledge-unreadable` naming `file`. */
export async function readHeavy(
  format: HeavyFormat,
  file: string,
  bytes: Uint8Array,
): Promise<string> {
  try {
    if (format === 'docx') return (await import('../read-docx.ts')).readDocx(file, bytes)
    return await (await import('../read-pdf.ts')).readPdf(file, bytes)
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw unreadable(file, 'it is damaged', 'Save or print it anew.', cause)
  }
}
