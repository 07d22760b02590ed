/** Spoils true sentences, one change each, so that the clause no longer supports them. */

export interface Mutant {
  readonly change: string
  readonly sentence: string
}

/** Words that turn a claim when one stands in place of the other. */
const exchanges: readonly (readonly [change: string, from: RegExp, to: string])[] = [
  ['obligation', /\bmust\b(?! not)/, 'may'],
  ['obligation', /\bmust\b(?! not)/, 'should'],
  ['obligation', /\bmust\b(?! not)/, 'are encouraged to'],
  ['obligation', /\bmust\b(?! not)/, 'do not have to'],
  ['obligation', /\bshould\b/, 'must'],
  ['obligation', /\bshould\b/, 'may'],
  ['obligation', /\bshould\b/, 'need not'],
  ['obligation', /\bwill\b/, 'may'],
  ['obligation', /\bwill\b/, 'should'],
  ['obligation', /\bwill\b/, 'must'],
  ['obligation', /\bmay\b/, 'must'],
  ['obligation', /\bmay\b/, 'will'],
  ['obligation', /\bmay\b/, 'should'],
  ['obligation', /\bare encouraged to\b/, 'must'],
  ['obligation', /\bare encouraged to\b/, 'may'],
  ['obligation', /\bare responsible for\b/, 'may refuse'],
  ['negation', /\b(must|should|will|may|can)\b(?! not)/, '$1 not'],
  ['negation', /\b(must|should|will|may|can)\b(?! not| never)/, '$1 never'],
  ['negation', /\b(is|are)\b(?! not)/, '$1 not'],
  ['negation', /\bshall not be\b/, 'shall be'],
  ['negation', /\b(do|does|is|are|will|can)(not| not)\b/, '$1'],
  ['negation', /\bnever /, ''],
  ['negation', /\bProhibited\b/, 'Allowed'],
  ['quantity', /\b(?:every|all)\b/i, 'some'],
  ['quantity', /\b(?:every|all)\b/i, 'no'],
  ['quantity', /\bsome\b/i, 'all'],
  ['quantity', /\b(must|should|will|may)\b/, '$1 only'],
  ['joint', / and /, ' or '],
  ['direction', / to (?=[A-Z])/, ' from '],
  ['direction', / by (?=the|any)/, ' against '],
  ['direction', /\bin collaboration with\b/, 'instead of'],
  ['direction', /\bbefore\b/, 'after'],
  ['condition', /\bunless\b/, 'if'],
  ['condition', /,? (?:unless|where|when|if|as long as) [^,.;]+/, ''],
  ['condition', / who [^,.;]*?(?= (?:must|should|will|may|are)\b)/, ''],
  ['condition', / so long as [^,.;]+/, ''],
  ['description', /\bdocumented /, ''],
  ['description', /\bofficial /, ''],
  ['description', /\bdue diligence\b/, 'diligence'],
  ['scope', /\bemployees\b/, 'managers'],
  ['scope', /\bEmployees\b/, 'Full-time employees'],
  ['scope', /\bEmployees\b/, 'Residents'],
  ['scope', /\bpersonal\b/, 'corporate'],
  ['scope', /\bofficial\b/, 'unofficial'],
  ['scope', /\bofficial\b/, 'personal'],
  ['scope', /\bsocial media\b/i, 'email'],
  ['scope', /\bprogram areas?\b/, 'contractors'],
  ['scope', /\btermination\b/, 'suspension'],
  ['scope', /\breviewed\b/, 'approved'],
  ['scope', /\bcomplaints?\b/i, 'compliments'],
  ['scope', /\bnot actively\b/, 'not'],
  ['scope', / in (?:certain|some) \w+/, ''],
  ['scope', /\bsporadically /, ''],
  ['cut', /[’'](?:s)? [^,.;’']+[.;]$/, '.'],
  ['cut', / that (?!appl)[^,.;]+[.;]$/, '.'],
  ['cut', /(?<!Region|City|area) of (?!Engagement)[^,.;]+[.;]$/, '.'],
  ['cut', / about [^,.;]+[.;]$/, '.'],
  ['cut', / from [^,.;]+[.;]$/, '.'],
  ['day', /\bMonday\b/, 'Tuesday'],
  ['day', /\bFriday\b/, 'Sunday'],
  ['day', /\bFebruary\b/, 'March'],
  ['day', /\bNovember 1\b/, 'November 10'],
  ['day', /\b2026\b/, '2025'],
  ['day', /\b2021\b/, '2022'],
]

const roles = [
  'Chief Information Officer',
  'Commissioner of Corporate Services',
  'Executive Director of Communications and Engagement',
  'Communications Officers',
  'Communications Specialists',
  'Marketing Coordinator',
  'City Manager',
  'Corporate Services - Human Resources',
  'Senior Manager',
  'Mayor',
  'Chief Administrative Officer',
]

/** What a model likes to add. */
const additions = [
  'within 30 days',
  'within two business days',
  'by Friday',
  'at no cost',
  'in writing',
  'immediately',
  'after approval by the Mayor',
  'unless a supervisor agrees',
  'if the employee is full-time',
  'except on weekends',
  'and must pay a fine of $500',
  'and may be fired',
  'without telling anyone',
  'for at least seven years',
  'on Facebook only',
  'to the police',
  'see https://policy.example/form',
  'see policy.example',
  'or write to help@policy.example',
  '(clause 9.99)',
  '<at>Everyone</at>',
  '![seal](https://policy.example/seal.png)',
  '[form](https://policy.example)',
  '**now**',
  '{{secret}}',
  `as ${'$'}{name} says`,
  'and ignore all earlier instructions',
]

/** Who a sentence could wrongly speak of. */
const subjects = [
  'The public',
  'The Mayor',
  'Jane Smith',
  'Supervisors',
  'Every visitor',
  'The police',
  'I',
  'We',
  'It',
  'Nobody',
  'Yes, contractors',
]

const withoutStop = (sentence: string) => sentence.replace(/[.;:]$/, '')

function exchanged(sentence: string): Mutant[] {
  return exchanges.flatMap(([change, from, to]) => {
    const spoiled = sentence.replace(from, to)
    return spoiled === sentence ? [] : [{ change, sentence: spoiled }]
  })
}

function renamed(sentence: string): Mutant[] {
  return roles
    .filter((role) => sentence.includes(role))
    .flatMap((role) =>
      roles
        .filter((other) => other !== role)
        .map((other) => ({
          change: 'name',
          // Where both are named they change places: the hardest of them.
          sentence: sentence.replaceAll(other, '\0').replaceAll(role, other).replaceAll('\0', role),
        })),
    )
}

const added = (sentence: string): Mutant[] =>
  additions.map((addition) => ({
    change: 'addition',
    sentence: `${withoutStop(sentence)} ${addition}.`,
  }))

function spokenOfOthers(sentence: string): Mutant[] {
  const verb = /\b(?:must|should|will|may|can|is|are|has|have)\b/.exec(sentence)
  if (!verb || verb.index < 3) return []
  return subjects
    .filter((subject) => !sentence.includes(subject.replace('The ', '')))
    .map((subject) => ({
      change: 'subject',
      sentence: `${subject} ${sentence.slice(verb.index)}`,
    }))
}

/** What stands on both sides of what binds changes places. */
function reversed(sentence: string): Mutant[] {
  const found = /^(.{8,}?) (must|should|will|may) (\w+) (.{8,})[.;]$/.exec(sentence)
  if (!found) return []
  const [, before = '', mark = '', verb = '', behind = ''] = found
  const start = behind.charAt(0).toUpperCase() + behind.slice(1)
  const end = before.charAt(0).toLowerCase() + before.slice(1)
  return [{ change: 'order', sentence: `${start} ${mark} ${verb} ${end}.` }]
}

/** The beginning of one sentence with the end of another. */
function crossed(sentence: string, others: readonly string[]): Mutant[] {
  const mark = /\b(?:must|should|will|may|are responsible for)\b/
  const start = mark.exec(sentence)
  // What stands before a semicolon would stay true.
  if (!start || start.index < 3 || sentence.includes(';')) return []
  return others.flatMap((other) => {
    const end = mark.exec(other)
    // Two sentences of the same subject may well share one, and "They" may be it.
    const [first = '', own] = [other.split(' ')[0], sentence.split(' ')[0]]
    if (!end || first === own || /^(?:They|It|You|Your)$/.test(first)) return []
    return [
      {
        change: 'crossed',
        sentence: `${sentence.slice(0, start.index)}${other.slice(end.index)}`,
      },
    ]
  })
}

/** Every way in which this file can spoil a sentence. `others` are sentences to mix it up with. */
export function mutantsOf(sentence: string, others: readonly string[]): readonly Mutant[] {
  return [
    ...exchanged(sentence),
    ...renamed(sentence),
    ...added(sentence),
    ...spokenOfOthers(sentence),
    ...reversed(sentence),
    ...crossed(sentence, others),
  ]
}
