/** Calls to break a law or a bylaw. */
import { find, listed, phrases } from '../phrase.ts'
import type { Reading, Span } from '../reading.ts'

const crime = listed(`
    dump* ~4 (night|bush|ditch|river|woods|lake|field|creek|park|someone|neighbour*|past|outside)
    (throw|toss|chuck|drop|leave|put|pour|flush|haul|empty) ~4 (in the (river|ditch|creek|lake|bush|woods|sewer|drain|park)|down the (drain|sewer|storm drain|toilet)|past the (dump|gate)|over the fence|on the side of the road|at night)
    (steal|rob|loot|shoplift|swipe|nick) ~3
    (grab|take|help yourself|borrow) ~5 (off the (boulevard|curb|truck|lot)|from the (site|yard|park|neighbour*|store|construction)|asleep|not looking|extra one|some water)
    (smash|break|slash|key|torch|burn|wreck|vandali*|spray ~1 paint|spray paint|tag|egg|destroy|cut|sabotag*|trash|rip|tear|flatten|knock|saw) ~3 (window*|tire*|sign*|camera*|fence*|lock*|machine*|plow*|truck*|car|cars|house|hall|building*|office*|meter*|door*|barricad*|hydrant*|statue*|property|place|gate*|bridge*|flag|flags|rag|down)
    (break|sneak|climb|hop|jump|slip|get) ~2 (in|into|over|through) ~4 (fence|gate|pool|arena|night|after hours|closed|building|dark|window)
    fence ~5 (hop|climb|jump|hole|gap), easy to (hop|climb|sneak|break)
    (move|ignore|drive (around|through|past|over)|go around|run|remove|take down) ~3 (barricade*|barrier*|cone*|sign|signs|pylon*|detour|red light*|stop sign*|tape)
    (ignore|forget|screw|skip|break|to hell with) ~2 (ban|rule|rules|bylaw|law|limit|permit|fine|order|advisory|sign|signs)
    (stop|quit|refuse|refuses|not|t|nobody|no one|avoid*|skip|never|dodge|evade) ~4 (pay|paying) ~5 (tax*|fine*|ticket*|fee*|bill*|licen*|permit*)
    (toss|tear up|rip up|throw (out|away)|ignore|bin|burn|shred) ~2 (ticket|tickets|fine|fines|bill|notice|summons|letter)
    (cheat|lie|fib|fudge) (on|about) ~3 (tax*|form*|application|age|address|income)
    (use|give|put|write) ~2 (false|fake|wrong|cottage|somebody else s|someone else s|your cousin s|another) ~2 (address|name|id|number|plate*|licence)
    vote twice, vote (more than once|for your|in both), two ballots
    without ~2 (permit|licence|license|tag|ticket|insurance)
    (buy|get|make|use|print|got) ~2 (fake|forged|bogus|counterfeit|phony) ~2
    fake (id|ids|tag|permit|licence|license|pass|handicap|card|certificate|document*)
    forge*, counterfeit*, never (licensed|registered|reported|declared|paid)
    (shouldn t|don t|not|never) ~2 (register|license|licence|declare|report) ~3
    (sell|buy|get|give|bring|got|have|slinging|need) ~4 (booze|beer|alcohol|smokes|cigarettes|vape*|weed|shrooms|drugs|meth|coke|molly|fireworks|pills|dope|edibles) ~6
    (underage|minors|teens|kids) ~3 (booze|beer|drink|alcohol|weed|party)
    shoot (the|those|your|his|her|that|a|them) ~2 (dog*|cat*|geese|goose|deer|coyote*|gopher*|crow*|drone*|camera*)
    poison* ~3
    (antifreeze|rat poison|poison|xylitol) ~6 (dish|bowl|meat|out|them|dog|dogs|cat|cats|strays)
    drown ~2 (cat*|kitten*|pup*)
    set ~3 on fire, set fire, light (it|them|one|yours|your fire|a fire|up) ~5
    burn (it|them|yours|your|the|at night) ~5, bring ~2 (lighter|matches|gasoline|gas can)
    (bonfire|campfire|fireworks|fire) ~12 (again|anyway|tonight|everyone welcome)
    (water|sprinkle) ~5 (at night|in the morning|in the dark|after dark|at 1|at 2|at 3|at midnight|anyway)
    (hydrant|hydrants) ~6 (wrench|open*|help)
    (drink|drinking) ~2 (and|then) (drive|driving), (drive|driv*) (drunk|high|home drunk), take the back roads
    (booze|beer|rum|vodka|rye) ~6 (cup|thermos|mug|bottle), (do|go|drive) ~2 (80|90|100|110|120|140) ~3
    speed ~3 (through|past), poach*, cheat the meter
    (beat|punch|hit|jump|shoot|stab|hurt|kill|lynch|hang|run ~1 over) (him|her|them|those|these|the ~2 (mayor|guy|officer|driver|council))
    riot*, storm (the|city) ~1, bomb* ~2 (hall|the|city), hack ~3 (account|website|site|system|city|meter)
    (tell|telling) (them|him|her) (you|we) (never|didn t|already|have|don t) ~4
    (hook|tap|plug|splice) ~3 (hose|line|wire|meter|hydrant|cable) ~4, climb in ~3, (get|climb|sneak|walk) in after ~1
    without paying, no id (needed|required|check*), (paint bomb*|egg|tar|stink bomb*) ~6
    bring ~2 (coat hanger|crowbar|bolt cutters|chainsaw|sledgehammer|spray paint|wire cutters|paint*)
    (doesn t|does not|don t|isn t) (lock|locked|alarmed|watched|guarded) ~8
    unlocked ~4, (code|password|combination) (is|to the) ~4, cut ~3 (trees|lock|fence|chain|big ones), worth cutting
    key is under, tamper ~3, unplug ~3, plug into ~4, wire around ~3
    bribe*
    (slip|hand|pass|give) ~3 (assessor|inspector|officer|clerk|guy|him|her|them) ~2 (hundred|fifty|twenty|cash|bottle|bucks|envelope)
    under the table, pay ~2 cash ~3 (tax|receipt), pirate ~2, hotwire*, siphon*, dodg* the? fare*, ride for? free
    jump the (fare|turnstile), (photo*|picture*) of (someone|somebody) else s`)
const urging = listed(`
    just, let s, lets, let us, somebody should, someone should, everybody should, everyone should, we should
    we all should, people should, you should, you could, you can, we can, we could, why not
    why don t (we|you|they), go ahead and, simply, time to, who s in, who wants to, who s with me, i say, i d say
    i would, i ll, i can, try, easy to, how about, feel free to, might as well, best to, better to, there s ways
    there are ways
    all you have to do, all you need to do, do what i do, like i do, like my dad did, like everybody does, you shouldn t
    come join, everyone welcome, join us, help yourself, the trick is, pro tip, hint, should all`)
const unseen = listed(`
    (fill|get|take|have|use|ride|park) ~4 for nothing, worked for me ~3, years running, after closing
    after they (leave|close), never look*, never bother*, (like|as) (everybody|everyone) ~1 on my street, after midnight
    past midnight, behind the ~2 (ramp|shed|school|building|rink|dump), (i ll|i can) drive, just saying, no id
    if you know what i mean
    (nobody|no one|noone) (will|ll|ever|is|checks|cares|would|can|gets|s|looks|watches|enforces|follows) ~3
    they (never|don t|won t|can t|will never|only) ~2 (check|know|notice|catch|find|see|look|care)
    (cops|police|officer*|rcmp|inspector*|bylaw|city) (won t|never|don t|can t|will never) ~2 (notice|know|check|see|find|catch|look)
    never (check|checks|get caught|catch), (won t|will not|don t|never) (get|be) (caught|fined), don t get caught
    not get caught, won t (know|notice|find out|catch|see), nobody ever knows, what are they going to do
    what (can|will) they do
    can t (take|fine|arrest|charge|catch) ~1 (us all|everyone|everybody|all of us)
    at night, in the dark, after dark, when no one, when nobody, when they re asleep, no cameras, no lifeguards
    without getting caught, works fine, works every time, saves? the fee, it s free, look great in, i did last time
    i did it last time, we do it all the time, all the time`)

const lists = { crime, urging, unseen }
const calls = phrases(
  listed(`{urging} ~6 {crime}, {crime} ~10 {unseen}, {unseen} ~8 {crime}, {crime} ~10 {urging}`),
  lists,
)
/** A sentence that begins with the act is an appeal to do it. */
const appeal = phrases(['{crime}', 'bring ~3 {crime}'], lists)
const sentenceStart = /(?:^|[.!?\n…])\s*(?:and |then |or |so )?$/iu
/** Said of the poster's own deed, or so plain that nothing need be asked. */
const plain = phrases(
  listed(`
    slash ~2 tires
    (torch|firebomb|burn down|bomb) ~2 (hall|office|place|building|house|plow|truck)
    fake (id|ids|tag|permit|card|pass), (get|sell|buy) ~2 (teens|kids|minors) ~2 (booze|beer|smokes|alcohol)
    don t bother with ~2 (tag|permit|licence|license|fine|fee), nobody should pay
    (stop|refuse to|refuses to|don t|not) pay* ~3 (tax*|fine*|ticket*), steal (the|that|those|them|it|one|some|from)
    without paying, no id (needed|required)
    (sell|selling) (vapes|smokes|cigarettes|weed|booze|pills|beer|fireworks|edibles) ~8
    paint bomb*, burn it ~5 (yard|midnight|night|barrel|bush)
    vote twice, (screw|ignore|forget) the (ban|bylaw|law|rules)
    (got|have|selling) ~1 (weed|shrooms|coke|meth|pills|molly|edibles)
    (weed|shrooms|coke|pills|edibles|molly|dope) ~6 (hmu|dm|pm|text|call|message|cash|delivery)
    should refuse to pay
    (hop|climb|jump) ~2 fence ~6 (come|join|night|ten|dark|all the time), easy to hop ~6`),
  lists,
)

export const illegalSigns = (reading: Reading): readonly Span[] => [
  ...find(calls, reading),
  ...find(plain, reading),
  ...find(appeal, reading).filter(({ start }) => sentenceStart.test(reading.text.slice(0, start))),
]
