/** The register of official accounts, in chat. */
import { chatTexts } from '../messages/chat.ts'
import { say } from '../messages/message.ts'
import { textActivity } from './reply-activity.ts'
import type { Turn } from './turn.ts'

export async function showAccounts({ organization, language, context }: Turn): Promise<void> {
  const accounts = await organization.desk.store.accounts(organization.id)
  const lines = accounts.map(({ platform, handle, area, owner, caseNumber }) =>
    say(language, chatTexts.accountLine, { platform, handle, area, owner, number: caseNumber }),
  )
  const title = lines.length > 0 ? chatTexts.accountsTitle : chatTexts.accountsNone
  await context.sendActivity(textActivity([say(language, title), ...lines].join('\n\n')))
}
