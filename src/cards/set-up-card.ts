/** For an administrator: each role with its channel, and a button that binds it to the one where the card stands. */
import { type Language, say } from '../messages/message.ts'
import { setUpTexts } from '../messages/set-up.ts'
import { button, buttons, type Card, type CardPart, card, heading, words } from './card.ts'

export interface RolePlace {
  readonly role: string
  readonly title: string
  /** `bound`: somewhere; where the card stands in no channel, no more is said. */
  readonly place: 'here' | 'elsewhere' | 'bound' | 'gone' | 'none'
  /** Who acts as long as the role has no channel. */
  readonly standIn?: string
  /** It reads confidential cases, and nobody is named for it. */
  readonly opensToTeam: boolean
}

export interface SetUpView {
  readonly language: Language
  readonly roles: readonly RolePlace[]
  /** Only in a channel is there something to bind a role to. */
  readonly isChannel: boolean
  /** The first sentence: a welcome, or none. */
  readonly greeting?: string
}

export function setUpCard({ language, roles, isChannel, greeting }: SetUpView): Card {
  const bound = roles.filter(hasChannel).length
  const count =
    bound === roles.length
      ? say(language, setUpTexts.allBound)
      : say(language, setUpTexts.count, { bound, total: roles.length })
  return card(
    [
      greeting ? words(greeting) : undefined,
      heading(say(language, setUpTexts.title), 'medium'),
      words(count, { weight: 'bolder' }, 'small'),
      words(
        say(language, isChannel ? setUpTexts.here : setUpTexts.elsewhere),
        { isSubtle: true, size: 'small' },
        'small',
      ),
      roles.map((role) => roleLine(role, language, isChannel)),
      buttons([button(say(language, setUpTexts.again), 'set-up', {})]),
    ],
    language,
  )
}

const hasChannel = ({ place }: RolePlace): boolean => place !== 'none' && place !== 'gone'

function roleLine(role: RolePlace, language: Language, isChannel: boolean): CardPart {
  const canBind = isChannel && role.place !== 'here'
  return {
    type: 'ColumnSet',
    spacing: 'medium',
    separator: true,
    columns: [
      { type: 'Column', width: 'stretch', items: roleWords(role, language) },
      ...(canBind
        ? [
            {
              type: 'Column',
              width: 'auto',
              verticalContentAlignment: 'center',
              items: [
                {
                  type: 'ActionSet',
                  actions: [
                    button(say(language, setUpTexts.bind), 'bind-role', { role: role.role }),
                  ],
                },
              ],
            },
          ]
        : []),
    ],
  }
}

const places = {
  here: setUpTexts.thisChannel,
  elsewhere: setUpTexts.anotherChannel,
  bound: setUpTexts.channel,
  gone: setUpTexts.gone,
  none: setUpTexts.none,
} as const

function roleWords(role: RolePlace, language: Language): readonly CardPart[] {
  const standIn = !hasChannel(role) && role.standIn
  const where = [
    say(language, places[role.place]),
    ...(standIn ? [say(language, setUpTexts.standIn, { role: standIn })] : []),
  ].join('; ')
  // Clients draw Teams' yellow and green too pale to be read in small letters on white.
  const color = hasChannel(role) ? {} : ({ color: 'attention' } as const)
  return [
    words(role.title, { weight: 'bolder' }),
    words(where, { size: 'small', ...color }, 'none'),
    ...(role.opensToTeam
      ? [
          words(
            say(language, setUpTexts.confidential, { role: role.role }),
            { size: 'small', isSubtle: true },
            'none',
          ),
        ]
      : []),
  ]
}
