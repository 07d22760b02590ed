/** Signs in a report that somebody was attacked, threatened or followed. */

import { find, listed, phrases } from './phrase.ts'
import type { Reading, Span } from './reading.ts'
import { peopleWords } from './words/people.ts'

const lists = {
  ...peopleWords,
  harm: listed(`
    kill, hurt, harm, beat, beat up, stab, shoot, punch, slap, smack, hit, kick, strangle, choke, burn, burn down, torch
    blow up, bomb, run ~1 over, rape, smash
    break ~2 (legs|arms|face|neck|nose|jaw|bones|teeth|fingers|hands|windows|car)
    destroy, end, finish, get rid of, deal with, come after, come for, get, find, bury, jump, ambush, attack
    set fire to
    tuer, frapper, battre, poignarder, casser ~2 (gueule|jambes|figure|dents), bruler, faire la peau, faire payer
    etrangler, tirer sur`),
  /** Harm that names its victim within. */
  fate: listed(`
    put {person} ~1 in ~1 (hospital|ground|grave|wheelchair|morgue)
    make {person} (pay|sorry|regret|suffer|bleed|hurt|disappear|scream), shut {person} up for good
    teach {person} a lesson, knock {person} out, set {person} on fire
    break {owner} (legs|arms|face|neck|nose|jaw|bones|teeth|fingers|hands)`),
  harmed: listed(`
    punch*, slapp*, slap, slaps, smack*, kick*, hit, hits, push*, shov*, grab*, chok*, strangl*, spat (on|at|in)
    spit* (on|at|in), bit, beat, beats, beaten, attack*, assault*, trip*, stab*, headbutt*, elbow*, pinn*, drag*
    corner*
    scald*, whack*, clobber*, slammed, rammed, yank*, struck, thump*, jabbed, twist*, squeez*, tackl*, scratch*
    swung at, lunged at
    (threw|throw*|thrown|swung|swing*|hurl*|toss*|dump*|pour*|spill*|spray*) ~4 (at|on|over|in)
    knock* ~2 (down|over|out)
    pull* ~2 (hair|hijab|scarf|arm|shirt|collar), wrestl*, hurl* ~4 at, pinch*, burn*, block* ~2 (way|exit|door), trap*
    lock* ~1 in
    frapp*, pouss*, gifl*, agress*, bouscul*, crach* (sur|dessus)`),
  body: listed(
    'head, face, eye, eyes, nose, mouth, jaw, neck, throat, arm, arms, wrist, hair, chest, stomach, back, shoulder, leg, knee, hand, ear, tooth, teeth, rib, ribs, butt',
  ),
  weapon: listed(`
    gun, guns, rifle, rifles, pistol, handgun, shotgun, firearm, firearms, ammo, ammunition, bullet, bullets, knife
    knives, machete, axe, hatchet, baseball bat, crowbar, bat, weapon, weapons, bomb, bombs, explosive*, molotov, taser
    sword, acid, noose, brass knuckles, crossbow, fusil, couteau, arme, pistolet, carabine, hache`),
  will: listed(`
    will, ll, would, going to, gonna, gunna, about to, plan* to, want* to, wanna, wish* to, swear* to, swore to, vow* to
    promis* to, threaten* to, mean* to, should, deserve* to, ought to, needs to, need to, might, better, could
    can t wait to, ready to, vais, va, allait, vas, veut, veux, voulait, menac* de`),
}

const threats = phrases(
  listed(`
    (threat*|menac*), {will} ~3 {fate}, {will} ~3 {harm} ~2 {person}
    {will} ~2 {harm} ~2 {owner} ~1 (car|house|place|tires|head|face|legs|kneecaps|door|truck|teeth|skull)
    (i|he|she|they|we) (will|ll|would|d) ~2 {harm} ~3 {person}
    watch ~1 (your|my|his|her|their|our|ur) (back|backs), watch (yourself|himself|herself|myself)
    sleep with one eye open
    (enjoy|savour|savor) ~2 last ~1
    (your|his|her|my|their) last (day|days|weekend|week|shift|ride|supper|christmas|breath|meal|night)
    (isn t|is not|not|won t be|aren t|never) (leaving|going|going down|going out|dying) ~2 alone
    off the road, into traffic, {weapon} emoji*, (skull|coffin|bomb|blood) emoji* ~5 (me|my|photo|name)
    (need*|deserve*|get*|want*|earn*|ask* for) ~3 (beating|hiding|thrashing|slap|lesson|bullet|smack|kicking|whipping|lynching)
    (teeth|head|face|fist|boot|knife|foot|tongue) ~3 (down|through|in|up|off|out) ~2 (throat|wall|windshield|face|head|ass|shoulders|skull)
    (won t|will not|wont|never) (walk|get|make it|leave|come|go|see) ~3 (out|away|home|here|legs|again|alive|tomorrow|christmas|next|morning)
    brakes (fail|failing|cut), (cut|loosen*) ~3 (brakes|lug nuts|wheel*), knows a (guy|man|hitman), hitman, hit man
    boom, kaboom, tick tock
    (thrown|throw|pushed|push|toss*|hurl*) ~2 (off|from|out of|under|in front of) (the|a) ~1 (roof|bridge|window|train|bus|stairs|building|truck|balcony|cliff)
    go find (me|him|her|us|them)
    (find|visit|hunt|track) (me|him|her|us|them) (down|at|tonight|tomorrow|after)
    {weapon} ~4 (name|names|initials)
    (grave|coffin|rope|body bag|casket) ~4 (for|with|has|name|initials|photo)
    (six|6) feet under, body bag*, funeral (for|of) (me|him|her|us|my|our)
    (want|wanted|love|like|wish) to see (me|him|her|them|us|{owner} ~1 {kin}) ~2 (dead|bleed|burn|suffer|hurt|die|hang|beg)
    (i|we|he|she|they) ~2 (coming|come) (for|after) (me|you|him|her|us|them|{owner} ~1 {kin})
    (take|takes|taking|took|bring|bringing) (everybody|everyone|you|him|her|them|us|people|a few|some of|as many|someone|somebody|{owner} ~1 {kin}) ~3 (out|down|with (me|him|her|them))
    (building|office|headquarters|hq|city hall|hall|depot|yard|garage|place|shop|house|car|station|it all|everything) ~1 (will|ll|should|is going to|s going to|must|needs to|gonna) ~1 (burn*|blow*|explode*|go up|be gone|be on fire)
    (you|u) (re|are|r) next, (i|he|she|they|we) (am|m|is|s|are|re) (next|first) (on|in)
    that (i|he|she|we) (am|m|is|are) (next|first), (slit|slits|slitting|cut|slice) ~4 (throat*|brake*), slit*
    keep ~3 (mouth shut|quiet|silent) ~3 (or|accidents|if), or else
    (you|i|he|she|they|we) (ll|will) (regret|pay|be sorry) ~2, what happens to (rats|snitches|people), snitches get
    (bring|brings|bringing) something ~3 (to|that), (make|makes|making|will|ll) ~5 remember (him|me|her|my name)
    never forget (him|me|my name), go out with a bang, (last|final) (day|shift) (for|at) ~4 (all|everyone|some)
    (running|hitting|beating|shooting|stabbing|killing|strangling|choking|hurting|burning|punching|murdering|drowning) ~1 (over|up|{person}|{owner} ~1 {kin})
    (as|for) (the|a|my|his) target, target practice, (shooting|gun|firing) range ~10 (photo|picture|face|name|poster)
    (hijab|turban|photo|picture|face|effigy|quran|bible|house|car|desk) on fire
    set* ~3 (hijab|hair|car|house|desk) ~1 fire
    deserve* (a|to be|to get|to) ~1 (beating|beaten|shot|hanged|punched|hurt|slapped|die|bullet)
    (beat|beats) ~2 up
    (know*|knew|found out|find out) where ~2 (live*|lives|park*|sleep*|work*|kids go|school)
    know* when ~3 (shift|shifts|work|alone|finish*|leave*|get off)
    see (you|me|him|her|us|them) (in the parking lot|after work|outside|alone)
    accidents (happen|can happen|do happen), something (bad|might|could|will) ~3 happen* to
    (make|made|makes|making) sure ~3 (hurt|pay*|suffer*|regret*|never|injured)
    (you|he|she|we|they|i|re|s|is|are|was) ~1 (dead|a dead man|a dead woman|dead meat|toast|next|going down) (when|if|on|tomorrow|monday|tuesday|wednesday|thursday|friday|soon|meat|to)
    you re dead, you are dead, (re|are|is) as good as dead, dead man walking, wish* ~3 (dead|would die)
    should (die|be shot|be hanged|be hung|be lynched|be put down)
    hope* ~3 (die|dies|get shot|gets shot|get hurt|gets hurt|crash*|burn*|raped|stabbed|run over)
    deserve* ~2 (bullet|beating|die|shot|to be hit|slap|punch|knife)
    (bullet|noose|grave|coffin|hit list|kill list) ~5 (name|{kin}|me|us|with)
    hit list, kill list, death (threat*|wish*), (dig|dug) ~2 grave, {harm} ~1 (you|me) (if|when|unless)
    (hurt|kill|beat|stab|shoot|punch|strangle|rape) (me|him|her|us|them|you|someone|somebody|my|our|everyone)
    (get|gets|got|be|getting) (hurt|beaten|beat up|jumped|shot|stabbed|raped) ~2 (if|by|soon|when|next|like|in)
    (wait|waits|waited|waiting) for (me|him|her|us) (after|outside)
    (break|breaking|crack|snap) ~2 (jaw|neck|bones|kneecaps|legs|arms|nose|face)
    will (not|never) (make it|get|come) (home|out|to) ~2, won t (make it|get) ~2 (home|out), pay ~2 a visit
    come (to|by) (your|my|his|her|their|our) (house|home|place|door|desk), (mess|fuck) ~1 (you|me|him|her|us|them) up
    blood will, spill ~1 blood, go postal, shoot ~1 up, shooting up, shoot up, blow ~3 up, last day on earth
    pull* the trigger, settle it outside, take it outside, bash* ~2 (head|face|skull|my|me|in)
    smash* ~2 (head|face|skull|teeth) in?, (take|taking) him out for good
    avec (un|une|son|sa) {weapon}, {will} ~2 (me|te|le|la|nous|vous) (tuer|frapper|battre|casser|crever)
    menace*, te faire la peau, me faire la peau, casser la (gueule|figure), tu vas (voir|payer|mourir), tu es mort*
    t es mort*, te tuer, me tuer, nous tuer, le tuer, la tuer`),
  lists,
)
const assaults = phrases(
  listed(`
    {harmed} (me|him|her|us|them|my|our|{owner} ~1 {kin}), {harmed} ~3 (my|his|her|their|the|our) ~1 {body}
    {harmed} ~4 (down the stairs|against|into the|to the (ground|floor)|off the)
    got (punched|slapped|kicked|hit by a|pushed|shoved|attacked|assaulted|beaten|jumped|stabbed)
    was (punched|slapped|kicked|pushed|shoved|attacked|assaulted|beaten|jumped|stabbed|choked|grabbed|groped)
    grop*, (sexual* assault*|sexually touched), (put|puts|putting|laid|lays) ~1 hands on (me|him|her|my|us|them)
    touch* ~2 (butt|bum|breast|breasts|thigh|waist|inappropriately)
    physical* (fight|altercation|attack|assault*|harm*|hurt*), fist fight, fistfight, (fight|brawl) (broke out|between)
    punch* (up|thrown), came at (me|him|her|us)
    (cut|bruise|bruises|stitches|black eye|bloody nose|concussion|broken ~1 {body}) ~2 (above|on|over|under|from|after|in|and)
    (on ~1|a) (bruise|bruises|concussion|black eye), domestic (violence|abuse)
    abus* (partner|husband|wife|ex|boyfriend|girlfriend), rape, raped, rapes, rapist
    (my|his|her) (hand|arm|face|eye|leg|head|nose|lip|wrist|finger|foot|back|neck|rib|ribs|jaw|knee) ~1 (is|was|are|were|got) ~2 (burn*|bruis*|cut|broken|bleeding|swollen|hurt*|injured|sprained|scratched|black|red|sore)
    (m a|nous a|l a|m ont) (frapp*|pouss*|gifl*|agress*|bouscul*|lance*|crach*|attrap*)
    (voies de fait|agression)`),
  lists,
)
const stalking = phrases(
  listed(`
    stalk*
    (drive*|driving|walk*|come*|came|coming|cruis*|park*|hang*|show*|turn*|stop*) ~2 (past|by|around|near|outside|up|to) (my|her|his|our) ~1 (place|house|home|apartment|street|building|driveway|door|window|block|road)
    my ~1 (porch|driveway|bedroom|window|front door|backyard)
    (broke|breaks|breaking|hacked) into my (phone|house|car|home|apartment|email|account)
    (my|her|his) new address
    posted (my|her|his|our) ~1 (address|phone number|number|licen* plate|route)
    (ex|husband|wife|boyfriend|girlfriend|partner) ~14 (where i|every place|everywhere i|places i|wherever i|address|follow*|track*|wait*|outside|threat*|find me|finds me|hurt*|hit*|control*)
    (stand|stands|stood|standing|park*|loiter*|lurk*|sit|sits|sat) ~2 (outside|in front of|across from|under|near) (my|her|his|our|their)
    (pictures|picture|photo|photos|video|videos|view) of (my|her|his|our) ~1 (house|home|window|door|street|apartment|building|kids|children|car|front)
    follow* (me|him|her|us|them|my) ~4 (home|to|around|car|after|from|in|on foot|everywhere|store|work|house|kids)
    following (me|him|her|us|them) (home|to|around|after|from|everywhere)
    follow* (my|his|her|our) ~1 (car|kids|kid|daughter|son|wife)
    (wait*|waits|waited|waiting) ~3 (at|by|near|beside|outside|in) (my|his|her|their|our|the) ~1 (car|house|home|exit|door|parking|bus stop|desk|locker|gate|apartment|lot|entrance)
    wait* for (me|him|her|us|them) ~4 (car|house|home|exit|door|parking|after|outside|work|lot)
    (show*|shows|showed|showing|turn*) up (at|outside|near) (my|her|his|our|their|the) ~1 (house|home|door|apartment|gym|school|place|desk|car|daycare)
    (track*|tracks|tracked|tracking) (my|her|his|me|him|us) ~2, (tracker|airtag|air tag|gps) ~4 (car|bag|my|her|his)
    (spy|spies|spied|spying) on (me|us|her|him)
    (photo*|picture*|pictures|video*|film*|filming) ~3 (my|her|his|our) (house|home|kids|children|daughter|son|car|window|apartment)
    drives? (by|past) (my|her|his|our), sit* (outside|in front of) (my|her|his|our)
    watch* (me|us|her|him) (from|through|at home)
    (afraid|scared|terrified|frightened|fear*) ~2 (to|for|of) ~2 (go|be|come|leave|walk|work|life|safety|alone|home|being|him|family|kids|in)
    fear* for (my|our|her|his|their), not ~2 feel safe, don t feel safe, do not feel safe, unsafe (at|to|going|coming)
    not ~2 (want|dare) to be alone, restraining order, peace bond, no contact order
    (home|private|house) address ~8 (visit|go|see|teach|show|tell|say|burn|get|find|pay)
    (visit|get|find|teach|burn) ~8 (home|private|house) address, post* (my|her|his|our|their) address, my home address
    her home address, his home address, where i live, where she lives, where he lives, where we live, doxx*, doxed
    doxing, dox
    me suit, m a suivi*, m attend*, attend devant, peur (de|d) (aller|venir|lui|rentrer|etre), adresse personnelle
    ou j habite`),
  lists,
)
const armed = phrases(
  listed(`
    {weapon} ~12 (boss|bosses|manager|supervisor|foreman|director|colleague*|coworker*|work|office|meeting|shift|us|me|you|tomorrow|monday|staff|yard|desk|hr|union|someone|respect|them|him|her|everybody|everyone|plant|shop|garage|patron|travail|bureau)
    (boss|manager|supervisor|foreman|director|colleague*|coworker*|work|office|meeting|shift|us|me|you|tomorrow|monday|staff|someone|him|her) ~8 {weapon}
    (bring*|brought|carry*|carries|carried|point*|wav*|pull*|hold*|held|show*|brandish*|pos*) ~6 {weapon}`),
  lists,
)
/** Violent words that are none: what is meant is a picture, a success, an animal, a sport. */
const harmless = phrases(
  listed(`
    could get (me|you|us|him|her) (promoted|fired|hired|in|a|the|into)
    get (me|us|him|her|you) (promoted|fired|hired|a|an|the|some|to|in trouble|wrong|started|going)
    (knife|gun|sword|axe|weapon|rifle) (collection*|show|club|rack|sharpening|skills|block|safe|control|law*)
    {weapon} ~4 (parade|ceremony|museum|exhibit|collection|range day|season)
    (parade|ceremony|museum|cadet*|regiment|memorial) ~6 {weapon}, kill* it, kill* time, killing me
    (kill*|murder*) ~2 (morale|productivity|joke|mood|vibe|deal|project|post|buzz|budget)
    (is|was|be|pure|absolute) murder, murder mystery
    strangl* the ~2 (photocopier|printer|computer|copier|wifi|system), heads (will|would) roll, blood bath
    (budget|meeting|review|quarter) ~3 bloodbath, tore ~4 to (pieces|shreds), rip* ~3 (apart|to shreds)
    (attack*|slam*|bash*|destroy*) ~2 (decision|plan|policy|report|budget|council|proposal|project|idea|argument)
    (hockey|boxing|wrestling|ufc|food|pillow|snowball|water) ~4 (fight|match|game)
    (fight|fought|fights|fighting) ~3 (comments|for (it|us|our|better))
    (shooter|shooting) (game|games|video|star*|schedule|script), first person shooter, (photo|video|film) shoot
    punch (line|card|clock), punching in, punched (in|out)
    hit ~1 (by|with) (the|a) (bill|tax*|fine|fee|email*|news|truck of)
    drop* dead gorgeous, (laugh|laughed|laughing) ~3 death, (bored|scared|worked|tired) to death
    drag* (me|him|her|us|them) into ~2 (meeting|thread|chat|debate|conversation|argument)
    (grabbed|pushed|kicked|hit) (me|us|him|her) (a coffee|lunch|up for|out of the (group|chat))
    shot (a|an|some|the|this|his|her) ~1 (video|film|clip|movie|photo|picture|dance|reel|tiktok|scene|deer|moose|elk|bear|duck|ducks|goose|geese|hole in one|goal|basket)
    shoot* ~2 (video*|film*|photo*|clip*|reel*|tiktok*|hoops|pool), photo shoot*
    hit (share|send|post|like|reply|publish|record|enter|the like|the share|the button|a nerve|up|the road|the gym|the news)
    threw shade, throw* shade, bomb* (his|her|their|the|my) (presentation|interview|test|exam|speech), photo bomb*
    photobomb*, bath bomb*, kick* (off|out of|back)
    push* (back|the button|notification*|a post|an update|for|to|through|his luck|her luck)
    attack ad*, heart attack, stab* at (it|the), stab* in the back, back stab*
    shoot* (me|us|him|her|you|them) (an|a) (email|message|text|note), bite (me|the bullet), bullet (point*|list)
    grab* (attention|a coffee|lunch|a), hit with (a|an) (lawsuit|fine|bill)
    beat* (a|the) (deadline|record|traffic|team|other), water gun*, glue gun*, nerf, heat gun, radar gun, hunting trip
    bat (house|houses|survey), burn* (the food|calories|out|bridges)
    attack on (the policy|the plan|a plan|our plan|her idea|his idea)
    followed (me|us|him|her) on (instagram|facebook|twitter|tiktok|x|linkedin|social)
    follow* (me|us|him|her) back, follow my account`),
  lists,
)

const apart = (span: Span, others: readonly Span[]) =>
  !others.some((other) => span.start < other.end && other.start < span.end)

/** Without the violent words that are none, so that nothing is concluded from them. */
export function withoutFigures(reading: Reading): Reading {
  const passed = find(harmless, reading)
  return { ...reading, words: reading.words.filter((word) => apart(word, passed)) }
}

/** The words that show it; none: no sign. */
export function violenceSigns(reading: Reading): readonly Span[] {
  const passed = find(harmless, reading)
  return [threats, assaults, stalking, armed]
    .flatMap((signs) => find(signs, reading))
    .filter((span) => apart(span, passed))
}
