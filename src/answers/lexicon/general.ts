/** The concepts that every organization shares. */
import type { Concept } from './concept.ts'
import { conduct } from './conduct.ts'
import { idioms } from './idioms.ts'
import { media } from './media.ts'
import { openTopics } from './open-topics.ts'
import { outside } from './outside.ts'
import { people } from './people.ts'
import { process } from './process.ts'
import { slang } from './slang.ts'

export const generalConcepts: readonly Concept[] = [
  ...people,
  ...media,
  ...conduct,
  ...process,
  ...outside,
  ...openTopics,
  ...idioms,
  ...slang,
]
