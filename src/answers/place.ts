/** Names the place of a clause for people: "clause 4.06", "section 6, “Personal use”". */
import type { Clause, PolicyDocument } from '../knowledge/document.ts'
import { answerMessages as messages } from '../messages/answers.ts'
import { type Language, say } from '../messages/message.ts'

/** Where a clause stands. The document is named where it is not the organization's one policy. */
export function placeOf(
  language: Language,
  { document, clause }: { readonly document: PolicyDocument; readonly clause: Clause },
  documents: readonly { readonly document: PolicyDocument }[],
): string {
  const place = placeInDocument(language, clause)
  const policies = documents.filter((other) => other.document.kind === 'policy')
  if (document.kind === 'policy' && policies.length === 1) return place
  return say(language, messages.otherDocument, { place, title: document.title })
}

function placeInDocument(language: Language, { id, heading, kind }: Clause): string {
  const bare = heading.replace(/^\d+(?:\.\d+)*\.?\s+/, '')
  if (id === '0') return say(language, messages.titlePlace)
  if (kind === 'definition') return say(language, messages.definitionPlace, { heading: bare })
  if (/^\d+(?:\.\d+)+$/.test(id)) return say(language, messages.clausePlace, { id })
  const number = /^\d+/.exec(id)?.[0]
  return number === undefined
    ? say(language, messages.headingPlace, { heading: bare })
    : say(language, messages.sectionPlace, { id: number, heading: bare })
}
