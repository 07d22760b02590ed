/** What a town's posts and the comments under them are about; a comment on another matter is off topic. */
import { find, listed, phrases } from '../phrase.ts'
import { type Reading, read } from '../reading.ts'

/** Topics by the words in which residents speak of them; a word may belong to several. */
const topics: Readonly<Record<string, string>> = {
  roads: `road*, street*, avenue*, ave, highway*, hwy, lane, lanes, sidewalk*, pothole*, pavement, paving, asphalt, gravel, detour*, traffic, barricad*, bridge*, culvert*, intersection*, crosswalk*, curb*, tire, tires, truck*, trucks, drive*, driving, drove, driveway*, construction, closure*, sign, signs, speed*, speeding, stop sign, crossing, dust, grader*, route*, rue, rues, nids de poule, circulation, trottoir*`,
  snow: `snow*, plow*, plough*, ice, icy, sand, sanding, salt, shovel*, windrow*, blizzard, storm, winter, cold, grader*, slippery, drift*, crews, neige, deneig*, glace, verglas`,
  waste: `garbage, trash, waste, recycl*, bin, bins, cart, carts, bag, bags, compost*, landfill, dump, dumping, pick up, pickup, collection, curb, litter, junk, sort, sorting, paint, mattress*, scrap, tipping, ordures, dechets, bac, bacs, recyclage`,
  water: `water*, sewer*, pipe, pipes, hydrant*, boil*, drinking, tap, taps, leak*, main break, advisory, lagoon, drain*, drainage, flood*, pressure, brown, lawn*, garden*, grass, sprinkler*, hose, turf, well, wells, meter*, plumb*, eau, aqueduc, egout*`,
  money: `tax*, budget*, council*, spend*, cost*, money, dollar*, fee, fees, debt, mill rate, assessment*, increase*, levy, audit*, financial, finance*, grant*, wage*, salary, salaries, paid, pay, pays, afford*, percent, per cent, services, taxe*, depense*, argent, conseil`,
  recreation: `arena, rink, rinks, ice time, pool, swim*, splash*, park, parks, playground*, slide*, swing*, trail*, field*, ball diamond*, soccer, hockey, skat*, gym, fitness, program*, lesson*, lifeguard*, camp*, change room*, locker*, recreation, court, courts, pickleball, curling, bike*, piscine, patinoire, parc`,
  events: `festival, fair, parade, fireworks, concert, music, band, bands, stage, market, event*, ticket*, food truck*, celebrat*, christmas, santa, halloween, canada day, lights, tree lighting, hot chocolate, weekend, free admission, booth*, vendor*, parking, washroom*, rodeo, carnival, feu* d artifice, fete`,
  animals: `dog, dogs, cat, cats, pet, pets, leash*, animal*, pound, tag, tags, licen*, bark*, bylaw*, by law*, kitten*, puppy, puppies, collar*, poop, off leash, chicken*, chien*, chat, chats`,
  election: `elect*, vot*, ballot*, poll, polls, polling, candidate*, id, mayor, councillor*, campaign*, advance voting, city hall, north end, term, nominat*, scrutineer*, bulletin, bureau de vote`,
  jobs: `job, jobs, hir*, hourly, wage*, salary, salaries, rate, position*, apply, applicat*, resume*, employ*, student*, seasonal, summer, work, worker*, staff, interview*, age limit, pay, paid, qualif*, posting, lifeguard*, emploi*, poste*`,
  emergency: `fire, fires, ban, burn*, barbecue*, bbq*, campfire*, smoke, propane, ambulance, evacuat*, emergency, tornado, dry, police, rcmp, siren*, alert*, incendie*`,
  library: `library, libraries, book*, story time, storytime, read*, reading, children*, kids, librarian*, cards, museum, exhibit*, author*, heure du conte, bibliotheque*`,
  planning: `zoning, development, building*, permit*, subdivision, housing, apartment*, condo*, rezon*, public hearing, lot, lots, neighbourhood*, construction, downtown, plan, plans, heritage, permis`,
  transit: `bus, buses, transit, route*, stop, stops, driver*, schedule*, shuttle*, handi transit, fare*, ride*, autobus`,
  health: `clinic*, vaccin*, doctor*, hospital*, nurse*, flu, covid, health, mental, immuniz*, sante, medecin*`,
}

const matchers = Object.entries(topics).map(
  ([name, words]) => [name, phrases(listed(words))] as const,
)

/** The topics of a text, with the words that show each. */
export function topicsOf(reading: Reading): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>()
  for (const [name, words] of matchers) {
    const said = find(words, reading).map(({ start, end }) =>
      reading.text.slice(start, end).toLowerCase(),
    )
    if (said.length > 0) found.set(name, new Set(said))
  }
  return found
}

/** Matters that no post of a public body is about, whatever it is about. */
const elsewhere = phrases(
  listed(`
    (lost|found|missing) ~5 (wallet|phone|key|keys|cat|dog|ring|purse|glasses|bag|jacket|bike|puppy|kitten|earring*|watch|necklace|mitt*|glove*|scarf|backpack|card|stroller|toy|drone)
    got out (last night|today|yesterday), (whoever|who) (took|stole|found|hit|has) my
    my ~2 (is missing|went missing|was stolen)
    (does|is there|know) ~3 (anyone|anybody|someone|somebody) ~1 (who|that|to) ~3
    (anyone|anybody|anyone here) ~1 (got|have) (a|an|any|some)
    whose ~3 (is|are) (running|barking|parked|loose|missing|blocking|making)
    spare room
    (has anybody|has anyone|did anyone|did anybody|does anyone|anyone else|anybody|anyone) ~1 (found|seen|see|know a|know any|know of|know where|know who|know when|know what happened|have a|have any|have jumper*|looking|selling|recommend|want|lost|going to|driving|heading|need)
    (can|could) (anyone|anybody|someone|somebody|you guys) ~1 (recommend|suggest|lend|drive)
    recommendations? for, garage sale*, yard sale*, for rent, to rent, free to a good home, give away, giving away
    for a good home
    looking for ~1 (a|an|some|any|my|someone|something|two|one|three) ~3 (room|apartment|house|roommate|ride|babysitter|nanny|mechanic|plumber|contractor|electrician|dentist|doctor|job|work|place|bedroom|home|vet|hairdresser|tutor|dj|band)
    happy ~1 (birthday|anniversary|mother s day|father s day|retirement|graduation)
    birthday, anniversary mom, congratulations on your (wedding|baby|engagement), congrats (mom|dad|grad*|to my)
    love you (both|mom|dad|all), rip ~2, fly high, rest in peace ~2, in loving memory
    (mom|mother|dad|son|daughter|wife|husband|grandma|cousin|sister|brother) (turns|turned|is turning|graduated|got married|had a baby|just had)
    thoughts and prayers for (my|our) family, it s a (boy|girl), engaged
    (football|hockey|baseball|basketball|soccer|jays|leafs|jets|bombers|riders|oilers|flames|canucks|habs|kings) (game|score|playoffs|tickets|season|tryouts|practice|win|won|lost)
    go ~1 go, big win, tryouts, playoff*, super bowl, stanley cup, grey cup, world cup, olympics, game on tonight
    who won, bonspiel
    northern lights, full moon, eclipse, recipe*, horoscope*, crossword*, lottery
    (good|best|decent|cheap) (mechanic|dentist|plumber|babysitter|restaurant|pizza|haircut*|burger*|coffee|vet|place to eat)
    what channel, the weather in
    aliens, ufo*, flat earth, chemtrail*, 5g, illuminati, deep state, microchip*, moon landing, ukraine war, gaza
    ottawa, the feds, prime minister, premier, federal (government|election)
    provincial government, carbon tax
    gas price*, price of (gas|eggs|groceries|wheat|canola|cattle|beef)
    (wheat|canola|grain|cattle|calf|oil) (price*|market*|futures), groceries, (rent|mortgage) rates, interest rates
    stock market, hunting season, (moose|deer|duck|goose) (season|hunting|tag*), fishing (season|derby), harvest
    seeding, calving
    movie*, netflix, tv show*, video game*, concert tickets, celebrity, celebrities
    jesus (loves|saves|is|died|christ is), the lord, repent, bible verse, church (supper|service|bake sale)
    wrong number, chain letter
    cursive, homework, report cards?, (school|school division) (needs|should|has|closed|division)
    (teachers|principal) ~2 (should|need|strike), jumper cables
    my ~2 (truck|car|van|suv) (broke|died|won t start|is stuck|needs)
    (who|anybody) ~2 (bought|buying|moving into|opening), what s (going in|being built|happening|with)
    (schedule|hours|times) ~3 (ferry|train|airport|border), ferry, (band|choir|team) is (playing|performing)
    best (borscht|perogies|burger|pizza|coffee|donuts|wings), who makes the best, what s the score, the score
    (mom|dad|grandma|cousin|brother|sister|friend) s ~2 (band|wedding|funeral|shower|social|team|play)
    wedding social, baby shower, fundraiser for my
    (walmart|tim hortons|tims|canadian tire|mcdonalds|sears|dollarama|costco|superstore|a w|subway) ~4 (open*|clos*|building|sale|coming|line|was|is|had|has|never)`),
)
/** Points back to the post. */
const pointer = phrases(
  listed(`
    this, that, these, those, here, it, they, them, there
    the (change|changes|news|plan|project|decision|work|update|post|app|rule|rules|ban|event)
    then, again, finally, about time, thanks, thank you, well done, good job, great, nice, love, awesome, wow
    (ca|cela|ceci|celui ci|cette), enfin, merci, bravo`),
)
/** What any reply may speak of: what it costs, and who decided. */
const general = 'money'
/** Topics that run into each other: a road is a road under snow. */
const neighbours: readonly (readonly string[])[] = [
  ['roads', 'snow', 'transit'],
  ['recreation', 'events', 'library', 'animals'],
  ['jobs', 'recreation'],
]
/** One word of another topic happens in any reply; two are a topic. A question is about little else. */
const fewestWords = 2
const fewestAsked = 1

/** Whether a comment is about another matter than the post. Where that is not plain, it is not. */
export function isElsewhere(comment: string, post: string): boolean {
  const said = read(comment)
  const asked = read(post)
  if (asked.words.length === 0 || shares(said, asked)) return false
  if (find(elsewhere, said).length > 0) return find(elsewhere, asked).length === 0
  if (find(pointer, said).length > 0) return false
  const own = topicsOf(said)
  const theirs = topicsOf(asked)
  // What is done with the money is any service.
  if (theirs.size === 0 || theirs.has(general)) return false
  if ([...own.keys()].some((topic) => [...theirs.keys()].some((other) => isNear(topic, other))))
    return false
  const everyones = own.get(general)
  const words = [...own.values()]
    .flatMap((found) => [...found])
    .filter((word) => !everyones?.has(word))
  const isQuestion = asks.test(comment)
  return new Set(words).size >= (isQuestion ? fewestAsked : fewestWords)
}

const asks = /^\s*(?:when|what|where|who|why|how|are|quand|où)\b/iu

const isNear = (one: string, other: string) =>
  one === other || neighbours.some((group) => group.includes(one) && group.includes(other))

const everyday = new Set(
  listed(`
    that, this, with, have, will, your, from, they, them, been, were, what, when, where, which, there, here, just, like
    more, than, then, only, also, some, into, over, again, because, would, could, should, their, about, after, before
    please, thank, thanks, city, town, people, year, years, week, time, today, tonight, tomorrow, until, every, being
    does, dans, pour, avec, cette, nous, vous, plus, notre, votre, mais, tout`),
)

/** Letters that two words of one family begin with. */
const family = 5
const shortestWord = 4

/** Whether comment and post have a word of their own in common, beginnings compared: `drop` and `dropped`. */
function shares(comment: Reading, post: Reading): boolean {
  const families = ({ words }: Reading) =>
    words
      .filter(({ word }) => word.length >= shortestWord && !everyday.has(word) && !/\d/.test(word))
      .map(({ word }) => word.slice(0, family))
  const asked = families(post)
  return families(comment).some((word) =>
    asked.some((other) => word.startsWith(other) || other.startsWith(word)),
  )
}
