/** Who is signed in, and which views there are for them. */
import { z } from 'zod'
import { chatTexts } from '../../messages/chat.ts'
import { say } from '../../messages/message.ts'
import { isAdministrator } from '../../teams/help.ts'
import { refused, route, view } from '../route.ts'

export const start = route('GET', 'start', z.object({}), async (desk, asker) => {
  const { person, organization, userId, language } = asker
  if (!person) return refused(say(language, chatTexts.outsider))
  const { settings } = organization
  const held = await desk.entitlements.rolesOf(organization, { personId: person.id, userId })
  const isAdmin = isAdministrator(desk, person.id)
  const when = (condition: boolean, ...names: readonly string[]) => (condition ? names : [])
  return view({
    organization: organization.name,
    person: person.name,
    // What each of them shows is asked again there.
    views: [
      ...when(held.length > 0, 'queue'),
      'mine',
      ...when(settings.register !== undefined, 'register'),
      ...when(held.length > 0, 'figures'),
      ...when(
        settings.gaps !== undefined && (isAdmin || held.includes(settings.gaps.role)),
        'gaps',
      ),
      ...when(
        organization.records !== undefined && held.includes(organization.records.schedule.role),
        'records',
      ),
      ...when(isAdmin, 'deliveries', 'bindings'),
    ],
  })
})
