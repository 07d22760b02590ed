/** The list of approved platforms; whoever keeps it can change it here. */
import type { Platform } from '../accounts/platform.ts'
import { accountTexts } from '../messages/accounts.ts'
import { say } from '../messages/message.ts'
import { platformLine } from './account-words.ts'
import { button, buttons, type Card, type CardPart, card, heading, shorten, words } from './card.ts'
import { isoDay, type Speaking } from './speaking.ts'

export interface PlatformsView extends Speaking {
  readonly platforms: readonly Platform[]
  /** For whoever keeps the list: stands behind the buttons that change it. */
  readonly nonce?: string
  /** Today, ISO. */
  readonly today: string
  /** The clause that asks for the list. */
  readonly clause?: string
  readonly remark?: string
  readonly entered?: { readonly platform: string; readonly note: string }
}

export function platformsCard(view: PlatformsView): Card {
  const { platforms, language, remark, clause } = view
  return card(
    [
      heading(say(language, accountTexts.platformsTitle)),
      remark ? words(remark, { weight: 'bolder' }) : undefined,
      platforms.length > 0
        ? platforms.map((platform) =>
            words(shorten(platformLine(platform, view), 250), {}, 'small'),
          )
        : words(say(language, accountTexts.platformsNone)),
      view.nonce ? inputs(view, view.nonce) : undefined,
      words(say(language, accountTexts.fromRegister, { day: isoDay(language, view.today) }), {
        isSubtle: true,
        size: 'small',
      }),
      clause
        ? words(
            say(language, accountTexts.clause, { clause }),
            { isSubtle: true, size: 'small' },
            'none',
          )
        : undefined,
    ],
    language,
  )
}

function inputs({ language, entered }: PlatformsView, nonce: string): readonly CardPart[] {
  const field = (id: string, label: string, maxLength: number, value: string | undefined) => ({
    type: 'Input.Text',
    id,
    label,
    maxLength,
    spacing: 'medium',
    ...(value ? { value } : {}),
  })
  return [
    heading(say(language, accountTexts.platformsChange), 'medium'),
    field('platform', say(language, accountTexts.platformName), 40, entered?.platform),
    field('note', say(language, accountTexts.platformReason), 200, entered?.note),
    ...[
      buttons([
        button(say(language, accountTexts.platformApprove), 'platform-approved', { nonce }),
        button(say(language, accountTexts.platformSuspend), 'platform-suspended', { nonce }),
        button(say(language, accountTexts.platformRetire), 'platform-retired', { nonce }),
      ]),
    ].filter((part) => part !== undefined),
  ]
}
