/** Tells a request to do something ("I want to report a post") from a question about it ("how do I report a post?"). */
import { plain } from './plain.ts'

/** A form that the organization has, as plain data. */
export interface OfferedForm {
  readonly name: string
  /** The clauses that call for it, the nearest first. */
  readonly clauses: readonly string[]
  readonly title: Readonly<Record<'en' | 'fr', string>>
  /** More ways in which people of this organization ask for it. */
  readonly asks?: readonly string[]
}

/** What somebody wants to do: a form's name, and whether the words ask for it outright. */
export interface Intent {
  readonly form: string
}

/** "I want to", "help me", "can you", "please", an order, or the form asked for by name. */
const wish =
  '(?:i|we|my team|our team|our program|my manager|someone on my team|on|je|nous)(?: (?:just|really|would|do|also|have|am|are|was|were|think|guess|still|now|ll|will|d|aussi))* (?:want|wants|need|needs|like|love|wish|wishes|ready|trying|looking|hoping|here|going|about|got|plan|planning|intend|decided|prefer|veux|voudrais|veut|voulons|voudrions|souhaite|souhaitons|souhaiterais|aimerais|aimerions|desire|dois|devons|besoin|tiens|cherche)\\b'
const help =
  '(?:(?:can|could|would|will|pouvez|peux|pourriez|pourrais)(?: you| vous| tu)?(?: please)?|please|help(?: me| us)?|let me|let us|lets|kindly|veuillez|svp|stp|aide[rz]? moi|s il (?:vous|te) plait|time to|ready to|here to|want to|need to|like to|going to|trying to|looking to|would like to|hoping to)'

/** A question about the way, the right, the duty or the effect is a question, whatever its verb. */
const aboutIt =
  /^(?:(?:so|and|but|also|ok|okay|hey|hi|hello|then|well|quick question|question|alors|et|bonjour|donc|dites|salut) )*(?:how|what|which|where|when|who|whose|whom|why|is|are|am|do|does|did|should|must|may|might|was|were|has|have|(?:can|could|would|will) (?!you\b|u\b|ya\b|please\b)\w+|if|comment|que|qu|quoi|quel\w*|ou|quand|qui|pourquoi|est ce|faut|dois je|puis je|peut on|doit on|peux je|ai je|a t|y a|c est quoi|combien)\b/

/** Words at the end of a longer message that turn it into a question: "…, where do I go with this". */
const asksInside =
  /\b(?:how (?:do|can|should|would|to)|what (?:do|should|can|is|are|happens?|would|form)|where (?:do|can|should|is)|who (?:do|should|can|is|would|gets?|decides?|handles?)|which (?:form|clause)|is (?:it|that|this|there) |am i |are we |do (?:i|we) (?:need|have|get|tell|still)|should (?:i|we)|can (?:i|we|they|he|she) |does (?:it|this|that|the) |does a |(?:would|has|have|had|did|does|will|could|was|were) (?:anyone|anybody|someone|somebody|any|the|he|she|they|that|this|it) |ok to|allowed|comment (?:faire|puis|dois|on|je)|que (?:dois|faire)|a qui|quel formulaire|ou (?:dois|puis|est ce)|est ce que|dois je|puis je|faut il)\b/

interface Pattern {
  readonly form: string
  readonly matches: RegExp
}

const account =
  '(?:(?:social(?: media)?|new|official|own|separate|dedicated|corporate|program|regional|city|our|a|an|the|instagram|facebook|tiktok|twitter|x|linkedin|youtube|snapchat|bluesky|threads|pinterest|reddit|whatsapp|discord|nextdoor|medias? sociaux|nouveau|nouvelle|officiel\\w*|compte|page|chaine) ?)+'
const platform =
  '(?:instagram|facebook|tiktok|twitter|x|linkedin|youtube|snapchat|bluesky|threads|pinterest|reddit|whatsapp|discord|nextdoor)'
const accountNoun = `(?:accounts?|pages?|profiles?|channels?|handles?|presence|comptes?|chaines?|${platform})`
const colleague =
  '(?:co ?workers?|coworkers?|colleagues?|employees?|staff\\w*|team ?mates?|teammates?|boss\\w*|managers?|supervisors?|directors?|someone|somebody|person|guy|woman|worker|collegues?|employe\\w*|gestionnaires?|superviseur\\w*|quelqu un|people)'

/** In the order in which they are tried: what is asked for by name first. */
const requests: readonly Pattern[] = [
  // Something that the person has written and wants looked at before it is published.
  {
    form: 'prepublication',
    matches:
      /\b(?:check|review|look (?:at|over)|go over|vet|proofread|approve|run|verifi\w+|relire|reviser)\b(?: \w+){0,5} (?:draft|caption|post|publication|brouillon|legende)\b(?: \w+){0,6} (?:before|first|prior|checklist|pre ?publication|goes? (?:out|live|up)|avant)\b|\bpre ?publication (?:check|review|checklist|form)\b|\bverification (?:pre|avant) ?publication\b/,
  },
  {
    form: 'prepublication',
    matches:
      /\b(?:draft|caption|post|publication|brouillon|legende|video|photo)\b(?: \w+){0,4} (?:checked|reviewed|approved|vetted|proofread|looked (?:at|over)|verifiee?|approuvee?|relue?)\b(?: \w+){0,4} (?:before|prior|first|avant)\b/,
  },
  {
    form: 'comment',
    matches:
      /\b(?:check|review|look (?:at|over|into)|assess|judge|evaluate|screen|vet|flag|moderate|decide|tell me|see|say|verif\w+|examine\w*|regarde\w*|evalue\w*)\b(?: \w+){0,8}? (?:comments?|repl(?:y|ies)|message under|commentaires?|reponse)\b/,
  },
  {
    form: 'comment',
    matches:
      /\b(?:should|does|do|can|is|do we|must|doit on|faut il|est ce que)\b(?: \w+){0,4} (?:this|that|the following|ce|cette) (?:\w+ )?(?:comment|reply|commentaire|reponse)\b(?: \w+){0,6} (?:down|up|removed?|deleted?|hidden|hide|stay|go|okay|ok|allowed|break|breaks|violate|retire\w*|supprime\w*|enleve\w*|masque\w*|rester|reste|effac\w*)\b/,
  },
  {
    form: 'comment',
    matches:
      /\bcomment (?:review|moderation|check)\b|\b(?:report|flag|submit|send|forward)\b(?: \w+){0,3} comments?\b(?: \w+){0,6} (?:review|page|post|facebook|instagram|moderat\w*)\b|\b(?:i (?:have|got)|there is|we (?:have|got)) (?:a|this|another) (?:\w+ )?comment\b(?: \w+){0,8} (?:review\w*|check\w*|removed?|looked? at|assess\w*|moderat\w*)\b/,
  },
  {
    form: 'complaint',
    matches:
      /\b(?:file|make|submit|lodge|put in|raise|open|start|register|log|send|fill (?:out|in)|have|got|begin|deposer|faire|formuler|porter|soumettre|remplir|ouvrir)\b(?: \w+){0,4} (?:complaints?|grievance|plaintes?|signalement|denonciation)\b/,
  },
  {
    form: 'complaint',
    matches: new RegExp(
      `\\b(?:report|complain|signaler|signale|denoncer|dénoncer|me plaindre|nous plaindre|rapporter|turn in|tell on|blow the whistle|flag|speak up)\\b(?: \\w+){0,7}? (?:${colleague}|posts?|tweets?|tiktoks?|story|stories|video|videos|reels?|facebook|instagram|snapchat|twitter|linkedin|comments? (?:by|from|of)|social media|harassment|harassing|bullying|racis\\w*|violation|misuse|misconduct|abuse|publications?|harcelement)\\b`,
    ),
  },
  {
    form: 'complaint',
    matches: /\b(?:complaint|violation|plainte) (?:form|process)\b|\bformulaire de plainte\b/,
  },
  {
    form: 'application',
    matches: new RegExp(
      `\\b(?:start|open|begin|submit|fill (?:out|in)|file|make|send|complete|commencer|remplir|soumettre|debuter|ouvrir|presenter)\\b(?: \\w+){0,4} (?:applications?|(?:account|page|channel) requests?|request for (?:${account})|demande d(?:e|un)(?: \\w+){0,2} (?:compte|page))\\b`,
    ),
  },
  {
    form: 'application',
    matches: new RegExp(
      `\\b(?:apply|applying|request|requesting|ask|asking|register|sign up|demander|postuler)\\b(?: \\w+){0,5} ${accountNoun}\\b`,
    ),
  },
  {
    form: 'application',
    matches: new RegExp(
      `\\b(?:set ?up|create|launch|open|start|establish|make|build|get|have|want|need|needs|like|start up|creer|ouvrir|lancer|avoir|besoin|veux|voudrais|voudrions|aimerait|aimerions|aimerais)\\b(?: (?:d|de|up|us|ourselves|to|going|running))*(?: (?:a|an|our|our own|its|its own|their own|another|my|some|un|une|notre|la|le|propre|nos)){1,2}(?: \\w+){0,4}? ${accountNoun}\\b`,
    ),
  },
  {
    form: 'training',
    matches:
      /\b(?:sign|book|enrol+|register|put|inscri\w+|schedule|arrange|request|ask for|demander|take|do|complete|get|suivre|need|want|reserver)\b(?: \w+){0,6} (?:training|course|session|workshop|formation|atelier)\b/,
  },
  {
    form: 'content',
    matches:
      /\b(?:(?:got|have|here (?:is|are)|submit\w*|send\w*|forward\w*|offer\w*|propos\w*|suggest\w*|share|pass(?:ing)? (?:along|on)|ai|voici|soumettre|envoyer|transmettre|proposer)\b)(?: \w+){0,8}? (?:posted|post|share|shared|feature|featured|promote|promoted|publish\w*|put up|(?:for|on|to|onto) (?:the|our|your) (?:\w+ ){0,2}(?:pages?|channels?|accounts?|facebook|instagram|twitter|linkedin|feed|socials?)|publier|partager|diffuser|(?:pour|sur) (?:la|les|nos|vos|notre) (?:\w+ ){0,2}(?:page|pages|comptes?|facebook|instagram))\b/,
  },
  {
    form: 'content',
    matches:
      /\b(?:post|share|publish|promote|feature|advertise|put|announce|publie[rz]?|partage[rz]?|diffuse[rz]?|affiche[rz]?|annonce[rz]?|mettre)\b(?: \w+){0,10}? (?:on|to|onto|up on|sur|via|through|a) (?:the|our|your|la|le|les|nos|vos|notre|votre)? ?(?:\w+ ){0,2}(?:pages?|channels?|accounts?|facebook|instagram|twitter|linkedin|feed|socials?|social media|comptes?|medias? sociaux|reseaux sociaux)\b/,
  },
  {
    form: 'content',
    matches:
      /\b(?:content|story|photo|photos|event|news|contenu) (?:submission|idea|request)\b|\b(?:post|share|publish|promote) (?:this|these|our|my|an?) (?:\w+ ){0,3}(?:event|photos?|story|news|announcement|closure|notice|flyer|poster|pictures?|evenement)\b/,
  },
  {
    form: 'question',
    matches:
      /\b(?:talk|speak|chat|connect|get|parler|discuter|transfer\w*|hand)\b(?: me| us)?(?: \w+){0,3} (?:a (?:real )?(?:human|person)|real person|human|someone|somebody|une (?:vraie )?personne|quelqu un|un humain|an? agent|communications)\b|\b(?:ask|send|forward|pass|submit|poser|envoyer|transmettre)\b(?: \w+){0,4} question\b(?: \w+){0,4} (?:person|human|someone|communications|hr|people|personne|quelqu un|contact)\b/,
  },
]

const nameOfForm =
  /^(?:(?:the|a|an|le|la|new|nouveau) )?(?:\w+ ){0,4}(?:form|formulaire)(?: \w+){0,3} (?:please|now|svp|s il vous plait|s il te plait|stp)$|\b(?:give|send|show|open|get|bring|pull up|need|want|like|donne[rz]?|montre[rz]?|ouvre[rz]?|envoye[rz]?|besoin|veux|voudrais)\b(?: me| us| moi)?(?: \w+){0,6} (?:form|formulaire)\b/

/**
 * The form that a message asks for, among those the organization has and those it might have.
 * None for a question about the way to do it: that is answered, with the form offered beside.
 */
export function intentOf(text: string): Intent | undefined {
  const quoted = withoutQuotes(text)
  const words = plain(quoted.text)
  if (words === '') return undefined
  const form = requests.find(({ matches }) => matches.test(words))?.form
  if (form === undefined) return undefined
  if (form === 'comment') return isCommentForReview(words, quoted.hasQuote) ? { form } : undefined
  return isRequest(words) ? { form } : undefined
}

const request = new RegExp(`\\b(?:${wish}|${help}\\b)`)
const order =
  /^(?:(?:hi|hello|hey|ok|okay|please|pls|yes|so|bonjour|salut|oui|svp|then|now|just) )*(?:i |we )?(?:report|file|submit|lodge|start|open|begin|apply|request|register|sign|book|enrol+|post|share|publish|promote|forward|send|talk|speak|complain|create|set ?up|launch|new|need|want|got|have|give|show|check|review|signaler|deposer|faire|remplir|soumettre|demander|creer|ouvrir|inscri\w+|publier|partager|proposer|parler|besoin|reporting|filing|submitting|applying|requesting|put|looking|trying|would like|like)\b/

/** "Can someone approve my post?" asks that it be done: it is about the asker's own matter. */
const plea =
  /^(?:(?:hi|hello|hey|ok|okay|so|please|bonjour|salut) )*(?:can|could|would|will|est ce que|peut) (?:someone|somebody|anyone|anybody|quelqu un)(?: \w+){1,3} (?:my|our|mon|ma|mes|notre|nos)\b/

/** True where the words ask that it be done: a wish, a plea or an order, and no question beside it. */
function isRequest(words: string): boolean {
  if (plea.test(words)) return true
  if (aboutIt.test(words)) return false
  if (nameOfForm.test(words)) return true
  const asked = words.search(asksInside)
  if (asked > 0 && !/^(?:can|could|would|will) you\b/.test(words)) return false
  return request.test(words) || order.test(words)
}

/** A comment is reviewed when it is given, or when somebody asks that one be looked at. */
function isCommentForReview(words: string, hasQuote: boolean): boolean {
  if (hasQuote) return true
  if (/^(?:how|who|what|when|why|which|comment|qui|quand|pourquoi|quel\w*) /.test(words))
    return false
  return (
    /\b(?:this|that|the following|a|an|another|ce|cet|un) (?:\w+ ){0,2}(?:comments?|reply|commentaire)\b/.test(
      words,
    ) && isRequest(words)
  )
}

/** The message without what stands in quotation marks or after a colon: words of others, not the asker's. */
export function withoutQuotes(text: string): { readonly text: string; readonly hasQuote: boolean } {
  const bare = text
    .replace(/["“”«»][^"“”«»]{3,}["“”«»]/gu, ' ')
    .replace(/(?<=\s)'[^']{8,}'(?=\s|$|[.?!,])/gu, ' ')
    .replace(/:\s+\S[\s\S]{8,}$/u, ' ')
  return { text: bare, hasQuote: bare !== text }
}
