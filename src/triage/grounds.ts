/** The usual grounds on which a public comment is not allowed on an organization's page, by the words that touch them. */
import { peopleWords } from './people-words.ts'
import { find, listed, phrases } from './phrase.ts'
import { plain, read, type Span } from './reading.ts'
import { isElsewhere } from './topics.ts'

/** Grounds by kind; which clause and item states each is the organization's to say. */
export const groundKinds = [
  'off-topic',
  'offensive',
  'discrimination',
  'personal-information',
  'election',
  'inappropriate',
  'illegal',
  'commercial',
] as const
export type GroundKind = (typeof groundKinds)[number]

/** A ground that a comment may touch, with the words that show it; off-topic has none. */
export interface TouchedGround {
  readonly kind: GroundKind
  readonly quotes: readonly string[]
}

const lists = {
  ...peopleWords,
  insult:
    listed(`idiot*, moron*, imbecil*, dumb, dumba*, stupid, dummy, dummies, fool, fools, clown*, loser*, liar*, lying, crook*, thief, thieves, scum*, pig, pigs, rat, rats, snake*, coward*, jerk*, creep*, pervert*, pathetic, disgusting, worthless, useless, brainless, braindead, brain dead, clueless, incompetent*, lazy, ugly, fat, cow, trash, garbage, vermin, parasite*, leech*, weasel*, twit*, tool, tools, buffoon*, hypocrite*, corrupt, karen, old hag, witch, dictator*, nazi*, fascist*, commie*, communist*, sheep, sheeple, troll, dumpster, simpleton*, nutjob*, lunatic*, psycho*, degenerate*, slob*
    imbecile*, cretin*, con, cons, conne, connard*, menteur*, menteuse*, voleur*, paresseu*, incapable*, clown, bande de, idiote*, niaiseu*, epais`),
  them: listed(
    `you, u, ya, you people, you all, y all, you guys, he, she, they, him, her, them, this guy, that guy, that woman, this woman, that man, these people, those people, council, councillors, the mayor, mayor, staff, this council, city hall, everyone who, whoever, whoever ~6, the (guy|lady|woman|man|person|people|ones|idiots|clowns) ~4, admin, vous, tu, ils, le maire, le conseil`,
  ),
}

const swearing = phrases(
  listed(`fuck*, fck, fuk*, fking, wtf, stfu, gtfo, shit*, bullshit, bs, crap, asshole*, a hole, arsehole*, ass, jackass*, dumbass*, smartass*, bitch*, bastard*, damn, goddamn, dick, dickhead*, dicks, prick*, cunt*, twat*, slut*, whore*, hoe, piss off, pissed off, pissing, screw (you|off|them|the city), suck my, suck it, go to hell, burn in hell, rot in hell, kiss my, eat (shit|dirt), up yours, bugger off, wanker*, douche*, scumbag*, motherf*, son of a, balls, shut (up|your), nobody asked you, get a life, get lost, drop dead, kys
    merde*, foutre, va chier, tabarn*, tabernac*, calis*, calice, criss*, osti, esti, ta gueule, ferme la, salaud*, salope*, putain, encul*, chialeu*`),
  lists,
)
/** Swear words with signs in place of letters. */
const masked =
  /(?<![\p{L}\p{N}])(?:f[*#@$%!]+[\p{L}*]*|[$s]h[*#@!1][\p{L}*!]+|b[*#@!1]+t?ch\w*|a[$*#@]{2}\w*|c[*#@]+nt\w*|[*#@$%!]{4,})/giu
const insulting = phrases(
  listed(
    `{them} ~1 (are|re|is|s|r|was|were|sont|etes|es|est) ~5 {insult}, {insult} (people|council|councillors|mayor|staff|workers|crew|city workers|officials|politicians|lot|bunch|driver*|of you), (bunch|pack|gang|bande) (of|d|de) ~1 {insult}, {insult} ~1 {insult}, (you|u) {insult}, you ~1 (absolute|complete|total|pathetic|lying|fat|old|dirty|little) {insult}, you (fat|dirty|lying|miserable) ~1, (kind|sort) of ~1 (idiot|moron|fool|clown) ~2, what (a|an) ~1 (idiot|moron|loser|jerk|clown|liar|coward|creep|fool), (idiot|idiots|moron|morons|imbecile|imbeciles|clown|clowns|loser|losers|crook|crooks|liar|liars|scumbag|scumbags|jackass|thief|thieves|coward|cowards|creep|creeps) (who|that|in|at|running|run|on|like|designed|thought|you), the (idiots|morons|clowns|crooks|liars|thieves|losers|scum|incompetents|fools|jerks|pigs|rats|cowards), these (idiots|morons|clowns|crooks|liars|thieves|losers|fools|jerks|cowards), full of ~1 {insult}, everyone hates (you|him|her|them), nobody likes (you|him|her), i hate (you|him|her|them|that man|that woman), hate your guts, (make|makes|made) me sick, ashamed (to exist|of yourself), waste of (skin|oxygen|air|space), your (mother|mom|momma|face), go (die|drown|jump off|choke|play in traffic), as dumb as, dumber than, smooth brain*, low iq, room temperature iq, inbred, grow a brain, use your brain, too stupid to, too dumb to, stupid enough`,
  ),
  lists,
)
const threatening = phrases(
  listed(
    `(i|we|somebody|someone) (will|ll|am going to|m going to|would|d|should|might|could|gonna|wanna|want to) ~5 (hurt|kill|punch|beat|slap|smack|shoot|stab|burn ~3 down|run ~2 over|break ~2 (legs|arms|neck|nose|face|jaw)|kick ~3 (ass|teeth|head|butt)|make ~2 (sorry|pay|regret)|find (you|him|her|them|where)|come (for|after)|torch|smash|teach ~3 lesson|deal with (you|him|her|them)), make (you|him|her|them|someone|somebody) (sorry|pay|regret), watch your back, you ll be sorry, you will be sorry, you ll regret, you will regret, i know where (you|he|she|they), we know where (you|he|she|they), hope ~2 (dies|die|drowns|drown|crashes|crash|chokes|choke|gets hit|gets cancer|gets hurt|burns|rots), (should|ought to) be (shot|hanged|hung|lynched|beaten|drowned|burned|strung up|tarred), deserves? (to die|a beating|a bullet|a punch|a slap|to be shot|to be punched), blood on, bring (my|a) (gun|rifle|bat|shotgun), see you in hell, pay with (your|his|her|their) (life|blood), je vais (te|vous|lui|les) ~1 (tuer|frapper|casser|trouver), vais (te|vous) faire`,
  ),
  lists,
)

const groups = listed(
  `{ground}, {slur}, foreigners, immigrants, natives, muslims, jews, indians, arabs, mexicans, chinese, blacks, gays, lesbians, trans people, transgenders, women, girls, men, old people, old folks, old ladies, seniors, the elderly, boomers, teenagers, handicapped, the disabled, disabled people, cripples, single mothers, refugees, drag queens, christians, catholics, atheists, hutterites, mennonites, french people, francophones, quebecers, les femmes, les immigres, les etrangers, les musulmans, les autochtones, les vieux, les anglais`,
)
const discrimination = phrases(
  listed(
    `{slur}, (keep|get|kick|throw|send|ban|deport|ship|lock|chase) ~2 {groups} ~5 (out|away|back|off|home|up), (keep|get|kick|throw|send|ban|deport|ship|chase) ~1 {groups}, {groups} ~4 (out of|away from|off) (our|the|this|my) ~1 (town|country|pool|city|school|library|park|rink|streets|kids|children|neighbourhood), {groups} ~1 (do|should|are|were|have|can|cannot|will|does) ~1 (not|n t|never|no) ~1 (belong|be|welcome|allowed|human|able|trusted|drive|work|fit|handle|here|live|place|business|right|bring|come|want), {groups} ~2 (don t|dont|can t|cant|cannot|never|won t|shouldn t) ~1 (belong|work|drive|handle|contribute|learn|integrate|speak|pay|wash|do|be|run|lead|think|assimilate), {groups} ~3 (are|is|re|s) ~3 (dirty|lazy|thieves|criminal*|animals|dangerous|stupid|sick|a disease|unnatural|perverts|terrorists|inferior|useless|a problem|the problem|a plague|evil|filthy|invading|everywhere|taking|ruining|too (emotional|weak|old|slow|stupid)|sinners|abominations|mentally|not normal|disgusting|a burden|parasites|leeches|freeloaders), {groups} ~4 (take|taking|took|steal|stealing|stole|get|getting) ~2 (our|all|all the|all our|the|everything|free) ~2 (job|jobs|money|housing|houses|homes|stuff|culture|country|everything|handouts), (hire|hiring|serve|rent to|sell to|let) ~1 (no|only) {groups}, no ~1 {groups} ~3 (allowed|here|please|near|in|anymore), (don t|dont|do not|never|stop|why) ~1 (hire|hiring|let|serve|allow|admit|trust|letting|bring|bringing) ~3 {groups}, not ~1 {groups}, (too many|full of|sick of|tired of|enough of|overrun by|infested with|flooded with|because of) ~2 {groups}, go back (to|home|where) ~4, {groups} ~3 (go|went|stay|get) (home|back|out), go home {groups}, (all|money|everything|handouts|taxes|welfare) ~4 (to|for|on) ~1 {groups} ~6 (never|nothing|free|instead|while|before|not|no), (slow|slows|slowing) ~1 ~2 down ~6 {groups}, {groups} ~2 (slow|slows|ruin|ruins|ruined|destroy|destroys|wreck) ~1, {groups} ~6 (die|die off|rot|disappear), real (men|women|canadians|christians), (white|christian|male) (people|folks|country|town|race|power|only), white (power|pride|lives), (speak|speaking|learn) ~1 (english|french|white) ~4 (or|here|go|in this country), women ~2 (belong|should stay|should be) ~2 (kitchen|home), man s job, act like a (man|woman|lady|girl), like a girl, run like girls, that s so gay, so gay, retarded, tranny, one of those people, those people ~6 (lazy|dirty|steal|belong|work|back), you people ~4 (go back|country|culture|kind), your kind, their kind, (n est pas|ne sont pas|pas) chez (eux|vous), retourne* (dans|chez) ~2, dehors les ~1`,
  ),
  { ...lists, groups },
)

const position = listed(
  `city manager, town manager, (city|town|municipal) clerk, cao, chief administrative officer, (chief|director|manager|supervisor|superintendent|coordinator|head) of ~2, {owner} ~3 (director|manager|supervisor|superintendent|coordinator|treasurer|foreman|receptionist|librarian|engineer|planner|assessor|fire chief|police chief|chief of police|chief|inspector|bylaw officer|by law officer|building inspector|dog catcher|animal control officer|arborist|accountant|clerk|caretaker|webmaster|lead hand|dispatcher), fire chief, police chief, bylaw officer*, by law officer*, bylaw (guy|lady|man|woman), marketing (coordinator|person|lady|girl), social media (person|coordinator|manager|guy|girl|lady|intern), (guy|lady|woman|man|girl|fellow|dude) (who|at|in|from|on|that) ~2 (works|counter|desk|office|reception|city hall|public works|front|planning|parks|arena|answers|runs), (directeur|directrice|gestionnaire|greffier|greffiere|coordonnateur|coordonnatrice|chef) (des|du|de la|de|general*) ~2, pompier en chef, chef des pompiers`,
)
const personal = phrases(
  [
    ...position,
    ...listed(
      `(my|his|her|their|the|our|that) ~2 (neighbour*|neighbor*|guy*|lady|woman|man|family|kid|tenant|landlord|owner|couple|driver) ~8 (hospital|hiv|aids|cancer|std|drug*|drunk|alcoholic*|addict*|jail|prison|arrest*|welfare|bankrupt*|divorc*|affair*|pregnant|abortion*|rehab|dui|probation|evict*|foreclos*|medication*|pills|mental*|suicid*|infection|surgery|disease|sex offender|pedophile|record|cheat*|owes|meth|dealer*|deals drugs|abus*), (lives|living|live|lives right) (at|on) ~4 (street|st|avenue|ave|road|rd|drive|crescent|corner|lane|way|boulevard|number), (his|her|their) ~1 (address|phone|number|cell|email|home|house) (is|number is), (house|home) on the corner, call (him|her|them) at, licen* plate, plate number, (he|she) (is|was|s) ~2 (on welfare|in jail|in rehab|bankrupt|an addict|a drunk|an alcoholic|on probation|pregnant|hiv positive|off his meds|off her meds), sin number`,
    ),
  ],
  lists,
)
const contact =
  /(?:\+?1[-. ]?)?\(?\b\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b|\b\d{3}[-. ]\d{4}\b|\b\d{1,5}(?:st|nd|rd|th)?\s+(?:\p{Lu}[\p{L}]+|\d+(?:st|nd|rd|th))\s+(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Crescent|Cres|Lane|Boulevard|Blvd|Way|Court|Place)\b|\b[\w.+-]+@[\w-]+\.[a-z]{2,}\b/gu
/** A given name with a family name, or a given name that did or said something at work. */
const fullName =
  /(?<![.!?]\s|^)\b(?:Mr|Mrs|Ms|Miss|Dr|Mme|M)\.?\s+\p{Lu}\p{Ll}+|\b\p{Lu}\p{Ll}{2,}\s+(?:\p{Lu}\.\s+)?\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?\b/gu
const namedAtWork =
  /(?<!\p{L})\p{Lu}\p{Ll}{2,}(?=\s+(?:at the (?:front|desk|counter|office|rink|pool|arena|library|landfill|dump)|from (?:public works|the city|city hall|parks|planning|recreation|utilities|bylaw|by-law|finance|water)|in (?:public works|the office|planning|parks|finance|utilities|recreation|bylaw|by-law)|who (?:works|runs|drives|plows)))/gu
const givenNames = new Set(
  listed(
    `james, john, robert, michael, mike, david, dave, william, bill, bob, richard, rick, joseph, joe, thomas, tom, charles, chris, christopher, daniel, dan, matthew, matt, anthony, tony, mark, donald, don, steven, steve, paul, andrew, andy, joshua, kenneth, ken, kevin, brian, george, edward, ed, ronald, ron, timothy, tim, jason, jeffrey, jeff, ryan, jacob, gary, nicholas, nick, eric, jonathan, stephen, larry, justin, scott, brandon, benjamin, ben, samuel, sam, gregory, greg, frank, alexander, alex, raymond, ray, patrick, pat, jack, dennis, jerry, tyler, aaron, henry, doug, douglas, peter, adam, zachary, walter, kyle, harold, carl, jeremy, keith, roger, gerald, terry, sean, austin, arthur, lawrence, jesse, dylan, bryan, bruce, ralph, roy, wayne, barry, kurt, marcel, luc, pierre, jean, jacques, michel, andre, claude, denis, gilles, mary, patricia, jennifer, jen, linda, elizabeth, liz, barbara, barb, susan, sue, jessica, jess, sarah, karen, lisa, nancy, betty, sandra, margaret, marge, ashley, kimberly, kim, emily, donna, michelle, carol, amanda, melissa, deborah, deb, debbie, stephanie, rebecca, becky, sharon, laura, cynthia, cindy, dorothy, amy, kathleen, kathy, cathy, angela, angie, shirley, brenda, emma, anna, pamela, pam, nicole, samantha, katherine, kate, christine, helen, debra, rachel, carolyn, janet, maria, catherine, heather, diane, olivia, julie, joyce, victoria, ruth, virginia, lauren, kelly, christina, joan, evelyn, judith, judy, andrea, hannah, megan, cheryl, jacqueline, martha, madison, teresa, gloria, sara, janice, ann, anne, kathryn, abigail, sophia, frances, jean, alice, julia, grace, denise, amber, marilyn, danielle, beverly, bev, charlotte, natalie, diana, brittany, kayla, lori, tammy, tracy, wendy, sylvie, chantal, marie, nathalie, isabelle, louise, monique, manon`,
  ),
)

const campaigning = phrases(
  listed(
    `(vote|voting|votes|voted) (for|against|him|her|them|out|in|no on|yes on) ~2, (vote|voting) ~2 (out|in|them|him|her) ~1, (re elect|reelect|re elected|reelected|re election) , elect ~3, (kick|get|boot|throw|toss|remember|replace|fire) ~4 (out of office|in october|in november|at the polls|at the ballot|come election|on election day|next election|this election), (kick|boot|throw|toss|get) ~3 (mayor|council|councillor*|bums|lot|incumbent*) ~1 (out), out with ~2 (mayor|council|councillor*|incumbent*), (support*|back|backing|endors*|choose|trust|pick) ~4 (challenger|candidate|incumbent|councillor|mayor|reeve|slate|party|for (council|mayor|reeve|another)), (my|your|our|next|new|best|only|that|this|the) ~1 (candidate*|challenger*|incumbent*), (running|run|runs|ran) for (council|mayor|office|reeve|trustee|mla|mp|election|parliament), candidate for ~2, (your|next|our next|our new) (mayor|councillor|reeve|mla|mp), (second|another|third|next) term, another four years, four more years, anybody but ~2 (mayor|him|her), anyone but ~2 (mayor|him|her), (has|have|needs|need) to go ~1, (got|gets|has) my vote, lost my vote, won t get my vote, not get my vote, never get my vote, my vote (goes|is|will), (paint|turn) ~2 (orange|red|blue|green), (ndp|liberal|liberals|conservative|conservatives|ppc|green party|pc party) ~4 (vote|best|win|only|better|worse|never|candidate|will|for), lawn sign*, campaign (office|donation*|sign*|volunteer*), donate to ~3 campaign, votez, voter (pour|contre), elisez, elire, reelire, candidat*`,
  ),
  lists,
)
/** Voting spoken of without a side. */
const votingHelp = phrases(
  listed(
    `(how|where|when|can|do|does|is|what|who|which) ~8 (vote|voting|ballot|polling|poll), id to vote, eligible to vote, register to vote, comment voter, ou voter`,
  ),
)

const inappropriate = phrases(
  listed(`porn*, xxx, nsfw, nude*, nudes, naked, sex, sexy, sext*, sexual*, uncensored, hardcore, onlyfans, only fans, escort*, hookup*, hook up, hot (singles|girls|babes|guys|milfs), horny, boob*, boobs, tits, titties, breasts, penis, dick pic*, cock, pussy, vagina, orgasm*, blowjob*, masturbat*, fetish*, strip (club|tease|poker), stripper*, camgirl*, webcam girl*, adult (content|video*|site|only|fun), not for kids, 18, behead*, gore, gory, snuff, execution video, leaked (video|tape|pics|photos|nudes), sex tape, weed, cocaine, meth, drugs for sale, casino*, gambling, betting, slots, bitcoin, crypto*, free (bitcoin|crypto|iphone|money|gift card*), forex, win (a|an|free|crypto|big), you (have|ve) won, claim your (prize|reward|refund), click (here|this|my|the) ~3 (link|bio|now|profile|video|http), click here, link in (bio|my bio|profile|my profile), telegram, whatsapp me, malware, free followers, graphic (video|content|image|images), swastika*, dead bod*, poop emoji
    porno*, nue, nues, sexe, seins`),
)
const badLink =
  /\b(?:https?:\/\/|www\.)?[\w.-]*(?:porn|xxx|sex|nsfw|nude|casino|crypto|bitcoin|free-?money|win-|prize|viagra|hookup|adult|cam4|onlyfans|gore|bit\.|tinyurl|t\.me)[\w./?=&-]*\.?[\w/?=&-]*/giu

const crime = listed(
  `dump* ~4 (night|bush|ditch|river|woods|lake|field|creek|park|someone|neighbour*|past|outside), (throw|toss|chuck|drop|leave|put|pour|flush|haul|empty) ~4 (in the (river|ditch|creek|lake|bush|woods|sewer|drain|park)|down the (drain|sewer|storm drain|toilet)|past the (dump|gate)|over the fence|on the side of the road|at night), (steal|rob|loot|shoplift|swipe|nick) ~3, (smash|break|slash|key|torch|burn|wreck|vandali*|spray ~1 paint|spray paint|tag|egg|destroy|cut|sabotag*|trash|rip|tear|flatten) ~3 (window*|tire*|sign*|camera*|fence*|lock*|machine*|plow*|truck*|car|cars|house|hall|building*|office*|meter*|door*|barricad*|hydrant*|statue*|property|place|gate*|bridge*|down), (break|sneak|climb|hop|jump) ~1 (in|into|over) ~4 (fence|gate|pool|arena|night|after hours|closed|building), (move|ignore|drive (around|through|past|over)|go around|run|remove|take down) ~3 (barricade*|barrier*|cone*|sign|signs|pylon*|detour|red light*|stop sign*|tape), (stop|quit|refuse|not|don t|dont|nobody|no one|avoid*|skip|never|dodge|evade) ~3 (pay|paying) ~5 (tax*|fine*|ticket*|fee*|bill*|licen*|permit*), (cheat|lie) on ~3 (tax*|form*|application), without ~2 (permit|licence|license|tag|ticket), fake (id|ids|tag|permit|licence|license|one|pass|handicap|document*), forge*, counterfeit*, (sell|buy|get|give|bring) ~4 (booze|beer|alcohol|smokes|cigarettes|vape*|weed|drugs|meth|fireworks|pills|dope) ~6, (underage|minors|teens|kids) ~3 (booze|beer|drink|alcohol|weed|party), shoot (the|those|your|his|her|that|a|them) ~2 (dog*|cat*|geese|goose|deer|coyote*|gopher*|crow*|drone*|camera*), poison* ~3, drown ~2 (cat*|kitten*|pup*), set ~3 on fire, set fire, light (it|them|one|yours|your fire|a fire|up) ~5, burn (it|them|yours|your|the|at night) ~5, (water|sprinkle) ~5 (at night|in the morning|in the dark|after dark|at 1|at 2|at 3|at midnight|anyway), (drink|drinking) ~2 (and|then) (drive|driving), (drive|driv*) (drunk|high), (do|go|drive) ~2 (80|90|100|110|120|140) ~3, speed ~3 (through|past), poach*, (beat|punch|hit|jump|shoot|stab|hurt|kill|lynch|hang|run ~1 over) (him|her|them|those|these|the ~2 (mayor|guy|officer|driver|council)), riot*, storm (the|city) ~1, bomb* ~2 (hall|the|city), hack ~3 (account|website|site|system|city|meter), bribe*, pirate ~2, hotwire*, siphon*, dodg* the? fare*, ride for? free, jump the (fare|turnstile)`,
)
const urging = listed(
  `just, let s, lets, let us, somebody should, someone should, everybody should, everyone should, we should, we all should, people should, you should, you could, you can, we can, we could, why not, why don t (we|you|they), go ahead and, simply, time to, who s in, who wants to, who s with me, i say, i d say, i would, i ll, i can, try, easy to, how about, feel free to, might as well, best to, better to, all you have to do, all you need to do, do what i do, like i do, like my dad did, like everybody does`,
)
const unseen = listed(
  `nobody (will|ll|ever|is|checks|cares|would|can|gets|s) ~3, no one (will|ll|ever|is|checks|cares|would|can|gets|s) ~3, they (never|don t|won t|can t|will never) ~2 (check|know|notice|catch|find|see|look|care), never (check|checks|get caught|catch), (won t|will not|don t|never) (get|be) caught, don t get caught, not get caught, won t (know|notice|find out|catch|see), nobody ever knows, what are they going to do, what (can|will) they do, at night, in the dark, after dark, when no one, when nobody, no cameras, without getting caught, works fine, saves? the fee, it s free, look great in`,
)
const illegal = phrases(listed(`{urging} ~5 {crime}, {crime} ~8 {unseen}, {unseen} ~8 {crime}`), {
  ...lists,
  crime,
  urging,
  unseen,
})
/** A sentence that begins with the act is an appeal to do it. */
const appeal = phrases(['{crime}'], { ...lists, crime })
const plainlyIllegal = phrases(
  listed(
    `slash ~2 tires, (torch|firebomb|burn down|bomb) ~2 (hall|office|place|building|house|plow|truck), fake (id|ids|tag|permit), (get|sell|buy) ~2 (teens|kids|minors) ~2 (booze|beer|smokes|alcohol), don t bother with ~2 (tag|permit|licence|license|fine|fee), nobody should pay, stop paying ~2 (tax*|fine*|fee*|bill*), stolen, steal (the|that|those|them|it|one|some|from)`,
  ),
  lists,
)

const commercial = phrases(
  listed(`(we|i) (rent|sell|buy|offer|haul|deliver|install|repair|clean|build|make|provide|do|fix|paint|mow|plow|shovel|cater|groom|board|train|teach|specialize|also) ~6 (for any|rates?|price*|prices|cheap|quote*|estimate*|dm|call|text|message|inbox|pm|each|book|order|free|affordable|delivery), (best|great|low|lowest|good|reasonable|affordable|competitive|cheap|special|fair|discount) (rate|rates|price|prices|pricing|deal|deals|offer|offers|fees), (dm|pm|inbox|text|call|message|email|contact|whatsapp) (us|me) ~6 (quote*|today|now|price*|order*|rate*|info|details|book|appointment|deal|if you|to book|to order|for), (dm|pm|inbox|text) (us|me), call us, free (quote*|estimate*|consultation|delivery|trial|shipping|installation|inspection), percent off, per cent off, (promo|discount|coupon|use) code, with code ~1, (for sale|on sale|flash sale|big sale|clearance|half price|buy one|bogo|limited time|while supplies last|now open|grand opening), (visit|check out|follow|like|see|try) (our|my) ~1 (store|shop|page|website|site|business|restaurant|channel|etsy|marketplace|store|menu|facebook|instagram|listing*), (our|my) (store|shop|business|company|bakery|salon|garage|restaurant|boutique) ~6 (has|offers|sells|is open|on|carries|this|at|now), (order|book|shop|buy|reserve) (now|today|your|online|yours|here), (book|schedule) (your|a) (free|appointment|consultation|spot), i (sell|m selling|am selling|am a realtor|m a realtor|make and sell|have some for sale), selling ~5 (each|cheap|obo|firm|new|used|dm|message), obo, realtor*, real estate agent, financing available, work from home, earn ~3 (a|per) (day|week|month|hour), (make|earn) ~2 (money) ~4 (home|online|week|day), passive income, mlm, be your own boss, ask me how, (tutoring|babysitting|cleaning|landscaping|snow removal|lawn care|dog walking|photography|catering|roofing|plumbing|painting|handyman|moving|massage|daycare) ~6 (rate*|available|call|text|dm|message|inbox|quote*|book|services|affordable|cheap), (haul|remove) ~2 (junk|anything) ~3 (cheap|for), (message|email|contact) (us|me) ~4 (price*|order*|rate*|buy|interested|book), 
    (rates|prices) (from|start*), starting at, as low as, sponsor*, affiliate, wholesale, now hiring at, promotion*, tupperware, avon, herbalife, scentsy, epicure
    a vendre, rabais, soumission gratuite, meilleurs prix, prix imbattable*, ecrivez moi, appelez nous, contactez nous, commandez, en solde, solde*, promo*`),
)
const price =
  /\b\d{1,2}\s?(?:%|percent|per cent) off\b|\bcode [A-Z]*\d+[A-Z\d]*\b|\$\s?\d+(?:[.,]\d{2})?\s*(?:each|ea|obo|per|a (?:piece|pair|bag|week|day|month|hour)|firm|only)\b/giu

const sentenceStart = /(?:^|[.!?\n])\s*$/u

/** Which grounds a public comment may touch, with its words for each, in the order of `groundKinds`; none: nothing speaks against it. */
export function groundsTouched(comment: string, post: string): readonly TouchedGround[] {
  const reading = read(comment)
  const quotesOf = (spans: readonly Span[]) =>
    distinct(spans).map(({ start, end }) => comment.slice(start, end))
  const raw = (expression: RegExp) =>
    [...comment.matchAll(expression)].map(({ index, 0: match }) => ({
      start: index,
      end: index + match.length,
    }))
  const isNamed = ({ start, end }: Span) =>
    givenNames.has(plain(comment.slice(start, end)).split(/[^\p{L}]+/u)[0] ?? '') ||
    /^(?:mr|mrs|ms|miss|dr|mme|m)\b/i.test(comment.slice(start, end))
  const threats = find(threatening, reading)
  const found: Readonly<Record<GroundKind, readonly Span[]>> = {
    'off-topic': [],
    offensive: [
      ...find(swearing, reading),
      ...raw(masked),
      ...find(insulting, reading),
      ...threats,
    ],
    discrimination: find(discrimination, reading),
    'personal-information': [
      ...find(personal, reading),
      ...raw(contact),
      ...raw(fullName).filter(isNamed),
      ...raw(namedAtWork),
    ],
    election: find(votingHelp, reading).length > 0 ? [] : find(campaigning, reading),
    inappropriate: [...find(inappropriate, reading), ...raw(badLink)],
    illegal: [
      ...find(illegal, reading),
      ...find(plainlyIllegal, reading),
      ...find(appeal, reading).filter(({ start }) => sentenceStart.test(comment.slice(0, start))),
    ],
    commercial: [...find(commercial, reading), ...raw(price)],
  }
  const touched = groundKinds.flatMap((kind) => {
    const quotes = quotesOf(found[kind])
    return quotes.length > 0 ? [{ kind, quotes }] : []
  })
  // What breaks another rule need not be asked for its topic.
  if (touched.length === 0 && isElsewhere(comment, post)) return [{ kind: 'off-topic', quotes: [] }]
  return touched
}

/** The places in their order, those within others left out. */
function distinct(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.end > (kept.at(-1)?.end ?? -1)) kept.push(span)
  }
  return kept
}
