/** Ways to say a thing with other words in between: "under our budget video", "lose my summer job". */

export interface ConceptPattern {
  readonly concept: string
  /** Read against plain words with a space between; global. */
  readonly pattern: RegExp
}

const some = (most: number) => `(?:\\w+ ){0,${most}}`
const site =
  '(?:instagram|facebook|tiktok|twitter|x|linkedin|youtube|snapchat|bluesky|threads|pinterest|reddit|discord)'
const posted =
  '(?:posts?|videos?|photos?|pictures?|story|stories|reels?|updates?|announcements?|publications?|tweets?|ads?|adverts?|notices?|listings?)'
const employer =
  '(?:employer|boss|city|council|mayor|region|town|municipality|work|job|management|department|workplace|company)'
const pattern = (concept: string, text: string): ConceptPattern => ({
  concept,
  pattern: new RegExp(`\\b(?:${text})\\b`, 'g'),
})

export const conceptPatterns: readonly ConceptPattern[] = [
  pattern(
    'comment',
    `(?:under|below|beneath|underneath) (?:our|the|a|an|one of our|this|that|another|citys) ${some(3)}${posted}`,
  ),
  pattern(
    'comment',
    `sous (?:notre|nos|une|la|un|le) ${some(2)}(?:publications?|photos?|videos?|annonces?)`,
  ),
  pattern(
    'comment',
    `(?:left|leaves|leaving|wrote|writes|dropped|drops|posted|posts) (?:a |an |some )?${some(3)}(?:on|in) (?:our|the city|the citys|the regions) ${some(1)}(?:page|wall|feed|comments?)`,
  ),
  pattern(
    'discipline',
    `(?:can|could|will|would|might|may|are) (?:they|he|she|hr|work|we|the region|the city|my employer|my boss|management) ${some(2)}(?:fire|firing|discipline|suspend|punish|dismiss|sack|terminate)`,
  ),
  pattern(
    'discipline',
    `(?:los\\w+|cost\\w*|keep\\w*|risk\\w*|endanger\\w*|perdre|risque\\w*) ${some(2)}(?:job|position|employment|paycheque|career|livelihood|poste|emploi|boulot)`,
  ),
  pattern(
    'discipline',
    `(?:what|how) ${some(3)}(?:bad|serious|severe|worst|far) ${some(3)}(?:happen|get|go|be|it) ${some(2)}(?:me|him|her|someone|somebody|you)`,
  ),
  pattern('audience', `(?:only|just) ${some(3)}(?:friends|family|followers|buddies|relatives)`),
  pattern(
    'audience',
    `(?:took|take|taken|taking|pulled|deleted|erased|removed) (?:it|that|this|them|my (?:post|tweet|story|video|comment)|the (?:post|tweet|story|video)) ?${some(2)}(?:down|off|later|after|right away|immediately|quickly)`,
  ),
  pattern(
    'audience',
    `(?:private|closed|locked|secret|small|family) ${some(1)}(?:group|chat|page|profile|account|thread|server)`,
  ),
  pattern(
    'audience',
    `(?:shared|sent|forwarded|showed|passed|reposted|leaked|saved|copied) (?:it|that|my ${posted}|them) ?${some(1)}(?:to|with|around|on)`,
  ),
  pattern(
    'establish',
    `(?:get|getting|put|putting|be|go|going|join|bring|bringing|want|need|start|starting|launch\\w*|open\\w*|creat\\w*|set up|setting up) (?:us |our |a |an |its |their |the |my |up |)${some(3)}(?:on|onto) ${site}`,
  ),
  pattern(
    'establish',
    `(?:start|starting|launch\\w*|open\\w*|creat\\w*|set up|setting up|want|wants|need|needs|would like|get|getting) (?:a|an|our|our own|its own|their own|another) ${some(3)}(?:page|account|channel|profile|handle|presence|${site})`,
  ),
  pattern(
    'names-employee',
    `(?:with|gives?|gave|giving|mentions?|mentioning|uses?|using|writes?|wrote|posts?|posted|drops?|dropped|puts?|put) (?:the |our |his |her |their |a |an |one of our )${some(2)}(?:employee|staff|worker|clerk|driver|operator|mechanic|inspector|officer|manager|guard|nurse|teacher|planner|foreman|supervisor|coordinator|member|lifeguard)s? ${some(1)}names?`,
  ),
  pattern(
    'distribution',
    `where (?:is|was|does|do|can|will|did|are) ${some(3)}(?:policy|policies|rules) ${some(2)}(?:posted|put|published|displayed|kept|live|go|available|appear|hung|shown)`,
  ),
  pattern(
    'repost',
    `(?:pass|passes|passing|pick|picks|picking) (?:on |along |up )?(?:their|our|its|his|her|other|the) ${some(2)}posts?(?: along| on| up)?`,
  ),
  pattern(
    'harassment',
    `(?:publie\\w*|ecri\\w*|poste\\w*|raconte\\w*|diffuse\\w*) ${some(4)}(?:sur|contre) (?:moi|nous|mon compte)`,
  ),
  pattern(
    'harassment',
    `(?:keeps?|kept|constantly|always|wont stop|will not stop) ${some(1)}(?:sending|posting|writing|messaging|texting|making|sharing|tagging) (?:me|us|about me|${some(4)}about me|${some(4)}at me|${some(4)}me)`,
  ),
  pattern(
    'violence',
    `(?:said|wrote|posted|says|writes|threatened|threatening|promised|texted|vowed) ${some(6)}(?:kill|hurt|beat|punch|hit|knock|stab|shoot|smash|strangle|burn down)`,
  ),
  pattern(
    'identify-employer',
    `(?:no|not|never|without|nothing|nobody|nowhere|anywhere|hides?|hidden) ${some(4)}(?:mention|say|says|show|shows|list|lists|name|names|know|knows|tell|tells|saying|mentioning|reveal)\\w* ${some(4)}(?:employer|region|city|work|job|works|employed)`,
  ),
  pattern(
    'identify-employer',
    `(?:profile|page|account|bio|facebook|instagram|twitter) ${some(2)}(?:shows|says|mentions|names|lists|states) (?:no|not|nothing|neither) ?${some(2)}(?:employer|job|work)?`,
  ),
  pattern(
    'disclaimer',
    `(?:opinions?|views?|thoughts?|tweets?|words|posts|ideas) (?:are|is|being|remain|belong to) (?:all |only |just )?(?:my|mine|me)(?: own| alone)?`,
  ),
  pattern(
    'disclaimer',
    `(?:put|add|stick|write|include|state|say|have|place) ${some(5)}(?:my bio|my profile|in the bio|a line|a note|a statement|a sentence|a notice)`,
  ),
  pattern(
    'represent',
    `(?:speak|speaking|talk|talking|answer|answering|post|posting|reply|replying|comment|commenting|act|acting) (?:for|as|on behalf of|in the name of) (?:the |our |my )?(?:city|region|town|municipality|employer|organization|council|department)`,
  ),
  pattern(
    'represent',
    `(?:think|thinks|thought|believe|believes|assume|assumes|confuse\\w*|mistake\\w*) ${some(5)}(?:speak|speaking|official|city|region|city hall|municipality)`,
  ),
  pattern(
    'disparage',
    `(?:complain|rant|vent|bitch|moan|joke|trash|slam|badmouth|roast|criticiz|criticis|mock|insult|bash|attack|dump|gripe|whine)\\w* (?:about |on |at )?${some(3)}${employer}`,
  ),
  pattern(
    'disparage',
    `(?:call|calling|called|say|saying) ${some(3)}(?:mayor|council|councillors?|boss|city|region|manager|director|coworkers?) ${some(3)}(?:useless|stupid|idiots?|corrupt|incompetent|crooks?|clowns?|liars?|lazy|a joke|jokes?|garbage)`,
  ),
  pattern(
    'references-work',
    `(?:about|on|regarding) (?:my |the |our |a )?${some(2)}(?:day|shift|week|meeting|project|clients?|patients?|cases?|team|workday) (?:at|from|in) (?:work|the office|the job|my job)`,
  ),
  pattern(
    'references-work',
    `(?:brag|talk|post|write|tell|share|vent|rant|complain)\\w* (?:about|on) ${some(3)}(?:job|work|workday|shift|office|workplace|clients?|coworkers?|colleagues?|boss)`,
  ),
  pattern(
    'security',
    `(?:changed|changes|reset|stole|guessed|took over|got into|getting into|broke into|logged into) (?:our|the|my|one of our) ${some(2)}(?:passwords?|e?mails?|logins?|accounts?|page|pages)`,
  ),
  pattern(
    'security',
    `(?:weird|strange|odd|suspicious|unknown|unusual|fishy) ${some(2)}(?:posts?|logins?|activity|messages?|links?|sign ins?)`,
  ),
  pattern(
    'security',
    `(?:can not|unable to|could not|no longer) ${some(3)}(?:log in|login|get in|get into|access|sign in)`,
  ),
  pattern(
    'forward-content',
    `(?:have|got|took|taken|here are|here is) ${some(5)}(?:photos?|pictures?|videos?|story|stories|events?|flyers?|posters?|news) ${some(6)}(?:page|facebook|instagram|posted|share|socials|channels?)`,
  ),
  pattern(
    'forward-content',
    `(?:get|getting|put|have|having|want|see) ${some(5)}(?:on|onto|up on|posted on) (?:the |our )?(?:city|citys|town|towns|official|main) ${some(1)}(?:page|pages|facebook|instagram|socials|channels?|accounts?)`,
  ),
  pattern(
    'review-complaint',
    `(?:after|once|when|now that|as soon as) (?:i|we|you|someone|somebody|it|my|the|a) ${some(4)}(?:file|filed|report|reported|submit|submitted|send|sent|complained|complaint)`,
  ),
  pattern(
    'review-complaint',
    `(?:what|who|where) ${some(3)}(?:my|the|a|that|this) (?:complaint|report)`,
  ),
  pattern(
    'public-complaint',
    `(?:neighbou?rs?|residents?|citizens?|taxpayers?|customers?|clients?|friends?|strangers?|visitors?|lady|caller|parents?|mom|public) ${some(8)}(?:complain|report|upset|angry|mad|concern|offended|furious|livid|unhappy)\\w*`,
  ),
  pattern(
    'monitor-employees',
    `(?:they|boss|employer|manager|supervisor|region|city|hr|work|management|anyone|anybody|someone|somebody) ${some(2)}(?:watch|watches|watching|check|checks|checking|read|reads|reading|look at|looks at|looking at|follow|follows|track|tracks|see|sees|scroll|scrolls|monitor|monitors) ${some(3)}(?:my|our|your|staff|employees?|peoples?|personal|private) ${some(2)}(?:page|pages|profiles?|accounts?|posts?|stories|story|feeds?|walls?|facebook|instagram|twitter|tiktok|snapchat|socials?|social media)`,
  ),
  pattern(
    'confidential-info',
    `(?:share|post|hint|mention|talk|leak|reveal|tell)\\w* ${some(5)}(?:not public|before ${some(3)}(?:public|announced|released)|confidential|from (?:a|my|our) (?:file|desk|meeting)|inside)`,
  ),
  pattern(
    'commercial',
    `(?:sell|selling|sells|plug|plugs|plugging|promote|promotes|promoting|advertis\\w+|hawk\\w*|push\\w*|offer\\w*) ${some(4)}(?:business|shop|store|company|products?|services?|goods|candles?|cars?|truck|restaurant|bakery|salon|firm|wares|stuff)`,
  ),
  pattern(
    'election',
    `(?:vote|votes|voting|votez|campaign\\w*|elect|re elect) ${some(1)}(?:for|against|pour|contre)`,
  ),
  pattern(
    'names-employee',
    `(?:posted|wrote|gave|shared|published|put|leaked|revealed|dropped) ${some(6)}(?:phone number|cell number|home address|address|email address|full name|licence plate)`,
  ),
]
