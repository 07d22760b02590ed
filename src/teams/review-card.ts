/** The reminder that an account is due for review, for the channel of those who keep the register. */
import type { ReviewIntent } from '../accounts/store.ts'
import { accountCard } from '../cards/account-card.ts'
import { accountName } from '../cards/account-words.ts'
import { isoDay } from '../cards/speaking.ts'
import { accountTexts } from '../messages/accounts.ts'
import { say } from '../messages/message.ts'
import { today } from './register.ts'
import { issueAccountCard } from './register-views.ts'
import { cardActivity } from './reply-activity.ts'
import type { BotOrganization } from './turn.ts'

/** None where the account was reviewed, retired or changed its day in the meantime. */
export async function reviewCard(
  organization: BotOrganization,
  { account: id, reviewOn }: ReviewIntent,
) {
  const { desk, settings } = organization
  const account = await desk.store.findAccount(organization.id, id)
  if (!account || account.status === 'retired' || account.reviewOn !== reviewOn) return undefined
  const { language, timeZone } = settings
  const record = await issueAccountCard({ organization }, account)
  const drawn = accountCard({
    language,
    timeZone,
    account,
    today: today(organization),
    reviewNonce: record.nonce,
    reason: say(language, accountTexts.reviewText, {
      day: isoDay(language, reviewOn),
      handle: account.handle,
    }),
  })
  const title = say(language, accountTexts.reviewTitle, { account: accountName(account) })
  return { record, activity: cardActivity(drawn, title) }
}
