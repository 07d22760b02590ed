/** The fault of a document that cannot be read: which file, why, and what to do about it. */
import { AppError } from '../../errors.ts'

/** `what` continues "Reading FILE: …"; `remedy` is a sentence of its own. */
export const unreadable = (file: string, what: string, remedy: string, cause?: unknown) =>
  new AppError('knowledge-unreadable', `Reading ${file}: ${what}. ${remedy}`, { cause })
