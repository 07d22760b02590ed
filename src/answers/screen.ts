/** What is refused before anything is searched: orders to the bot, private facts about people, verdicts on people. */
import { plain } from './plain.ts'

export type ScreenReason = 'instruction' | 'personal-data' | 'judge-person'

/** Why a message is refused unread, if it is. `text` is what the person typed. */
export function screen(text: string): ScreenReason | undefined {
  const words = plain(text)
  if (instructions.some((pattern) => pattern.test(words))) return 'instruction'
  if (personalData.some((pattern) => pattern.test(words))) return 'personal-data'
  return asksForVerdict(text, words) ? 'judge-person' : undefined
}

const rulesOfBot =
  '(?:instructions?|prompts?|guardrails?|restrictions?|programming|training|filters?|rules|guidelines|safety|directives?|consignes|regles|contraintes|limites)'

/** Orders to the bot itself: to drop its rules, to show them, to be somebody else, to decide a case. */
const instructions: readonly RegExp[] = [
  new RegExp(
    `(?:^|\\b(?:please|now|just|and|then|so|you|to you|must|ok|okay|hey|et|puis|veuillez|stp|svp|want you to|need you to) )(?:ignore|disregard|forget|bypass|override|skip|drop|disable|turn off|oublie[rz]?|ignore[rz]|contourne[rz]?|desactive[rz]?)\\b(?: \\w+){0,4} (?:${rulesOfBot}|above|everything|said|told you|citations?|sources?|policy|politique|precede\\w*)\\b`,
  ),
  /\b(?:system|hidden|secret|initial|internal|developer|original) (?:prompt|instructions?|messages?|rules|configuration|settings|directives?)\b/,
  /\b(?:prompt|instructions?|consignes|message) (?:systeme|initiale?s?|cachee?s?|secretes?|internes?)\b/,
  /\b(?:print|show|reveal|repeat|display|output|tell|give|list|share|leak|dump|paste|affiche[rz]?|montre[rz]?|revele[rz]?|repete[rz]?|donne[rz]?)(?: me| us| moi| nous)? (?:all |exactly |verbatim |out )*(?:your|tes|ton|vos|votre) (?:\w+ ){0,2}(?:prompt|instructions?|rules|configuration|config|settings|code|source|training|consignes|directives?|api|key|keys|tokens?)\b/,
  /\b(?:what|which) (?:is|are|were) (?:your|the) (?:\w+ )?(?:system prompt|prompt|instructions|api keys?|guardrails)\b/,
  /\b(?:repeat|print|output|translate|summari[sz]e|quote) (?:\w+ ){0,3}(?:text|words|message|everything|lines|all)(?: \w+){0,2} (?:above|before this|so far)\b/,
  /\b(?:you are|youre|tu es|vous etes) (?:now|no longer|desormais|maintenant|plus)\b/,
  /\b(?:from (?:now|here|this point|this moment|today) (?:on|onwards?|forward)|starting now|for the rest of (?:this|our)|henceforth)\b.*\b(?:you|answer|reply|respond|say|act)\b|\bdesormais\b.*\b(?:tu|vous|reponds|repondez)\b/,
  /\b(?:pretend|imagine|role ?play|simulate|fais semblant|faites semblant)\b(?: \w+){0,3} (?:you|to be|as|being|d etre|are|tu|vous|i am|there (?:is|are) no)\b/,
  /^(?:please |ok |hey |now )*(?:act|behave|respond|reply|answer|speak|talk|agis|reponds|comporte)(?: \w+){0,2} (?:as|like|comme)\b(?! an? (?:employee|moderator))/,
  /\b(?:answer|reply|respond|say|respond to|end|begin|start) (?:to )?(?:every|each|all|any)(?: \w+){0,3} (?:with|by|saying|as)\b|\b(?:speak|talk|write|answer) (?:only )?(?:like|as) (?:a|an|the) (?:pirate|robot|poet|lawyer|child|villain|hacker|king|queen|cat|dog|person who)\b|\bplay the (?:role|part) of\b|\bno (?:rules|restrictions|limits|filters?)\b.*\b(?:you|tell|answer|say)\b|\byou (?:must|will|shall|have to|should) (?:obey|comply with me|do (?:as|what) i|not cite|answer (?:yes|no|without))/,
  /\b(?:developer|debug|admin|god|dan|unrestricted|maintenance|jailbreak|sudo|root) mode\b|\bjailbreak\b|\bmode (?:developpeur|admin|sans restriction)\b/,
  /\bnew (?:instructions?|system (?:prompt|message)|rules? for you)\b|^system\b.{0,40}\b(?:you|override|instruction)/,
  /\bas (?:an? |the |your )(?:admin\w*|developer|owner|creator|system)\b.*\b(?:i|you|order|command|authori[sz]e)\b/,
  // A decision or a record cannot be had by asking for it in words.
  /(?:^|^.{0,40}\b(?:so|therefore|donc) )(?:please |just |now |and |then |can you |could you |i (?:need|want) you to |veuillez |stp )*(?:approve|reject|deny|close|delete|withdraw|erase|dismiss|mark|grant|accept|approuve[rz]?|rejette[rz]?|rejeter|supprime[rz]?|efface[rz]?|ferme[rz]?|annule[rz]?)\b(?: \w+){0,3} (?:applications?|requests?|cases?|complaints?|reports?|records?|logs?|register|account|demandes?|dossiers?|plaintes?|comptes?)\b/,
  /\b(?:and|then|et) (?:approve|reject|delete|close|grant|approuve[rz]?|supprime[rz]?) (?:my|the|this|that|all|every|her|his|their|ma|mon|la|le|les)\b.*\b(?:applications?|requests?|cases?|complaints?|reports?|account|demandes?|dossiers?|plaintes?|comptes?)\b/,
  /\b(?:change|rewrite|edit|modify|update|delete|modifie[rz]?|change[rz]|reecri\w+) (?:the|this|your|la|cette) (?:policy|knowledge base|politique|base de connaissances?)\b(?: so| to|, |$| pour)/,
  /\b(?:say|answer|reply|respond|write|confirm|dis|reponds|confirme[rz]?) (?:only|just|exactly|simply|seulement|juste) \b/,
  /\b(?:make up|invent|fabricate|fake|invente[rz]?) (?:a|an|some|the|me|une?|des) (?:\w+ )?(?:clause|rule|policy|quote|citation|section|regle|article)\b/,
]

const personHint =
  '(?:employees?|staff|staffers?|colleagues?|co ?workers?|coworkers?|boss(?:es)?|managers?|supervisors?|directors?|commissioners?|officers?|mayors?|councillors?|council(?:l)?ors?|coordinators?|ceo|cao|cio|chief|his|her|their|persons?|persons|someones|somebodys|peoples|hr|residents?|complainants?|employe\\w*|collegues?|directeur|directrice|maire|mairesse|gestionnaire|patron|patronne)'

/** Private facts about a person: where they live, their numbers, pay, health; who complained; what is in somebody's case. */
const personalData: readonly RegExp[] = [
  /^(?:.*\b(?:what|whats|where|give|tell|find|need|want|know|look up|send|share|get|quelle|donne\w*)\b.*)?(?:\w+ ){0,3}(?:home|private|residential|street) addresse?s?(?: of| for|$)(?!.*\b(?:post|posts|posted|posting|publish\w*|comment\w*|reveal\w*|shar\w+)\b)/,
  /\b(?:personal|private|cell|home|mobile) (?:phone|cell|number|telephone|email|e mail|mobile)\b(?!.*\b(?:post|posts|posted|posting|publish\w*|comment\w*|reveal\w*|shar\w+|use|using|manage)\b)/,
  /\bwhere (?:does|do|did) (?!(?:i|we|it|this|that|one|someone|the policy|the bot)\b)(?:\w+ ){1,4}lives?\b/,
  /\b(?:ou|dans quelle rue) (?:habite|vit|demeure|reste)\b|\badresse (?:personnelle|domiciliaire|de la maison|du domicile)\b|\bnumero (?:de (?:cellulaire|telephone) )?(?:personnel|prive)\b/,
  new RegExp(
    `\\b(?:what is|give me|tell me|find|look up|get me|send me|need|want|know|share|list|donne[rz]? moi|quel(?:le)? est|dis moi)\\b(?: \\w+){0,4} ${personHint}(?: \\w+){0,4} (?:salary|salaries|wage|pay|income|birthday|date of birth|age|sin|medical|health records?|password|passwords|login|phone number|cell|mobile|number at home|marital status|religion|personal file|hr file|disciplinary (?:record|file|history)|discipline record|salaire|anniversaire|dossier (?:personnel|medical|disciplinaire)|mot de passe)\\b`,
  ),
  new RegExp(
    `\\b(?:salary|salaries|wage|birthday|date of birth|password|passwords|medical (?:record|information|history)|personal file|phone number|cell number|personnel file|disciplinary (?:record|file|history)|salaire|anniversaire|mot de passe|numero de telephone|numero de cellulaire)\\b(?: \\w+){0,2} (?:of|for|belonging to|de|du|d) (?:\\w+ ){0,3}${personHint}\\b`,
  ),
  /\bwhat (?:does|do|did) (?!(?:it|this|that|the policy|we|i) )(?:\w+ ){1,4}(?:make|earn) (?:a|per|an|each|in a) (?:year|month|hour|week)\b|\bwhat (?:does|do|did) (?!(?:it|this|that|the policy|we|i) )(?:\w+ ){1,4}(?:earn|get paid)$|\bhow much (?:does|do|did|is) (?:\w+ ){1,4}(?:make|earn|paid|get paid)\b|\bcombien (?:gagne|fait)\b/,
  /\bwho (?:(?:is|was|were) (?:it|the one|the person|the people) (?:that |who )?)?(?:(?:has |have |had )?(?:filed|made|submitted|sent in|lodged|wrote|put in) (?:the|that|this|a|those) (?:\w+ )?(?:complaint|report)s?(?: \w+)* (?:me|him|her|us|my|against)|(?:reported|complained about|ratted on|snitched on|told on|turned in) (?:me|us|him|her|my|on me))\b/,
  /\bqui (?:a|m a|l a) (?:denonce|signale|depose (?:la|une|cette) plainte|porte plainte)\b/,
  /\b(?:show|tell|give|list|send|read|share|open)\b(?: me| us)?(?: \w+){0,3} (?:complaints?|reports?|cases?)(?: \w+){0,3} (?:about|against|on|filed by|from|made by|of) (?!(?:the policy|social|how|what|where|a |an )\b)\w+/,
  /^(?:\w+ ){0,2}(?:who|which (?:employees?|colleagues?|people|staff|coworkers?)) (?:has|have|had|was|were|got|is|are) (?:been )?(?:disciplined|fired|suspended|terminated|investigated|reported|under investigation|written up)\b/,
  /\b(?:name|names|identity|identities) of (?:the )?(?:\w+ ){0,2}(?:complainants?|whistleblowers?|reporters?|accusers?|(?:person|people|employee|employees|one|ones|staff) (?:who|that) (?:complain\w*|report\w*|filed|accused))\b/,
  /\b(?:has|have|did|is|was|were|are) (?!complaining\b|reporting\b)(?:there )?(?:any|some)?(?:one|body|thing|body else)? ?(?:ever |already )?(?:been )?(?:filed |made |sent |submitted |put in )?(?:any |a )?(?:complain\w*|complaints?|reports?|reported|investigat\w*|accus\w*)(?: \w+){0,2} (?:about|against|on|into) (?!(?:what|how|the policy|social|posts?|it|this|that|our|a|an|comments?|employees?|personal|employee|someone|somebody|anyone|misuse)\b)\w+/,
  /\bwhat (?:did|does|do|has|was|is|were) (?:\w+ ){1,6}(?:in|on) (?:his|her|their|my colleagues?|the other|that persons?) (?:\w+ )?(?:complaint|report|file|case|record|dossier)\b/,
  /\b(?:has|have|did|is|was) (?:any|some)(?:one|body) (?:ever )?(?:been )?(?:complain\w*|report\w*) (?:about |on )?(?:me|him|her|my)\b/,
  /\b(?:how (?:long|often|many times)|why|when) (?:was|has|did|were) (?!(?:the|this|that|it|social|our|a|an|policy)\b)\w+ (?:\w+ ){0,2}(?:disciplined|fired|suspended|terminated|off sick|on (?:sick )?leave|away|hired)\b/,
  /\b(?:which|what) (?:building|street|house|apartment|neighbou?rhood|city|town) (?:does|do) (?!(?:i|we|the policy|this|it)\b)(?:\w+ ){1,4}live\b/,
  /\b(?:is|are) (?!(?:the|this|that|it|there|a|an|my (?:post|account|page))\b)(?:\w+ ){1,4}(?:pregnant|gay|sick|ill|married|divorced|single|on medication|on leave|in debt|muslim|jewish|christian)\b/,
]

/** A first word that speaks of nobody in particular: a rule is asked for, no verdict. */
const general = new Set(
  `i we you one it its this that these those there someone somebody anyone anybody everyone people employees employee staff
  a an any all posting sharing liking commenting using writing making having being naming tagging quoting swearing talking
  recording filming my our the your on je on ca cela c quelqu un une des les le la l mon ma mes vous nous tu est it reposting
  blocking removing deleting does do will can is are if when what which how where why who social comments posts content
  contractors volunteers students interns retirees residents removing following unfollowing joining running and or just
  personal public private political messages members facebook instagram twitter tiktok linkedin photos videos pictures`.split(
    /\s+/,
  ),
)

const personNoun =
  'coworkers?|co worker|colleagues?|boss|manager|supervisor|director|teammate|clerk|inspector|driver|operator|mayor|councillor|councilor|friend|buddy|partner|assistant|secretary|nurse|planner|lifeguard|foreman|guy|lady|woman|man|girl|dude|person|employee|intern|student|volunteer|contractor|consultant|staffer|collegue|patron|patronne|gestionnaire|superviseur|superviseure|directeur|directrice|maire|mairesse|employee?|gars|personne|type'

const pointedAt = new RegExp(
  `^(?:(?:my|our|the|that|this|his|her|their|mon|ma|notre|le|la|ce|cet|cette) (?:\\w+ ){0,2}(?:${personNoun})|he|she|him|her|they|il|elle)\\b`,
)

const verdict =
  '(?:(?:break|broke|broken|breaks|breaking) (?:the|a|any|our|this|that|these|some|one of) (?:\\w+ ){0,2}(?:polic(?:y|ies)|rules?|law|code|conduct)|violat\\w*|breach\\w*|contraven\\w*|guilty|at fault|in the wrong|in trouble|out of line|cross(?:ed)? the line|enfrein\\w*|viole\\w*|coupable|fautif|fautive|contrevenu)'

const sentence =
  '(?:fired|fire|disciplined|suspended|terminated|punished|sacked|written up|let go|congedie\\w*|puni\\w*|renvoye\\w*|suspendu\\w*|sanctionne\\w*)'

const verdictQuestion = new RegExp(
  `\\b(?:did|has|have|is|was|does|do you think|would you say|say (?:if|whether)|tell me (?:if|whether)|decide (?:if|whether)|judge (?:if|whether)|whether|rule on whether|est ce que|dis moi si|a t|is it true that) (.{2,60}?)\\b${verdict}\\b`,
  'g',
)
const sentenceQuestion = new RegExp(
  `\\b(?:should|shouldnt|must|ought|deserves?|would you|devrait on|faut il|merite|mérite|should we|should they) (.{2,50}?)\\b(?:be |get |etre |to be )?${sentence}\\b`,
  'g',
)
const says =
  '(?:just |recently )?(?:wrote|posted|said|did|shared|tweeted|put up|put|writes|posts|says)'
const verdictOnWords = new RegExp(
  `\\b(?:was|is|were|are|does|did|do) (?:what |that |the )?((?:he|she|(?:my|our|the) (?:\\w+ ){0,2}\\w+|[a-z]+)s? ${says}|(?:my|our|the|his|her) (?:${personNoun})s? (?:\\w+ ){0,2}(?:posts?|tweets?|comments?|video|story|rant|tiktok|reel|page|profile|meme|jokes?)|(?:[a-z]+s) (?:post|posts|tweet|comment|video|story|rant|tiktok|reel))\\b.*\\b(?:violation|violat\\w*|against|breach\\w*|break|illegal|okay|ok|acceptable|allowed|harassment|racist|wrong|discipline)\\b`,
  'g',
)
const punishHim =
  /\b(?:should|shall|can|do|must|will|would) (?:we|hr|they|you|i|the region|the city|management) (?:fire|discipline|suspend|punish|sack|terminate|write up|congedier|punir) (\w+(?: \w+){0,3})/g
/** Of somebody by name also what could happen to them is a verdict; of a boss or a colleague it may be a rule that is asked for. */
const couldHappen = new RegExp(
  `\\b(?:could|can|will|would|might|may) (.{2,40}?)\\b(?:be |get )(?:\\w+ ){0,2}?${sentence}\\b`,
  'g',
)
const whoIsRight =
  /\bwho is (?:right|wrong|to blame|at fault|guilty|lying)\b|\bwhose (?:fault|side)\b|\bqui a (?:raison|tort)\b/

/** Most patterns are nowhere in most messages, and looking for all places copies a pattern each time. */
const placesOf = (words: string, pattern: RegExp) =>
  words.search(pattern) < 0 ? [] : words.matchAll(pattern)

/** A verdict asked on a person who is named or pointed at. What somebody may do in general is a question like any other. */
function asksForVerdict(text: string, words: string): boolean {
  if (whoIsRight.test(words)) return true
  const names = namesIn(text)
  const about = (subject: string) => {
    const first = subject.trim().split(' ')[0] ?? ''
    if (pointedAt.test(subject.trim())) return true
    return names.some((name) => subject.includes(name)) && !general.has(first)
      ? true
      : isBareName(first)
  }
  for (const pattern of [verdictQuestion, sentenceQuestion, verdictOnWords, punishHim])
    for (const match of placesOf(words, pattern)) if (about(match[1] ?? '')) return true
  for (const match of placesOf(words, couldHappen))
    if (names.some((name) => match[1]?.trim().split(' ')[0] === name)) return true
  return false
}

/** Names of people are often typed in small letters; a word that opens the subject and is no general word is taken for one. */
function isBareName(word: string): boolean {
  return /^[a-z]{2,}$/.test(word) && !general.has(word) && !commonSubjects.test(word)
}

const commonSubjects =
  /^(?:not|no|ever|even|really|actually|also|only|someones?|peoples?|employers?|officers?|departments?|managers?|media|policy|policies|rules?|region|city|council|hr|it|he|she|they|us|me|posts?|tweets?|likes?|retweets?|emojis?|memes?|jokes?|swear\w*|[a-z]+ing)$/

/** Capitalized words that do not open a sentence, in plain letters. */
function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<=[a-z,] )([A-ZÀ-Ý][a-zà-ÿ]{2,})/gu)].map((match) =>
    plain(match[1] ?? ''),
  )
}
