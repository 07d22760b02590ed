/** What a question is after (a person, a leave, a way, a consequence …), and whether a clause says something of the sort. */
import { plain } from './plain.ts'

/** Each act: how questions ask for it, and how clauses say it. Plain words; general English and French, of no topic. */
const acts = {
  who: {
    asks: /\b(?:who|whom|whose|which (?:department|division|team|person|role|office|group|unit|executive|officer|position))\b|\bqui\b/,
    says: /\b(?:responsible|officers?|directors?|coordinators?|managers?|division|department|team|human resources|commissioner|office|committee|supervisors?|lead|leaders?|specialists?|administrators?|board|owners?|president|librarians?|chief|designates?|affairs|by the)\b/,
  },
  consequence: {
    asks: /\b(?:what (?:happens?|would happen|could happen|can happen)|consequences?|penalt\w+|punish\w*|in trouble|get fired|be fired|lose (?:my|your|their|our) jobs?|disciplin\w+|the worst|sanctions?|on the hook|perdre (?:mon|son|leur)|congedi\w+|puni\w*|risque\w*)\b/,
    says: /\b(?:disciplin\w+|terminat\w+|dismiss\w*|penalt\w+|suspen\w+|warning|sanctions?|retraining|revoked|consequences?|removed|removal|closed|blocked)\b/,
  },
  way: {
    asks: /\b(?:how (?:do|can|could|should|would|does|to|might)|where (?:do|can|should|to)|what (?:do|should|must|can) (?:i|we|they|he|she|people|someone) (?:do|fill|complete|submit|say|tell|hand|send)|first step|steps|process|procedure|what now|comment (?:faire|puis|dois|on|creer|obtenir)|quoi faire|que faire|je fais quoi|quel formulaire|which forms?)\b/,
    says: /\b(?:complet\w+|submit\w*|reports?|reported|forms?|contact|send|forward|appl(?:y|ication)|call|phone|write to|requests?|using|e mail|talk to|tell|tells|fill|disengage|seek)\b/,
  },
  duty: {
    asks: /\b(?:(?:do|does|did) (?:\w+ ){1,4}?(?:have|need) to|must|required?|obligat\w+|mandatory|need(?:s|ed)?|supposed to|should|forced|dois je|doit on|faut il|doi[tvs]\w*|obligatoire)\b/,
    says: /\b(?:must|required?|shall|should|needs?|needed|will be|ensure|ensuring|not required|expected|mandatory)\b/,
  },
  leave: {
    asks: /\b(?:(?:can|may|could) (?:i|we|they|he|she|you|a|an|the|my|our|staff|employees|people|someone|somebody|anyone|volunteers|students)|allowed|permitted|ok(?:ay)? (?:to|if|for)|legit|fine to|free to|against|forbidden|prohibited|banned?|right to|puis je|peut on|ai je le droit|a t on le droit)\b/,
    says: /\b(?:may|must not|not allowed|prohibited|never|cannot|can not|rights?|permitted|allowed|free|freedom|limits?|discourage|do not|does not|no one|only|at no time|without)\b/,
  },
  reason: {
    asks: /\b(?:why|what good|(?:the |a |whats? the )?point of|purpose|benefits?|in it for|aims?|goals?|hoping to|what for|pourquoi|a quoi sert|but de|upside|advantages?)\b/,
    says: /\b(?:purpose|goals?|aims?|allows?|in order to|to (?:provide|ensure|share|establish|protect|reach|help|create|deliver|increase|engage|inform)|protects?|helps?|supports?|because|encourages?|valuable)\b/,
  },
  figure: {
    asks: /\b(?:how (?:many|much|long|often|soon|quick\w*|fast|far|old)|when|what (?:date|year|day|time|number)|which (?:date|year|day)|combien|quand|quelle (?:date|annee|heure|frequence))\b/,
    says: /\d|\b(?:daily|weekly|monthly|annual\w*|yearly|every|twice|once|sporadic\w*|two|three|four|five|six|seven|ten|immediately|within)\b/,
  },
} as const satisfies Record<string, { readonly asks: RegExp; readonly says: RegExp }>

export type Act = keyof typeof acts

const names = Object.keys(acts) as Act[]

/** What a question is after; nothing where it only names a topic. */
export function actsOf(question: string): readonly Act[] {
  const words = plain(question)
  return names.filter((name) => acts[name].asks.test(words))
}

/** The acts that a text performs. */
export function actsIn(text: string): ReadonlySet<Act> {
  const words = plain(text)
  return new Set(names.filter((name) => acts[name].says.test(words)))
}

/** The share of what is asked for that a text says, 0 to 1; 1 where nothing of the sort is asked for. */
export function fitOf(asked: readonly Act[], said: ReadonlySet<Act>): number {
  if (asked.length === 0) return 1
  return asked.filter((act) => said.has(act)).length / asked.length
}
