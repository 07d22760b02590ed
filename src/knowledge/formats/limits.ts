/** How long a policy may be. Longer files are something else, or made to hold the bot up. */
import { unreadable } from './unreadable.ts'

export const longest = {
  /** A manual of all policies of an organization has a few hundred pages. */
  pages: 400,
  /** About 1,000 characters more a page than a full one has. */
  characters: 2_000_000,
} as const

const remedy = 'Split it into one file a policy.'

export function refusePages(file: string, pages: number): void {
  if (pages <= longest.pages) return
  const [found, most] = [pages, longest.pages].map((count) => count.toLocaleString('en'))
  throw unreadable(file, `it has at least ${found} pages, and at most ${most} are read`, remedy)
}

export function refuseCharacters(file: string, characters: number): void {
  if (characters <= longest.characters) return
  const [found, most] = [characters, longest.characters].map((count) => count.toLocaleString('en'))
  throw unreadable(file, `it has ${found} characters, and at most ${most} are read`, remedy)
}
