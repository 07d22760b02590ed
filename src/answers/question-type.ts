/** What sort of fact a question asks for: an answer must state one. */
import { plain } from './plain.ts'

export type QuestionType =
  | 'who'
  | 'when'
  | 'how-many'
  | 'how-long'
  | 'how-often'
  | 'how-soon'
  | 'cost'
  | 'size'
  | 'phone'
  | 'email'
  | 'link'
  | 'which-form'
  | 'yes-no'
  | 'meaning'
  | 'list'
  | 'other'

/** The first pattern that fits decides; the narrow ones stand first. */
const patterns: readonly (readonly [QuestionType, RegExp])[] = [
  ['when', /\bhow (?:many )?(?:years?|months?|long) ago\b|\bwhat (?:is|was) the (?:\w+ )?date\b/],
  [
    'phone',
    /\b(?:phone|telephone|fax|extension|hotline|cell) ?(?:number|line|#|no)?\b.*\b(?:what|which|is there|got|have|give|whose)\b|\b(?:what|which|is there|got|have|give|need)\b.*\b(?:phone|telephone|fax|hotline|extension)(?: number| line|\b)|\b(?:what|which) number (?:do|should|can|to|people|they|we|i)\b.*\b(?:call|phone|dial|ring|text)\b|\bnumber (?:to|for|they|we|people) (?:\w+ )?(?:call|phone|dial|ring)\b|\bis there a number\b|\bnumber for (?:that|this|it)\b|\bnumero de tel\w*|\bnumero a (?:composer|appeler)\b/,
  ],
  [
    'how-soon',
    /\bhow (?:fast|soon|quick(?:ly)?)\b|\b(?:deadline|time limit|turnaround|response time|due date)\b|\bhow (?:long|many (?:days|hours|weeks|months)) (?:do|does|did|will|would|have|has|can|should|until|before|till)\b.*\b(?:to|take|takes|respond|reply|hear|appeal|get|wait|approved?|decide|review|answer|back)\b|\bwithin how\b|\bby when\b|\b(?:delai|date limite|echeance)\b|\bcombien de (?:temps|jours|heures|semaines|mois)\b.*\b(?:avant|pour|repond\w*|attend\w*|prend\w*|faut|dispose|ai je)\b|\ben combien de temps\b/,
  ],
  [
    'how-long',
    /\bhow long\b|\bhow many (?:days|hours|weeks|months|years|minutes)\b|\b(?:number of|what) (?:days|years|months)\b|\bcombien de (?:temps|jours|heures|semaines|mois|annees|ans|minutes)\b|\bpendant combien\b|\bduree\b/,
  ],
  [
    'how-often',
    /\bhow (?:often|frequent(?:ly)?|regularly)\b|\bhow many (?:times|posts?)\b|\btimes (?:a|per) (?:day|week|month)\b|\bfrequence\b|\ba quelle frequence\b|\bcombien de fois\b|\btous les combien\b/,
  ],
  [
    'cost',
    /\bhow much (?:does|do|did|is|will|would|can|should|are|money|budget|do i|do we)\b.*\b(?:cost|pay|paid|charge|spend|budget|fee|price|worth|get)\b|\b(?:cost|costs|price|fee|budget|stipend|allowance|(?:a|the|any) fine)\b.*\b(?:what|how|is there|of)\b|\b(?:what|is there|how much).*\b(?:cost|price|fee|fees|budget|stipend|(?:a|the|any|my) fines?\b(?! (?:for|with|to)\b))\b|\bcombien (?:ca )?coute\b|\bquel (?:est le )?(?:budget|cout|prix|montant)\b/,
  ],
  [
    'size',
    /\b(?:what|which|how (?:big|large|wide|tall|long|many))\b.*\b(?:size|sizes|dimensions?|pixels?|megabytes|mb|aspect ratio|characters?|word count|file format|format|length)\b|\bhow (?:big|large|wide|tall)\b|\b(?:max(?:imum)?|min(?:imum)?) (?:length|size|number|duration|amount)\b|\b(?:longueur|taille|duree|grandeur|nombre|format)\b.*\b(?:maxim\w*|minim\w*|photos?|images?|video\w*)\b|\b(?:taille|dimensions?|grandeur)\b/,
  ],
  [
    'how-many',
    /\bhow many\b|\bhow much\b|\bwhat (?:percent\w*|share|number|age)\b|\bcombien (?:de|d|y a)\b|\bquel (?:nombre|age|pourcentage)\b/,
  ],
  [
    'email',
    /\b(?:what|which|is there|whats|give|quelle?|quel)\b.*\b(?:e ?mail|courriel|adresse courriel)\b|\bwho (?:\w+ ){0,3}e ?mail\b/,
  ],
  [
    'link',
    /\b(?:what|which|where|send|give|share|is there|have|need|get|quel|donne\w*|envoye\w*|ou)\b(?: \w+){0,4} (?:the |a |an |le |un )?(?:link|url|web ?site address|lien)\b(?: to| for| of| please|$| du| de| vers| pour)|\bwhere (?:can|do) (?:i|we) download\b/,
  ],
  [
    'which-form',
    /\b(?:which|what|whats the|right|correct) (?:is the )?(?:\w+ ){0,2}(?:form|forms|paperwork|document)\b|\bis there (?:a|an) (?:\w+ ){0,2}form\b|\bwhat (?:do|should|must) (?:i|we|they) (?:fill|complete|submit)\b|\bquel (?:\w+ )?formulaire\b|\by a t il (?:un )?formulaire\b/,
  ],
  [
    'meaning',
    /\bwhat (?:do|does|did) (?:\w+ ){1,10}?(?:mean|means|stand for|refer to|cover)\b|\bwhat (?:do|does) (?!(?:i|someone|people|residents?)\b)(?:\w+ ){1,3}call (?:a|an|the)?\b|\bdefin(?:e|ed|es|ition|itions|ing)\b|\bmeaning of\b|\bmeant by\b|\bwhat (?:counts?|qualif\w+) as\b|\bwhat (?:exactly )?(?:is|are) (?:a|an|the|considered)?\b(?! (?:the )?(?:deadline|rule|process|policy on))|\b(?:que )?(?:veut dire|signifie\w*|entend on par)\b|\bc est quoi\b|\bqu est ce (?:que|qu) (?:\w+ )?(?:un|une|l|le|la)\b|\bdefini\w*\b|\bveut dire\b/,
  ],
  [
    'when',
    /\bwhen (?:was|were|did|will|is|does) (?:the |this |it |that )?(?:\w+ ){0,4}(?:revised?|approved?|issued?|updated?|written|adopted|passed|published|start\w*|take effect|come|came|due|expire\w*|next|last|first|reviewed?|effective|in force)\b|\b(?:what|which) (?:date|day|year|month)\b|\bhow (?:old|recent|current|up to date)\b|\bdate (?:of|approved|issued|revised|it)\b|\bquand (?:est ce que la|la|cette|le|a t|a ete|est|sera)\b|\b(?:a )?quelle (?:date|annee)\b|\bdepuis quand\b|\ben quelle annee\b|\bde quand date\b/,
  ],
  [
    'who',
    /(?<!\b(?:someone|somebody|anyone|anybody|people|person|those|one|ones|guy|woman|man|employee|employees|staff|resident|residents|residents|user|users|folks|colleague|coworker|boss|kid|lady|everyone|nobody|member|members) )\b(?:who|whom|whose)\b|\bwhich (?:department|team|division|person|role|position|office|group|people|staff)\b|\bwhat (?:department|team|division|person|role|office) \b|\bqui\b|\bquel(?:le)? (?:service|personne|equipe|direction|division|poste|role|departement)\b|\ba qui\b|\bpar qui\b/,
  ],
  [
    'yes-no',
    /^(?:(?:so|and|but|also|ok|hey|hi|hello|alors|et|bonjour|donc) )*(?:is|are|am|do|does|did|can|could|may|should|must|will|would|has|have|was|were|am i|est ce|peut|peux|puis|dois|doit|faut|ai je|suis je|a t|y a|est il|sont|sommes|pouvons|devons|la politique)\b|\b(?:am i|are we|is it|can i|can we|do i|do we|should i|should we|may i|is that|are they|does it|do they|will i|could i|is there|are there|do you|allowed to|ok to|okay to|have to|need to|est ce que|puis je|peut on|dois je|doit on|faut il|a t on|ai je le droit)\b/,
  ],
  [
    'list',
    /\b(?:what|which) (?:\w+ ){0,4}(?:are|do|does|should|kinds?|types?|sort|all)\b|\blist\b|\bquels?\b|\bquelles?\b|\benumere\w*\b/,
  ],
]

/** What a question asks for. */
export function questionType(text: string): QuestionType {
  const words = plain(text)
  return patterns.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other'
}

/** Numbers in words, in both languages. */
const number =
  '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|fifty|sixty|ninety|hundred|un|une|deux|trois|quatre|cinq|sept|huit|neuf|dix|douze|quinze|vingt|trente|soixante|cent)'
const span = `\\b${number}(?: \\(\\d+\\))?[ -](?:business |working |calendar |consecutive )?(?:minutes?|hours?|days?|weeks?|months?|years?|heures?|jours?|semaines?|mois|ans?|années?)(?![a-zà-ÿ])`

/** Types whose answer is a figure, a date or an address of some shape, and how that shape looks in a clause. */
const statedBy: Partial<Record<QuestionType, RegExp>> = {
  phone: /\b\d{3}[-. )]{1,2}\d{3}[-. ]?\d{4}\b|\b\d{3}[-. ]\d{4}\b|\bext\.? ?\d{2,}/i,
  'which-form': /\b(?:form|forms|report|application|chart|formulaire)\b/i,
  email: /[\w.+-]+@[\w-]+\.\w+/,
  link: /https?:|www\.|\b[\w-]+\.(?:ca|com|org|gov|net)\b/i,
  size: /\b\d+(?:\.\d+)?\s?(?:px|pixels?|mb|megabytes?|kb|characters?|words?|seconds?|minutes?|cm|mm|inch(?:es)?)\b|\b\d{2,}\s?[x×]\s?\d{2,}\b/i,
  cost: /[$€£]\s?\d|\b\d[\d,.]*\s?(?:dollars|cents|per ?cent|%)|\bfree of charge\b|\bno cost\b/i,
  'how-long': new RegExp(`${span}|\\b(?:permanently|indefinitely|en permanence)\\b`, 'i'),
  'how-soon': new RegExp(
    `${span}|\\b(?:immediately|promptly|without delay|as soon as|when time permits|timely|sans délai|immédiatement)(?![a-zà-ÿ])`,
    'i',
  ),
  'how-often':
    /\b(?:daily|weekly|monthly|annual(?:ly)?|yearly|quarterly|hourly|sporadic(?:ally)?|regularly|occasionally|(?:once|twice|\d+ times|one time|three times) (?:a|an|per|every)|every (?:\w+ )?(?:day|week|month|year|quarter|two|three|four|five|\d+)|each (?:day|week|month|year)|quotidien\w*|hebdomadaire\w*|mensuel\w*|annuel\w*|(?:une|deux|trois) fois (?:par|l)|chaque (?:jour|semaine|mois|trimestre|année)|tous les)(?![a-zà-ÿ])/i,
  'how-many': new RegExp(`\\b(?!une?\\b)(?:${number}|single)(?![a-zà-ÿ])`, 'i'),
  when: /\b(?:1[89]|20)\d\d\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d|\b\d{1,2}(?:er)? (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b/i,
}

/** True where `text` states a fact of the wanted shape, or the type has no shape. */
export function statesFact(type: QuestionType, text: string): boolean {
  return statedBy[type]?.test(text) ?? true
}
