/** Consents as people speak of them, in English and French. */

export type ConsentCommand =
  /** “do we have consent for NAME”. */
  | { readonly kind: 'look-up'; readonly name: string }
  | { readonly kind: 'list'; readonly page: number }
  | { readonly kind: 'show'; readonly id: number }
  | { readonly kind: 'add' }
  | { readonly kind: 'withdraw'; readonly id: number; readonly reason: string }
  | { readonly kind: 'renew'; readonly id: number; readonly until: string }
  | { readonly kind: 'export'; readonly format: 'csv' | 'json' }

/** "consent" with what may stand before it. */
const consent = '(?:an? |any |the |documented |written |signed |valid )*consents?'
const consentement =
  '(?:le |un |des |son )?consentements?(?: (?:écrit|signé|consigné|documenté|valide)s?)?'

const lookUps: readonly RegExp[] = [
  new RegExp(`^(?:do|did) we (?:still )?(?:have|get) ${consent} (?:for|from|of|by) (.+)$`, 'iu'),
  new RegExp(`^(?:have we got|have we|is there) ${consent} (?:for|from|of|by) (.+)$`, 'iu'),
  /^(?:do|did) we (?:still )?(?:have|get) (.+?)(?:'s?|s') consent$/iu,
  /^(?:look up|find|search) (?:the )?consents? (?:for|from|of|by) (.+)$/iu,
  new RegExp(
    `^(?:est-ce que )?(?:nous avons|on a|avons-nous|a-t-on|y a-t-il|il y a)(?: toujours| obtenu)* ${consentement} (?:de la part de |de |d'|pour |du |des )(.+)$`,
    'iu',
  ),
  /^(?:chercher|trouver) (?:le |les |un )?consentements? (?:de |d'|pour )(.+)$/iu,
]

/** No name holds such a word: "do we have consent for the photos" asks the policy. */
const noName =
  /(?:^|\s)(?:the|this|these|that|those|our|my|their|his|her|using|posting|photos?|pictures?|images?|videos?|posts?|stories|story|children|kids|people|everyone|everybody|employees|minors|events?|to|le|la|les|ce|ces|cette|nos|notre|leur|leurs|publier|utiliser|enfants|gens|personnes|employés|photographies|vidéos?|publications?|tout|tous)(?:\s|$)/iu

function readLookUp(text: string): ConsentCommand | undefined {
  const name = lookUps
    .map((pattern) => pattern.exec(text)?.[1]?.trim())
    .find((found) => found !== undefined)
  return name && !noName.test(name) && name.split(' ').length <= 5
    ? { kind: 'look-up', name }
    : undefined
}

const add =
  /^(?:(?:add|enter|record|document) (?:a |the )?consent|(?:ajouter|saisir|consigner) (?:un |le )?consentement)$/iu
const list = /^(?:consents|consentements)(?: (?:page )?(\d{1,4}))?$/iu
const show = /^(?:show )?(?:consent|consentement) (\d{1,6})$/iu
const withdraw =
  /^(?:(?:withdraw|revoke) (?:the )?consent|(?:retirer|révoquer) (?:le )?consentement) (\d{1,6})\s*[:,]?\s*(.*)$/iu
const renew =
  /^(?:(?:renew|extend) (?:the )?consent|(?:renouveler|prolonger) (?:le )?consentement) (\d{1,6})(?:\s*[:,]?\s*(?:until|to|till|jusqu'au|jusqu'à|au)?\s*(\d{4}-\d{2}-\d{2}))?$/iu
const exported =
  /^(?:export (?:the |all )?consents|exporter (?:les |tous les )?consentements)(?: (?:as |to |en )?(csv|json))?$/iu

/** The command in a message, where it is one. White space and apostrophes are plain. */
export function readConsentCommand(text: string): ConsentCommand | undefined {
  const plain = text.replace(/[.!?\s]+$/, '')
  if (add.test(plain)) return { kind: 'add' }
  const page = list.exec(plain)
  if (page) return { kind: 'list', page: Number(page[1] ?? 1) }
  const one = show.exec(plain)
  if (one) return { kind: 'show', id: Number(one[1]) }
  const taken = withdraw.exec(plain)
  if (taken) return { kind: 'withdraw', id: Number(taken[1]), reason: (taken[2] ?? '').trim() }
  const given = renew.exec(plain)
  if (given) return { kind: 'renew', id: Number(given[1]), until: given[2] ?? '' }
  const file = exported.exec(plain)
  if (file) return { kind: 'export', format: file[1]?.toLowerCase() === 'json' ? 'json' : 'csv' }
  return readLookUp(plain)
}
