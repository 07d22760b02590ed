/** The small words of English as the check reads them: what binds, what bounds, what carries no claim. */
import type { LanguageWords } from './words.ts'

export const englishWords: LanguageWords = {
  marks: {
    prohibited: `must not, must never, shall not, shall never, may not, may never, can not, cannot, can never, not allowed,
      not permitted, not be allowed, not be permitted, shall not be allowed, shall not be permitted, must not be allowed,
      may not be allowed, can not be allowed, cannot be allowed, will not be allowed, will not be permitted, never allowed,
      never be allowed, prohibited, prohibits, prohibit, forbidden, forbids, forbid, banned, bans, ban, off limits`,
    exempt: `not have to, not need to, not need, need not, not required, not be required, not require, not necessary,
      not needed, not be needed, not obliged, not mandatory, no need, not has to`,
    must: `must, shall, is required, are required, be required, is needed, are needed, be needed, is necessary,
      are necessary, is mandatory, are mandatory, is obligatory, are obligatory, have to, has to, having to, had to, need, needs, needed,
      need to, needs to, required, requires, require, requiring, mandatory, obligatory, necessary, obliged, oblige,
      obliges, compulsory`,
    should: 'should, ought to',
    will: 'will',
    would: 'would',
    may: `may, can, could, might, allowed, allows, allow, permitted, permits, permit, may be allowed, may be permitted,
      can be allowed, can be permitted, be allowed, be permitted, able to, free to, welcome to`,
    encouraged:
      'encouraged, encourage, encourages, encouraging, recommended, recommends, recommend, advised, urged',
    negation: 'not, no, never, none, neither, nor, nobody, nothing, no one, nowhere, no longer',
    without: 'without',
    unless: 'unless, except, except for, excepting, excluding, other than, apart from, save for',
    only: 'only, solely, exclusively, merely, alone, just',
    condition: `if, when, whenever, where, wherever, whether, as long as, provided that, on condition that, in case, who,
      whoever, whom, whose, while, even if, even when, even where`,
    relative: 'that, which',
    before: 'before, until, till, prior to',
    after: 'after, once, upon, as soon as',
    all: 'all, every, each, any',
    some: 'some, several, certain',
  },
  /** Of these forms of "must" one may say the same in other words: they are often part of a noun's description. */
  weak: 'need, needs, needed, required, requires, require, requiring, necessary, obliged, oblige, obliges',
  predicates: `is required, are required, be required, is needed, are needed, be needed, is necessary, are necessary,
    is mandatory, are mandatory, is obligatory, are obligatory, required, needed, necessary, mandatory, obligatory, compulsory, prohibited, forbidden, banned, allowed,
    permitted, not allowed, not permitted, not required, not needed, not necessary, encouraged, recommended, advised,
    off limits, not mandatory, shall not be allowed, must not be allowed, may not be allowed, will not be allowed, not be allowed, not be permitted, obliged`,
  links: `whatever whichever of in on at to for from by with about as into onto under through via over per towards toward regarding concerning
    including includes include than like among`,
  and: 'and',
  or: 'or',
  but: 'but',
  you: 'you your yours',
  /** What such a sentence speaks of stands in another sentence, which may have been dropped. */
  pointers: 'it they he she this these those them its their his her such',
  light: `the a an it its they them their theirs he she him her his hers itself themselves yourself yourselves this these those be is are was
    were been being am have has had do does did done get gets getting got there here also too then so therefore thus as
    well however both how what why s t please furthermore moreover additionally addition etc`,
  loose: 'responsible',
  phrases: [
    [
      /\b(?:is|are|be|being) (?:in charge of|responsible for)(?: the following(?: items?)?)?/g,
      'responsible',
    ],
    [/\b(?:in charge of|responsible for)(?: the following(?: items?)?)?/g, 'responsible'],
    [/\bha(?:s|ve|ving|d) to do with\b/g, 'concerning'],
    [/\bmak(?:e|es|ing) sure\b|\bse(?:e|es|eing) to it\b/g, 'ensure'],
    [/\bfill(?:s|ed|ing)? (?:in|out)\b/g, 'complete'],
    [/\blast (revised|updated|approved)\b/g, '$1'],
    [/\bas well as\b/g, 'and'],
    [/\bup to and including\b/g, 'including'],
    [/\busing (?=(?:the|a|an|our|your|their) )/g, 'with '],
    [/\binform(ed|s)? how\b/g, 'inform$1 about'],
    [/\bfor (?:that|this) reason\b|\bas such\b/g, ' '],
    [/\bas (needed|required|necessary|appropriate)\b/g, 'if $1'],
    [/ that appl(?:y|ies)\b|\bapplicable\b/g, ' '],
    [/\bpursuant to\b/g, 'under'],
    [/\bat no time\b/g, 'never'],
    [/\bindividual (?=employee)/g, ''],
    [/\b(?:together|along) with\b/g, 'with'],
    [
      /,? ?\bamong other things,?|\bin addition,?|\bas well\b|\bfor example,?|\bfor instance,?|\bto be clear,?|\beven so,?/g,
      ' ',
    ],
    [/\bsuch as\b/g, 'as'],
    [/\bmembers of the public\b/g, 'public'],
    [/\bin accordance with\b/g, 'as'],
    [/\bcan ?not\b/g, 'can not'],
    [/\bwon't\b/g, 'will not'],
    [/\bcan't\b/g, 'can not'],
    [/n't\b/g, ' not'],
    [/'re\b/g, ' are'],
    [/'ve\b/g, ' have'],
    [/'ll\b/g, ' will'],
    [/\b(it|that|there|what|who)'s\b/g, '$1 is'],
    [/\band\/or\b/g, 'or'],
  ],
  /** Words of one line say the same in a policy. */
  synonyms: `
    image, photo, picture, photograph
    employee, staff, worker
    person, people, individual
    inform, tell, told
    obtain, acquire
    remove, delete
    reply, respond, response
    begin, start
    fellow, other, another
    document, documented
    organization, employer
    policy, policies
    law, legislation
    breach, violate, violation
    harm, hurt
    view, opinion
    supervise, oversee, oversight
    discipline, disciplinary, disciplined
    send, forward, sent
    keep, maintain, kept
    guideline, guide
    review, examine
    appropriate, suitable
    deal, handle
    approve, approved, approval
    say, state, said`,
  numbers: `two three four five six seven eight nine ten eleven twelve`,
}
