/** Why somebody may not do what a role alone may: in one sentence, the same wherever it is asked. */
import { roleTitle } from '../cards/case-words.ts'
import { caseTexts } from '../messages/cases.ts'
import { type Message, say } from '../messages/message.ts'
import type { Asker } from './turn.ts'

/** @param only Who may, with the role's title as `role`; where Teams has not said who belongs to it, that is said instead. */
export function roleRefusal(
  { organization, language }: Pick<Asker, 'organization' | 'language'>,
  may: 'no' | 'unknown',
  role: string,
  only: Message,
): string {
  return may === 'unknown'
    ? say(language, caseTexts.entitlementUnknown)
    : say(language, only, { role: roleTitle(organization.settings, role, language) })
}
