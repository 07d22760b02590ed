/** Tells that somebody wants to report what another person did, or asks how: in words that an organization without a form for it must hear as well. */
import { intentOf, withoutQuotes } from './intent.ts'
import { plain } from './plain.ts'

/**
 * `report`: they want to report somebody, or ask where and how. `trouble`: somebody at work troubles them online, and they
 * ask what to do.
 */
export type Concern = 'report' | 'trouble'

/** People at work, and somebody who is not further described. */
const person =
  '(?:co ?workers?|colleagues?|employees?|staff\\w*|team ?mates?|crew\\w*|boss(?:es)?|managers?|supervisors?|directors?|forem[ae]n|foreperson|lead hands?|interns?|students?|workers?|someone|somebody|anyone|another person|person|people|guys?|man|woman|he|she|him|her|them|collegues?|employe\\w*|stagiaires?|patron\\w*|chef\\w*|gestionnaires?|superviseur\\w*|directeur|directrice|quelqu un|personne|gens|lui|elle)'

/** What people do to one another that is reported, and what breaks a policy. */
const conduct =
  '(?:harass\\w*|bully\\w*|racis\\w*|sexis\\w*|discriminat\\w*|abus\\w*|threat\\w*|intimidat\\w*|insults?|slurs?|misuse\\w*|misconduct|violations?|violating|breach(?:es)? of (?:the|our|this) policy|inappropriate (?:posts?|behaviou?r|conduct|messages?)|posts?|tweets?|harcel\\w*|menac\\w*|insult\\w*|intimid\\w*|inconduite|manquements?|mauvais usage|publications?)'

const complaint = '(?:complaints?|grievances?|plaintes?|signalements?|denonciations?)'

/** The wish or the question itself; what others do (“a resident reports”) is no wish of the asker. */
const verbs =
  '(?:report|reporting|complain|complaining|tell on|turn (?:in|him in|her in|them in)|rat out|snitch on|call out|blow the whistle|speak up|write up|flag|flagging|escalate|signale[rz]?|denonce[rz]?|(?:me|se|nous) plaindre|plains|rapporter|porter plainte)'

const asksToReport: readonly RegExp[] = [
  new RegExp(`\\b${verbs}\\b(?: \\w+){0,7}? (?:${person}|${conduct})\\b`),
  new RegExp(
    `\\b(?:file|filing|lodge|lodging|make|making|submit|put in|raise|register|open|start|bring|send|write|fill (?:in|out)|have|got|depose[rz]?|faire|formule[rz]?|porter|soumettre|remplir|ouvrir)\\b(?: \\w+){0,3} ${complaint}\\b`,
  ),
  new RegExp(
    `\\b${complaint} (?:form|process|procedure|line)\\b|\\b${complaint} (?:about|against|contre|sur|a propos d\\w*|concernant)(?: \\w+){0,3} (?:${person}|${conduct})\\b|\\b(?:formulaire|processus|procedure) (?:de|pour) (?:\\w+ )?(?:${complaint}|porter plainte|se plaindre|signaler|denoncer)\\b|\\b(?:form|process|procedure|way|place|someone|somebody|nowhere|anywhere) (?:for|to) (?:\\w+ )?(?:${complaint}|complaining|complain|report|reporting)\\b`,
  ),
  // Nothing but the wish: "how do I complain", "report", "je veux me plaindre".
  /^(?:(?:hi|hello|hey|please|so|ok|bonjour|salut) )*(?:(?:how|where|who|to whom|can|could|may|comment|ou|a qui) (?:do|can|could|should|would|to|may|must|puis|dois|peut|peux|on) ?(?:i|we|one|you|je|on|nous)? ?(?:go )?(?:to )?|(?:i|we|je|nous|on) (?:\w+ ){0,4}(?:to )?)?(?:report|complain|signaler|denoncer|(?:me|se|nous) plaindre|porter plainte|(?:a |une |ma |my )?(?:complaint|grievance|plainte))(?: to)?(?: please| here| ici| svp)?$/,
]

/** What is reported elsewhere, or said of something else than a person at work. */
const isElsewhere: readonly RegExp[] = [
  // To the platform, about a stranger's comment, about a break-in: other clauses speak of these.
  /\b(?:to|aupres de|signal\w+(?: \w+){0,5} a) (?:facebook|instagram|twitter|tiktok|youtube|linkedin|meta|reddit|snapchat|google|the (?:platform|app|site|network))\b/,
  /\b(?:report|flag|complain\w*|signaler)\b(?: \w+){0,5} (?:residents?|followers?|users?|trolls?|commenters?|customers?|citizens?|strangers?|spam\w*|bots?|citoyens?|abonnes?|internautes?)\b/,
  /\b(?:report|flag|signaler)\b(?: \w+){0,4} comments?\b(?! (?:by|from|of) (?:a |my |an |another )?(?:co|colleague|employee|staff|boss|manager))/,
  /\b(?:residents?|followers?|users?|customers?|citizens?|the public|taxpayers?|citoyens?|residents?|abonnes?) (?:\w+ ){0,3}(?:complain\w*|report\w*|se plain\w+|signal\w+)\b|\bcomplaints? (?:from|by|of) (?:the |a )?(?:public|residents?|customers?|citizens?|taxpayers?)\b/,
  // Figures and news, and whose orders one takes.
  /\breport(?:ing)? (?:on|back|to (?:my|our|the|a|your|which|what)|the (?:numbers|results|figures|stats|analytics))\b/,
  /\b(?:hack\w*|phish\w*|scam\w*|malware|fake (?:account|page|profile)s?|impersonat\w*|stolen|virus|pirat\w+|hameconnage|faux (?:compte|profil)s?)\b/,
]

const place =
  '(?:on (?:my|our|a|facebook|instagram|twitter|x|tiktok|linkedin|reddit|social media|there)|in (?:a|my|our|some) (?:\\w+ ){0,2}(?:group|chat|post|story|thread)|online|publicly|on the internet|sur (?:ma|mon|mes|un|une|facebook|instagram|twitter|les reseaux)|en ligne|publiquement|dans un groupe)'
const employer =
  '(?:the |my |our |la |le |l |mon |ma |notre )?(?:city|town|region|municipality|council|mayor|councillors?|employer|work|workplace|job|company|management|hr|pay|policy|policies|rules?|schedule|shifts?|ville|region|municipalite|conseil|maire|mairesse|conseillers?|employeur|travail|emploi|direction|politique|horaire)'

/** Speaking ill of somebody in public is no report: whether one may is a question about posts. */
const isVenting: readonly RegExp[] = [
  new RegExp(
    `\\b(?:complain\\w*|plaindre|plains|rant\\w*|vent\\w*) (?:about|of|on|de|du|d|contre) ${employer}\\b(?! (?:employees?|workers?|staff|colleagues?|s ))`,
  ),
  new RegExp(
    `\\b(?:complain\\w*|plaindre|plains|rant\\w*|vent\\w*)\\b(?:(?! (?:posts?|posted|tweets?|tweeted|wrote|said|says|posting|publication\\w*|publie|ecrit|who|whose|for|qui))(?: \\w+)){0,6} ${place}`,
  ),
]

/** People at work, described as such. */
const atWork =
  /\b(?:co ?workers?|colleagues?|(?:another|an|other|fellow) employees?|employees? who|team ?mates?|crew|my (?:boss|manager|supervisor|director|foreman|lead hand)|(?:someone|somebody|people|person|guy|woman|man) (?:i work with|at work|from work|(?:on|in|from) my (?:team|department|office|crew|shift))|collegues?|(?:un|une) (?:autre )?employee?|mon (?:patron|chef|gestionnaire|superviseur|directeur)|ma (?:patronne|cheffe|gestionnaire|superviseure|directrice)|au travail|de mon equipe|du bureau)\b/
const reportAnywhere = new RegExp(`\\b${verbs}\\b`)
const asksWhatToDo =
  /\b(?:what (?:do|should|can|could|must|am|are|now)|who(?:m)? (?:do|should|can|could|to|would)|(?:anyone|someone|anybody|somebody|a person) (?:i can|to) (?:go|talk|turn|speak)|where (?:do|should|can|could|to)|how (?:do|should|can|could|to) (?:i|we|you|handle|deal|react)|do something|something (?:be )?done|need help|que (?:faire|dois|puis|peut)|quoi faire|comment (?:faire|reagir)|a qui|ou (?:puis|dois|aller))\b/
/** Whoever asks for a form asks for something that the policy has or has not. */
const asksForForm = /\b(?:forms?|reports?|formulaires?|rapports?)\b/

/**
 * What somebody wants to tell of another person at work. None for words about residents, platforms, break-ins, and for
 * speaking ill of the employer.
 * @param harms Whether the message names something that people do to one another, in whatever words.
 */
export function concernOf(text: string, harms: boolean): Concern | undefined {
  const words = plain(withoutQuotes(text).text)
  if ([...isElsewhere, ...isVenting].some((pattern) => pattern.test(words))) return undefined
  if (intentOf(text)?.form === 'complaint') return 'report'
  if (asksToReport.some((pattern) => pattern.test(words))) return 'report'
  if (!atWork.test(words)) return undefined
  if (reportAnywhere.test(words)) return 'report'
  return harms && asksWhatToDo.test(words) && !asksForForm.test(words) ? 'trouble' : undefined
}
