/**
 * Questions that the register answers and the policy cannot: whether a platform is on the list, who looks after an
 * account, which accounts there are. Read narrowly: whatever else is asked goes to the policy.
 */
import { type Account, folded } from './account.ts'
import { accountsNamed, filterAccounts } from './find.ts'
import type { Register } from './notice.ts'
import { findPlatform, type Platform } from './platform.ts'

export type RegisterQuestion =
  | { readonly kind: 'platform'; readonly name: string; readonly platform?: Platform }
  | { readonly kind: 'platforms' }
  | { readonly kind: 'who'; readonly accounts: readonly Account[] }
  /** Somebody asks for the account that these words name, and the register has none. */
  | { readonly kind: 'nobody'; readonly words: string }
  | { readonly kind: 'accounts'; readonly platform: string; readonly accounts: readonly Account[] }

/** Platforms that people ask for by name, whether or not the register knows them. */
const commonPlatforms = [
  'TikTok',
  'Snapchat',
  'WhatsApp',
  'Threads',
  'Bluesky',
  'Mastodon',
  'Reddit',
  'Discord',
  'Pinterest',
  'Twitch',
  'Telegram',
  'Signal',
  'WeChat',
  'Nextdoor',
  'Tumblr',
  'Vimeo',
  'Flickr',
  'Twitter',
  'BeReal',
  'Quora',
  'Medium',
  'Facebook',
  'Instagram',
  'LinkedIn',
  'YouTube',
  'X',
] // prettier-ignore

const shortNames: Readonly<Record<string, string>> = {
  fb: 'Facebook',
  insta: 'Instagram',
  ig: 'Instagram',
  yt: 'YouTube',
  'tik tok': 'TikTok',
  'you tube': 'YouTube',
  'linked in': 'LinkedIn',
  'blue sky': 'Bluesky',
  snap: 'Snapchat',
}

/**
 * Whether a message has the form of such a question, whatever the register holds. Most have not: then the register need
 * not be read.
 */
export function mayAskRegister(text: string): boolean {
  const asked = askedIn(text)
  return allPatterns.some((pattern) => pattern.test(asked))
}

const askedIn = (text: string) =>
  folded(text)
    .replace(/[?!.…]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()

export function readRegisterQuestion(
  text: string,
  register: Register,
): RegisterQuestion | undefined {
  const asked = askedIn(text)
  return (
    (register.platforms ? askedPlatform(asked, register.platforms) : undefined) ??
    askedAccounts(asked, register) ??
    askedWho(asked, register)
  )
}

/** White space and hyphens are one in folded text: "est-il" is "est il", "d'Instagram" is "d instagram". */
const platformPatterns: readonly RegExp[] = [
  /^(?:hey |so |please |can you tell me (?:if|whether) )?(?:is|are) (?<name>.+?) (?:still |already |currently |now )?(?:an? |one of (?:the |our )?|on (?:the |our )?list of )?(?:approved|authorized|authorised)(?: (?:social media )?(?:platforms?|apps?|sites?|networks?|channels?))?(?: (?:here|yet|now|for us|for work|at work|for official accounts|for official use|by communications|or not))*$/,
  /^(?:is|are) (?<name>.+?) on (?:the |our )(?:approved )?(?:platforms? list|list(?: of (?:approved )?platforms)?)$/,
  /^(?:has|have) (?<name>.+?) been (?:approved|authorized|authorised)(?: as an? (?:official )?platform)?(?: yet)?$/,
  /^(?:est ce que )?(?<name>.+?) (?:est|sont) (?:il |elle |ils )?(?:deja |encore |toujours )?(?:une? |dans la liste des |sur la liste des )?(?:plateformes? |applis? |applications? |reseaux? )?(?:approuvee?s?|autorisee?s?)(?: (?:ici|chez nous|au travail|pour les comptes officiels|ou non|ou pas))*$/,
  /^(?:est ce que )?(?<name>.+?) (?:est|figure)(?: t)?(?: il| elle)? (?:dans|sur) (?:la|notre) liste des plateformes(?: approuvees)?$/,
]

const platformsPatterns: readonly RegExp[] = [
  /^(?:what|which)(?: are)?(?: the| our)? (?:social media )?(?:platforms|apps|networks)(?: are| have been)?(?: currently| already| now)? (?:approved|authorized|authorised)(?: (?:here|now|for us|for official accounts|for official use))*$/,
  /^(?:what|which) are (?:the|our) (?:currently )?(?:approved|authorized) (?:social media )?(?:platforms|apps|networks)$/,
  /^(?:which|what) (?:approved|authorized) (?:social media )?(?:platforms|apps) (?:do we have|are there)$/,
  /^(?:show|list|give)(?: me)?(?: the| our| all)* (?:list of )?(?:approved|authorized) (?:social media )?(?:platforms|apps)$/,
  /^quelles?(?: sont)?(?: les| nos)? (?:plateformes|applis|applications)(?: sont)?(?: actuellement)? (?:approuvees|autorisees)(?: ici| chez nous)?$/,
  /^(?:montre|affiche|donne)(?: moi)?(?: la liste des| les) plateformes approuvees$/,
]

function askedPlatform(
  asked: string,
  platforms: readonly Platform[],
): RegisterQuestion | undefined {
  if (platformsPatterns.some((pattern) => pattern.test(asked))) return { kind: 'platforms' }
  for (const pattern of platformPatterns) {
    const name = knownPlatform(pattern.exec(asked)?.groups?.name, platforms)
    if (!name) continue
    const platform = findPlatform(platforms, name)
    return { kind: 'platform', name, ...(platform ? { platform } : {}) }
  }
  return undefined
}

/** The platform's own spelling; none for words that name no platform: "is posting approved" is no question of ours. */
function knownPlatform(
  words: string | undefined,
  platforms: readonly Pick<Platform, 'name'>[],
): string | undefined {
  if (!words) return undefined
  const bare = words
    .replace(/^(?:the|l|la|le|using|use of|platform|app|plateforme|appli) /, '')
    .trim()
  const name = Object.hasOwn(shortNames, bare) ? shortNames[bare] : bare
  return [...platforms.map((platform) => platform.name), ...commonPlatforms].find(
    (known) => folded(known) === folded(name ?? ''),
  )
}

const accountsPatterns: readonly RegExp[] = [
  /^(?:what|which)(?: are)?(?: the| our| of our)? (?:official )?(?:accounts|pages|channels|profiles)(?: do we| does the \w+| are there| we)?(?: have| run| own)?(?: are)? (?:on|in|at) (?<name>.+)$/,
  /^(?:what|which) (?:are|is) our (?:official )?(?<name>.+?) (?:accounts?|pages?|channels?|handles?|profiles?)$/,
  /^(?:what|which) (?:official )?(?<name>.+?) (?:accounts|pages|channels|handles) (?:do we have|do we run|are there|have we got)$/,
  /^(?:do we|does the \w+|have we)(?: already| got)*(?: have)? (?:an? |any )?(?:official )?(?:accounts?|pages?|channels?|profiles?) on (?<name>.+)$/,
  /^(?:do we|does the \w+|have we)(?: already| got)* have (?:an? |any )(?:official )?(?<name>.+?) (?:accounts?|pages?|channels?)$/,
  /^(?:are we|is the \w+) (?:already )?on (?<name>.+)$/,
  /^(?:is there|are there) (?:an? |any )(?:official )?(?:accounts?|pages?|channels?) on (?<name>.+)$/,
  /^(?:show|list)(?: me)?(?: all| the| our)* (?:official )?(?<name>.+?) (?:accounts|pages|channels)$/,
  /^quels? (?:sont nos )?comptes?(?: officiels?)?(?: avons nous| a t on| on a| existe t il)? (?:sur|dans) (?<name>.+)$/,
  /^quels sont (?:nos|les) comptes(?: officiels)? (?:d |de |sur )?(?<name>.+)$/,
  /^(?:est ce que (?:nous avons|on a)|avons nous|a t on|y a t il|est ce qu il y a) (?:deja )?(?:un|des) comptes?(?: officiels?)? (?:sur |d |de )?(?<name>.+)$/,
  /^(?:sommes nous|est ce que nous sommes|est ce qu on est|est on) (?:deja )?(?:presents )?sur (?<name>.+)$/,
]

function askedAccounts(asked: string, register: Register): RegisterQuestion | undefined {
  const known = [
    ...(register.platforms ?? []),
    ...register.accounts.map(({ platform }) => ({ name: platform })),
  ]
  for (const pattern of accountsPatterns) {
    const platform = knownPlatform(pattern.exec(asked)?.groups?.name, known)
    if (!platform) continue
    const accounts = filterAccounts(register.accounts, { platform }).filter(
      ({ status }) => status !== 'retired',
    )
    return { kind: 'accounts', platform, accounts }
  }
  return undefined
}

const nouns = '(?:accounts?|pages?|channels?|profiles?|feeds?|handles?)'

const whoPatterns: readonly RegExp[] = [
  new RegExp(
    `^(?:do you know |tell me )?who(?: is| s)?(?: currently| now)? (?:looks after|look after|looking after|manages?|managing|runs?|running|owns?|responsible for|in charge of|handles|moderates?|moderating|takes care of|(?:the )?(?:owner|contact|moderator|backup)s? (?:of|for)) (?:the |our )?(?<name>.+?)(?: social media)? ${nouns}$`,
  ),
  /^who(?: is| s)?(?: currently)? (?:looks after|looking after|manages|runs|owns|responsible for|in charge of|(?:the )?(?:owner|contact) (?:of|for)) (?<name>@?\S+)$/,
  /^(?:qui s occupe|qui est responsable|qui est le responsable|qui est la responsable|qui a la charge) (?:du|de la|de notre|des) (?:compte|page|chaine|profil)s? (?:de la |de l |du |de |d |des )?(?<name>.+)$/,
  /^qui (?:gere|administre|anime|modere) (?:le|la|notre|les|nos) (?:compte|page|chaine|profil)s? (?:de la |de l |du |de |d |des )?(?<name>.+)$/,
]

const allPatterns = [...platformsPatterns, ...platformPatterns, ...accountsPatterns, ...whoPatterns]

/** Words that name every account, and so none. */
const general =
  /^(?:my|your|his|her|their|mon|ma|mes|somebody|someone|official|corporate|social media|social|new|our|the|all|any|region|regional|city|municipal|personal|private|employee|employees|staff|work|public|officiels?|corporatifs?|medias sociaux|personnels?|nouveaux?)(?: |$)/

function askedWho(asked: string, { accounts }: Register): RegisterQuestion | undefined {
  for (const [index, pattern] of whoPatterns.entries()) {
    const name = pattern.exec(asked)?.groups?.name?.trim()
    if (!name) continue
    // The second reads a bare handle, which has to be one of the register's.
    const words = index === 1 && !name.startsWith('@') ? undefined : name
    const found = name.includes('@')
      ? accountsNamed(accounts, spelled(name))
      : inUseFirst(filterAccounts(accounts, { text: spelled(name) }))
    if (found.length > 0 && !general.test(name)) return { kind: 'who', accounts: found }
    if (words && !general.test(words) && words.split(' ').length <= 4)
      return { kind: 'nobody', words }
  }
  return undefined
}

const inUseFirst = (accounts: readonly Account[]): readonly Account[] => {
  const inUse = accounts.filter(({ status }) => status !== 'retired')
  return inUse.length > 0 ? inUse : accounts
}

/** "transit instagram" and "instagram for transit" both look for the words; short names are written out. */
function spelled(name: string): string {
  return name
    .split(' ')
    .filter(
      (word) => !['s', 'of', 'for', 'on', 'the', 'and', 'sur', 'de', 'd', 'du', 'l'].includes(word),
    )
    .map((word) => (Object.hasOwn(shortNames, word) ? (shortNames[word] ?? word) : word))
    .join(' ')
}
