/** The documents, forms and Acts that a text names: what a reader may want to open next. */

/** A word of a name: `Social`, `Workplace`, `By-law`, `H&S`. */
const word = String.raw`\p{Lu}[\p{L}\p{N}’'&-]*`
/** What joins the words of a name. `the` joins none: "the Region and the Code of Conduct" names one document. */
const joint = String.raw`(?:\s+|\s+(?:of|for|and|on|in|with|to|de|des|du|sur|et|la|le|les)\s+|\s+d['’]|,\s+(?=[^.;:]{0,80}\sand\s))`

/** What a document is, as the last word of its name. */
const kinds = [
  'Act',
  'Agreement',
  'Bill',
  'By-law',
  'Bylaw',
  'Charter',
  'Chart',
  'Checklist',
  'Code of (?:Conduct|Ethics|Practice)',
  '(?:Human Rights|Criminal|Civil|Labou?r|Employment) Code',
  'Directives?',
  'Form',
  'Framework',
  'Guidelines?',
  'Handbook',
  'Manual',
  '(?:Insider|Intranet|Web) [Pp]age',
  'Plan',
  'Policies',
  'Policy',
  'Procedures?',
  'Protocols?',
  'Regulations?',
  'Report',
  'Schedule',
  'Standards?',
  'Strategy',
  'Terms of (?:Use|Reference|Service)',
]

const kind = `(?:${kinds.join('|')})`
/** A name may hold another kind before its own: `Social Media Policy Violation Complaint Form`. */
const further = String.raw`(?:(?:\s+${word}){0,4}?\s+${kind}(?![\p{L}\p{N}-]))*(?:\s+and\s+(?:Procedures?|Policies|Guidelines|Standards)\s+(?:Manual|Handbook|Guide))?`
/** `… for Personal Use`, `… on Privacy`: what stands behind the kind and still belongs to the name. */
const tail = String.raw`(?:\s+(?:for|on|of)\s+${word}(?:\s+${word})*)?`

/** A kind before another capital is part of something else: `Master Policy Binder`. */
const english = new RegExp(
  String.raw`(?<![\p{L}\p{N}’'-])((?:${word}${joint}){0,11}?${kind}(?![\p{L}\p{N}-])${further}${tail})(?!\s+\p{Lu}\p{Ll}|['’-])`,
  'gu',
)
/** French names begin with what they are: `Loi sur les langues officielles`. */
const french =
  /(?<![\p{L}\p{N}’'-])((?:Loi|Code|Charte|Règlement|Politique|Directive|Lignes directrices) (?:sur|de|du|des|relative|relatif|concernant|pour) [^.,;:()\n«»"“”]{3,90}?)(?=[.,;:()\n«»"“”]|$)/gu

/** A sentence begins with them, a name does not. */
const openers =
  /^(?:(?:The|This|These|Our|Your|Their|Its|Any|All|Each|Every|See|Under|In|Per|As|If|When|Where|For|From|By|Both|Please|Refer|Read|Use|Complete|Submit|Using|And|Or|With|To|Of|On|An?)\s+)+/u

/** The longest name that is one: beyond, a heading or a list was taken for it. */
const longest = 12

/** `the City of Elm’s Code of Conduct` is the city’s: the name begins behind it. */
const owner = /^.*?['’]s (?=\p{Lu}\S* )/u

function tidied(name: string): string {
  return name.replace(/\s+/g, ' ').replace(openers, '').replace(owner, '').trim()
}

/** A kind alone (`Policy`, `Form`) points to nothing in particular. */
const isName = (name: string) => {
  const length = name.split(' ').length
  return length >= 2 && length <= longest && /^\p{Lu}/u.test(name)
}

/** The names in their order, each once. A line break ends a name: it ends an item of a list. */
export function referencesIn(text: string): readonly string[] {
  const names = new Map<string, string>()
  const note = (name: string) => {
    const tidy = tidied(name)
    if (isName(tidy) && !names.has(tidy.toLowerCase())) names.set(tidy.toLowerCase(), tidy)
  }
  for (const line of text.split('\n')) {
    for (const [, name = ''] of line.matchAll(english)) note(name)
    for (const [, name = ''] of line.matchAll(french)) note(name)
  }
  return [...names.values()]
}
