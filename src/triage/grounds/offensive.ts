/** Words against a person or an organization: swearing, insults, threats. */
import { find, listed, phrases } from '../phrase.ts'
import { matches, overlaps, type Reading, type Span } from '../reading.ts'
import { peopleWords } from '../words/people.ts'

const lists = {
  ...peopleWords,
  /** Names that are insults whoever bears them. */
  name: listed(`
    idiot, idiots, moron*, imbecil*, dumba*, dummy, dimwit*, nitwit*, halfwit*, numbskull*, bonehead*, blockhead*
    knucklehead*, dolt*, dunce*, cretin*, nincompoop*, simpleton*
    loser, losers, liar, liars, crook, crooks, thieves, scum, scumbag*, dirtbag*, sleaze*, sleazeball*, lowlife*
    low life*, scoundrel*, coward*, jerk, jerks, creep, creeps, pervert*, perv, pervs
    pig, pigs, vermin, cockroach*, parasite*, leech*, weasel*, twit, twits, buffoon*, hypocrite*, bully, bullies
    nutjob*, nut job*, lunatic*, psycho*, degenerate*, slob, slobs, hick, hicks, hillbill*, redneck*, inbred*
    dictator*, tyrant*, nazi*, fascist*, commie*, sheeple, bums, trolls, old hag, hag, windbag*, bozo*, boneheads
    clowns, jackass*, airhead*, half wit*, snowflake*, crybab*, whiner*, deadbeat*, bottom feeder*
    brat, brats, turd*, maggot*, slime*, slimy, slimeball*, sack of, sacks of, wimp*, oaf*, hog, hogs, pinhead*
    meathead*, fathead*, butthole*, psychopath*, sociopath*, monsters, sicko, sickos, weirdo*, freak, freaks, fatso
    battleaxe, bimbo*, goon, goons, thug, thugs, parasites, vultures, lapdog*, stooge*, lackey*, lying snake
    con artist*, fraudster*, swindler*, embezzler*, snob*, gasbag*, ingrate*, wench
    cretin*, connard*, conne, connes, menteur, menteurs, menteuse*, voleurs, incapables, idiote*, niaiseu*, epais
    abrutis, abruti, debile*, pourris, imbeciles, ordure*, trou de cul`),
  /** Words that insult where they are said of people. */
  slight: listed(`
    {name}, dumb, stupid, fool, fools, clown, clowns, lying, thief, rat, rats, snake*, pathetic, disgusting, worthless
    useless, brainless, braindead, brain dead
    clueless, incompetent*, lazy, ugly, fat, cow, trash, garbage, tool, tools, corrupt, crooked, karen, witch
    communist*, sheep, troll, dumpster, a joke, jokes, drunk, drunks, dishonest
    smug, pompous, an embarrassment, thick, dense, slow, petty, vindictive, a waste, a liability, toxic, a menace
    two faced, gutless, pitiful, laughable people, cheats, sellouts, sell outs, power hungry, drunk with power
    on the take
    spineless, heartless, gutless, greedy, ignorant, arrogant, mental, delusional, insane, crazy, nuts, evil, vile
    repulsive, retarded, slow in the head, dinosaur*, fraud, frauds, a disgrace, human garbage, cancer
    imbecile*, con, cons, paresseu*, incapable*, stupides, nuls, nulles, corrompus, pourri`),
  them: listed(`
    you, u, ya, ur, y all, you (people|all|guys|lot|folks), he, she, they, him, her, them
    (this|that) (guy|woman|man|lady|fellow|person|girl), (these|those) (people|guys|folks|jokers)
    council, councillors, mayor, the mayor, staff, city hall, the city, everyone who, whoever, whoever ~6, anyone who ~4
    the (guy|lady|woman|man|person|people|ones|crew|board|committee|manager|admin) ~4
    admin
    (linda|karen|kevin|gary|bob|john|dave|mike|steve), vous, tu, t, ils, elles, le maire, le conseil, bande`),
}

const swearing = phrases(
  listed(`
    fuck*, fck*, fuk*, fking, effing, wtf, stfu, gtfo, shit*, shite, bullshit, bs, crap, crappy, asshole*, a hole
    arsehole*, ass, asses, arse, jackass*, dumbass*, smartass*, bitch*, bastard*
    goddamn, dick, dickhead*, dicks, prick*, cunt*, twat*, slut*, whore*, skank*, hoe, piss (off|on), pissed off
    screw (you|off|them|the city|this city|council), suck (my|it|a), motherf*, son of a (bitch|gun)
    (go to|rot in|burn in|see you in) hell, kiss my, eat (shit|dirt), up yours, bugger off, sod off, wanker*, douche*
    tosser*, scumbag*, choke on ~2, go choke
    shut (up|your|it|ur), nobody asked (you|u), get a life, get lost, drop dead, kys, kill (yourself|yourselves|urself)
    go (die|hang yourself|drown|jump (off|in)|play in traffic), hope you ~2 (burn|choke|rot|die|drown|suffer|lose)
    good riddance, nobody (likes|wants|cares about) (you|him|her|them|u)
    (everyone|everybody|we all) (hates|hate) (you|him|her|them)
    i hate (you|him|her|them|that man|that woman|you people), hate your guts
    merde*, foutre, foutez, va chier, allez chier, chier, tabarn*, tabernac*, calis*, calice, criss*, crisse*, osti
    ostie, esti, ta gueule, vos gueules, ferme la, fermez la, salaud*, salope*, putain, pute, encul*
    (allez|va) ~2 (diable|enfer), trou d cul`),
)
/** Swear words with signs in place of letters. */
const masked =
  /(?<![\p{L}\p{N}])(?:f[*#@$%!]+[\p{L}*#]*|[$s]h[*#@!1][\p{L}*!]+|b[*#@!1]+t?ch\w*|b[*]{2,}\w*|a[$*#@]{2}\w*|c[*#@]+nt\w*|d[*#@!1]+ck\w*|[*#@$%!&]{4,})/giu

const insults = phrases(
  listed(`
    {name}
    {them} ~1 (are|re|is|s|r|was|were|sont|etes|es|est) ~5 {slight}, you ~2 {slight}
    (you|u) ~1 (ought|should) ~3 ashamed of yourself
    {slight} (people|council|councillors|mayor|staff|workers|crew|city workers|officials|politicians|lot|bunch|driver|drivers|cow|bitch|human|excuse for|of you)
    (bunch|pack|gang|bande|load|nest|circus) (of|d|de) ~1 {slight}
    what (a|an) ~1 (fool|jerk|clown|creep|witch|tool|disgrace of), what ~1 {name}
    full of ~1 (crap|hot air|himself|herself|yourself|it|lies)
    (kind|sort) of ~1 (fool|clown|person) ~2, absolute (clowns|fools|joke of a council|tools|trash)
    (clowns|fools) (who|that|in|at|running|run|on|designed|thought|you)
    (you|he|she|they|these people) (make|makes|made) me sick, ashamed (to exist|of yourself|of yourselves)
    waste of (skin|oxygen|air|space), (your|yo) (mother|mom|momma|mama|face), sick in the head
    disgusting (human|person|people|man|woman|individual*)
    bite me
    (little|petty|power hungry|smug) (bureaucrat*|dictator*|tyrant*|man|men|princess|king|kings|queen)
    as (thick|dense|slow|useless) as, proof that ~2 (rats|pigs|monkeys|clowns|idiots|morons)
    you (smug|little|sad|pathetic|sorry|miserable|absolute|complete) ~3
    as dumb as, dumber than, dumb as ~3, smooth brain*, low iq, (room temperature|single digit) iq, two brain cells
    (not the|isn t the) (sharpest|brightest), couldn t ~2 pour, couldn t ~2 find ~2 own, grow a (brain|pair|spine)
    use your brain, (too|so) (stupid|dumb|lazy) (to|they|he|she|you), stupid enough
    (put|lay|strap|slap) ~2 lipstick, (on|looks? like) ~2 (a whale|a pig|a cow|an ape)`),
  lists,
)

const harms = `(hurt|kill|punch|beat|slap|smack|shoot|stab|strangle|choke|drown|hang|burn ~3 down|run ~2 (over|down)|break ~2 (legs|arms|neck|nose|face|jaw|windows|fingers)|kick ~3 (ass|teeth|head|butt|door)|knock ~3 (out|teeth)|make ~2 (sorry|pay|regret)|hunt|find (you|him|her|them|where|out where)|come (for|after|find)|torch|smash|slash|teach ~4 lesson|deal with (you|him|her|them)|drag (you|him|her|them)|get (you|him|her|them)|wring|rip ~2 head|put ~2 in ~1 (hospital|ground|ditch|grave))`
const threats = phrases(
  listed(`
    (i|we|somebody|someone|they|people) (will|ll|am going to|m going to|re going to|would|d|should|might|could|gonna|wanna|want to|would love to|d love to|ought to|oughta|needs to|need to) ~5 ${harms}
    (somebody|someone|we) (should|ought to|needs to|has to|better) ~2 (burn|shoot|hang|hit|beat|punch|drown|string) ~6
    (gets|get|getting|deserves|earns|needs|meet|meets|taste) ~2 (baseball bat|bat|bullet|brick|fist|beating|punch|shovel|crowbar) ~5
    ${harms} (you|your), ill (punch|kill|beat|slap|find|shoot) ~2
    (love|like|dying|itching) to ~3 (alone|dark alley|behind the|out back), (in|down) a dark alley
    make (you|him|her|them|someone|somebody) (sorry|pay|regret), watch (your|their|his|her) (back|backs|step)
    (you|they|he|she) ll (be sorry|regret|pay for), you will (be sorry|regret|pay)
    (i|we) know where ~4 (live*|park*|work*|sleep*|is|are)
    hope ~3 (dies|die|drowns|drown|crashes|crash|chokes|choke|gets hit|gets cancer|gets hurt|burn|burns|rots|falls)
    you ll (be (wearing|eating|picking|spitting|limping|bleeding|swallowing)|get yours|get what)
    see what happens, find out what happens, (your|his|her|their) (days are numbered|time is coming|turn is coming)
    coming for you, you re next, (one more time|next time) ~6 (i ll|i will|i swear)
    (should|ought to|needs to|need to|deserve to|deserves to) be (shot|hanged|hung|lynched|beaten|drowned|burned|strung up|tarred|run over|whipped|put down|executed|horsewhipped)
    deserves? (to die|a beating|a bullet|a punch|a slap|to be shot|to be punched|a kick)
    blood on, bring (my|a) (gun|rifle|bat|shotgun), pay with (your|his|her|their) (life|blood), (or|and) else you
    try me
    je vais (te|vous|lui|les) ~1 (tuer|frapper|casser|trouver), vais (te|vous) faire
    (merite*|faudrait) ~4 (balle|tuer|pendre|battre|claque)`),
  lists,
)

/** Names for oneself, and for what is no person. */
const harmless = phrases(
  listed(`
    (i|me|myself|we) ~1 (feel|felt|feeling|look|looked|am|m|was|must be|sound|be) ~2 ~3 (idiot|fool|dummy|loser|moron|clown)
    idiot proof, for dummies, guinea pig*, pig (roast|farm|barn|races), piggy*, (feel|felt) like (a|an) ~1
    kick* ass, bad ass, badass, smart ass, pain in the (ass|butt), bust* ~2 ass*, freez* ~2 ass*, half ass
    snowflake* (decoration*|craft*|lights), bully (proofing|prevention), anti bully*, against bullying
    sea (snakes|dogs)`),
)

export function offensiveSigns(reading: Reading): readonly Span[] {
  const passed = find(harmless, reading)
  return [
    ...[swearing, insults, threats].flatMap((signs) => find(signs, reading)),
    ...matches(masked, reading.text),
  ].filter((sign) => !passed.some((one) => overlaps(one, sign)))
}
