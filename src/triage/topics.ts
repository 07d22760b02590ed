/** What a town's posts and the comments under them are about; a comment on another matter is off topic. */
import { find, listed, phrases } from './phrase.ts'
import { type Reading, read } from './reading.ts'

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

/** Matters of private life that no post of a town is about. */
const elsewhere = phrases(
  listed(
    `(lost|found|missing) ~3 (wallet|phone|keys|cat|dog|ring|purse|glasses|bag|jacket|bike|dog|puppy|kitten), got out (last night|today|yesterday), (has anybody|has anyone|did anyone|anybody|anyone) (found|seen|know a|know any|know of|know where|have a|have any|looking|selling|recommend|want), garage sale*, yard sale*, happy birthday, birthday, congratulations on your (wedding|baby|engagement), for rent, looking for (a|an) (room|apartment|roommate|ride|babysitter|mechanic|plumber|contractor|electrician|house|dentist|job), (football|hockey|baseball|basketball|soccer|jays|leafs|jets|bombers|riders) (game|score|playoffs|tickets|season|tryouts|practice), tryouts, northern lights, give away, free to a good home, recipe*, horoscope*, good (mechanic|dentist|plumber|babysitter|restaurant|pizza|haircut*), what channel, the weather in, my (mom|mother|dad|son|daughter|wife|husband|grandma|cousin) (turns|turned|is turning|graduated|got married|had a baby), thoughts and prayers for (my|our) family, aliens, flat earth, chemtrail*, 5g, ukraine, gaza, trump, biden, trudeau, carney, poilievre, prime minister, premier, federal, provincial government, gas price*, price of gas, groceries, movie*, netflix, stock market, jesus, the lord, repent, game on tonight, wrong number, who won`,
  ),
)
/** What any reply may speak of: what it costs, and who decided. */
const general = 'money'
/** One word of another topic happens in any reply; two are a topic. */
const fewestWords = 2

/** Whether a comment is about another matter than the post. Where that is not plain, it is not. */
export function isElsewhere(comment: string, post: string): boolean {
  const said = read(comment)
  const asked = read(post)
  if (asked.words.length === 0 || shares(said, asked)) return false
  if (find(elsewhere, said).length > 0) return find(elsewhere, asked).length === 0
  const own = topicsOf(said)
  const theirs = topicsOf(asked)
  // What is done with the money is any service.
  if (theirs.size === 0 || theirs.has(general)) return false
  if ([...own.keys()].some((topic) => theirs.has(topic))) return false
  const words = [...own].flatMap(([topic, found]) => (topic === general ? [] : [...found]))
  return new Set(words).size >= fewestWords
}

const everyday = new Set(
  listed(
    `that, this, with, have, will, your, from, they, them, been, were, what, when, where, which, there, here, just, like, more, than, then, only, also, some, into, over, again, because, would, could, should, their, about, after, before, please, thank, thanks, city, town, people, year, years, week, time, today, tonight, tomorrow, until, every, being, does, dans, pour, avec, cette, nous, vous, plus, notre, votre, mais, tout`,
  ),
)

/** Letters that two words of one family begin with. */
const family = 5
const shortestWord = 4

/** Whether comment and post have a word of their own in common, beginnings compared. */
function shares(comment: Reading, post: Reading): boolean {
  const families = ({ words }: Reading) =>
    words
      .filter(({ word }) => word.length >= shortestWord && !everyday.has(word) && !/\d/.test(word))
      .map(({ word }) => word.slice(0, family))
  const asked = new Set(families(post))
  return families(comment).some((word) => asked.has(word))
}
