/** The parts that nearly every policy has, and questions about the policy itself that ask for one of them. */
import type { Clause } from '../knowledge/document.ts'
import { plain } from './plain.ts'

/**
 * `contact`: whom to ask. `scope`: for whom it is. `purpose`: why there is a policy. `goals`: why there are accounts.
 * `sanctions`: what a breach leads to. `record`: whose document it is, and from when.
 */
export type PolicyPart = 'contact' | 'scope' | 'purpose' | 'goals' | 'sanctions' | 'record'

/** How the part is headed, in plain words. */
const headings: Readonly<Record<PolicyPart, RegExp>> = {
  contact:
    /^(?:inquir\w*|enquir\w*|contacts?|questions|(?:for )?(?:more|further) information|who to (?:ask|contact)|renseignements|coordonnees|personnes? ressources?)\b/,
  scope:
    /^(?:scope|application|applicability|coverage|portee|champ d application|personnes visees)\b|\bscope$|\bwho (?:(?:it|this)(?: policy)? (?:covers|applies to|is for)|is covered|must follow)\b|\ba qui (?:elle|la politique) s applique\b/,
  purpose:
    /^(?:purposes?|objectives?|intent|rationale|aims?|objet|but|raison d etre|policy statement|preambule|preamble)\b|\bwhy (?:we have|there is) (?:this|a) ?(?:policy)?$/,
  goals: /^(?:goals?|objectifs|buts)\b|\bwhy we (?:use|are on)\b/,
  sanctions:
    /^(?:(?:policy )?(?:contraventions?|breach(?:es)?|violations?|sanctions?|consequences|penalties|enforcement|non compliance|discipline|disciplinary (?:action|measures)))\b|\bwhat happens when\b.*\b(?:rules|broken|breach)|\b(?:breaches|sanctions)$/,
  record:
    /^(?:title block|document (?:history|control)|revision history|approval|policy (?:owner|review))\b/,
}

/** What says the same in the clause itself, whatever stands above it. */
const contents: Readonly<Partial<Record<PolicyPart, RegExp>>> = {
  contact:
    /(?:questions?|information|inquir|enquir|renseignements)[^.]{0,160}[\w.+-]+@[\w-]+\.\w|[\w.+-]+@[\w-]+\.\w[^.]{0,80}(?:questions?|information)/i,
  scope: /\bthis (?:policy|guideline)s? (?:shall |also )?(?:appl(?:y|ies)|covers?|governs?)\b/i,
  sanctions:
    /\b(?:up to and including|termination of employment|dismissal|congédiement|congediement)\b|\bdisciplin\w*[^.]{0,60}\bterminat/i,
}

const parts = Object.keys(headings) as PolicyPart[]

/** The parts that a clause plays; most play none. */
export function partsOfClause({ heading, headingPath, text }: Clause): ReadonlySet<PolicyPart> {
  const titles = [heading, ...headingPath].map((title) => plain(title).replace(/^[\d. ]+/, ''))
  return new Set(
    parts.filter(
      (part) => titles.some((title) => headings[part].test(title)) || contents[part]?.test(text),
    ),
  )
}

const policy = '(?:policy|policies|rules?|guidelines?|politique|regles?|lignes directrices)'
const itself = `(?:this|all this|this stuff|it|that|(?:the|this|our|your|these|those|la|cette|les|ces) (?:social media |whole )?${policy}|tout ca|ca)`
const presence =
  '(?:pages?|accounts?|channels?|profiles?|presence|social media|socials|facebook|on there|comptes?|reseaux sociaux|medias sociaux)'

/** Questions that name the policy, or the accounts, as a whole and nothing in it. */
const questions: Readonly<Record<PolicyPart, RegExp>> = {
  contact: new RegExp(
    `\\b(?:who|whom|where|how|which (?:person|address|office|department)|what (?:address|e ?mail))\\b.*\\b(?:contact|e ?mail|write|call|phone|reach|talk|speak|ask|turn|get (?:help|in touch|hold))\\b.*\\b(?:questions?|unsure|not sure|more info\\w*|information|clarif\\w*|help)\\b|\\bwho\\b.*\\b(?:contact|e ?mail|ask|call|talk to|speak to)\\b (?:\\w+ )?(?:about|regarding|on) ${itself}$|\\b(?:a qui|qui|ou|comment)\\b.*\\b(?:contacter|ecrire|appeler|joindre|parler|m adresser|poser)\\b.*\\b(?:questions?|renseignements?|information)\\b`,
  ),
  scope: new RegExp(
    `\\b(?:am i|are we|are they|is (?:he|she)|are \\w+|is (?:a|an|my|our) \\w+)\\b.* \\b(?:included|covered|bound|exempt|subject)\\b(?: (?:in|by|under|from|to) ${itself})?$|\\b(?:do|does|would|will) ${itself} (?:even |also |still |really )?(?:apply|count|hold|go) (?:to|for)\\b|\\b(?:do|does) (?:i|we|they|he|she) (?:even |also |still |really )?(?:fall under|have to follow|need to follow|come under|answer to) ${itself}\\b|\\b(?:am|are|is) (?:i|we|they|he|she|\\w+) (?:even |also |still |really )?(?:stuck with|held to|tied to|bound by|subject to|covered by|exempt from|off the hook from) ${itself}\\b|\\bwho(?:s| is| are)? (?:this|the|it|all this)(?: social media)?(?: ${policy})? (?:for|aimed at|meant for)$|\\bwho (?:does|do|is|are|has|must|needs)\\b.*\\b(?:appl\\w*|covered|bound|follow)\\b|\\b(?:est ce que )?${itself} (?:s applique|me concerne|vise)\\b|\\ba qui (?:\\w+ ){0,4}s applique\\b|\\b(?:doi[tv]\\w*)(?: ils| elles| il| elle| t il| t elle| on| je| nous)? (?:\\w+ )?(?:suivre|respecter|se conformer a|obeir a) ${itself}\\b`,
  ),
  purpose: new RegExp(
    `\\bwhy (?:do|does|did|is|was|have|are)\\b(?: \\w+){0,5} ${policy}\\b|\\b(?:point|purpose|aim|goal|idea|reason)s? (?:of|behind|for) ${itself}$|\\bwhat is ${itself} (?:for|about|trying to)\\b|\\b(?:quel est le but|a quoi sert)\\b.*\\b${policy}\\b|\\bpourquoi\\b.*\\b${policy}\\b`,
  ),
  goals: new RegExp(
    `\\b(?:why|what for|pourquoi)\\b(?: \\w+){0,4} (?:bother|have|having|use|uses|using|run|running|keep|keeping|on|utilise|avons)\\b(?: \\w+){0,4} ${presence}$|\\b(?:point|purpose|aim|goal|reason|use)s? (?:of|behind|for|in) (?:\\w+ ){0,3}${presence}$`,
  ),
  sanctions:
    /\bwhat (?:is|are|happens?|would happen|could happen|can happen|will happen|do they do)\b.*\b(?:break|broke|breach|violate|ignore|mess up|messed up|screw up|screwed up|stuff up|cross the line|do not follow)\b|\b(?:consequences|penalt(?:y|ies)|punishments?|sanctions?|worst case|repercussions)\b|\bhow (?:bad|much trouble)\b.*\b(?:get|be|in)\b|\b(?:get|be|getting) (?:fired|sacked|suspended|disciplined|written up|in trouble|dismissed)\b|\bque (?:peut il m arriver|se passe t il)\b|\b(?:congedie|puni|mis a la porte)e?\b/,
  record: new RegExp(
    `\\bwho (?:owns?|wrote|approved|issued|signed|signs|is (?:the owner|responsible|in charge)|is behind|adopted|passed)\\b(?: \\w+){0,2} ${itself}$|\\b(?:issue|issued|approval|effective|revision|review|original|publication)(?: issue| \\w+)? date\\b|\\bwhen (?:was|were|is|will|did)(?: \\w+){0,2} ${itself}(?: \\w+){0,3} (?:issued|written|approved|adopted|passed|revised|reviewed|updated|changed|renewed|published|effective|in force|start|expire|come)\\b|\\bhow (?:old|recent|current|up to date) is ${itself}\\b|\\b(?:version|date) of ${itself}\\b`,
  ),
}

/** The part that a question asks for; none where it asks about something in the policy. */
export function partAskedFor(question: string): PolicyPart | undefined {
  const words = plain(question)
  return parts.find((part) => questions[part].test(words))
}
