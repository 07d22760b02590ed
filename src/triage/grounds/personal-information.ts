/** Words that name an employee or a position, or tell of somebody’s private life. */
import { find, listed, phrases } from '../phrase.ts'
import { matches, plain, type Reading, type Span } from '../reading.ts'
import { givenNames } from '../words/given-names.ts'
import { peopleWords } from '../words/people.ts'

const lists = {
  ...peopleWords,
  /** Positions that one person holds, or few. */
  position: listed(`
    director, manager, supervisor, superintendent, coordinator, co ordinator, treasurer, foreman, forewoman
    receptionist, librarian, engineer, planner, assessor, administrator
    fire chief, police chief, chief of police, deputy chief, chief, inspector, bylaw officer, by law officer
    building inspector, dog catcher, animal control officer, arborist, accountant, clerk
    caretaker, custodian, janitor, webmaster, lead hand, dispatcher
    (communications|communication|planning|development|permit|parks|enforcement|safety|health|training|information|settlement|rec|recreation) (officer|lady|guy|person|manager)
    comptroller, controller, secretary, programmer, attendant, instructor, lead, crew boss, crew leader
    (head|senior|chief) (librarian|lifeguard|engineer|planner|mechanic|cook)
    (plant|zamboni|grader|loader|sweeper|water plant|landfill|scale) operator`),
  /** Positions of which a place has but one, so that the word itself points to somebody. */
  rare: listed(`
    superintendent, receptionist, foreman, forewoman, treasurer, comptroller, dispatcher, dog catcher, webmaster
    (parks|water|planning|finance|recreation|public works|utilities|works|roads|bylaw|hr|it) (director|manager|supervisor|superintendent|head|boss|chief|guy|lady|coordinator|officer|department head)
    head of (parks|planning|finance|roads|water|public works|recreation)`),
  /** Whose life is not the writer's own to tell. */
  other: listed(`
    (my|his|her|their|the|our|that) ~2 (neighbour*|neighbor*|guy*|lady|woman|man|family|kid|tenant|landlord|owner|couple|driver|coworker|colleague|friend|classmate|teacher|boss|ex)
    the dad, the mom, the father, the mother, the son, the daughter`),
  /** What belongs to private life: health, the law, money, love. */
  private: listed(`
    hepatitis, tuberculosis, scabies, lice, bedbugs, bed bugs, covid, measles, herpes, schizophreni*, bipolar, stroke
    kidney*, heart attack, hospice, nursing home, insulin, psych ward, shelter, foster, hospital, emerg, icu, hiv, aids
    cancer, chemo, dialysis, std, std s, dementia, alzheimer*, oxygen, overdos*, seizure*, miscarriage, surgery
    infection, disease, diagnos*, pregnant, abortion*, medication*, pills, off (his|her|their) meds
    mental (health|illness|breakdown), mental*, suicid*, rehab
    drug*, drunk, alcoholic*, addict*, jail, prison, arrest*, dui, probation, parole, charged with, sex offender
    pedophile, criminal record, restraining order, meth, dealer*, deals drugs, grow op
    welfare, bankrupt*, evict*, foreclos*, owes, behind on (rent|taxes|bills), divorc*, affair*, cheat*, custody, abus*
    no papers, (illegal|undocumented|deport*), work permit, visa, adopted, on leave, fired for
    away (for|until|till|all), not home`),
}

const positions = phrases(
  listed(`
    city manager, town manager, (city|town|municipal) clerk, cao, chief administrative officer
    (chief|director|manager|supervisor|superintendent|coordinator|head) of ~2
    {rare}, {owner} ~3 {position}, fire chief, police chief, bylaw officer*, by law officer*, bylaw (guy|lady|man|woman)
    marketing (coordinator|person|lady|girl), social media (person|coordinator|manager|guy|girl|lady|intern)
    (head|chief) (librarian|lifeguard|engineer|planner)
    (guy|lady|woman|man|girl|fellow|dude|gal|person|kid) (who|at|in|from|on|that|behind) ~2 (works|counter|desk|office|reception|city hall|public works|front|planning|parks|arena|answers|runs|manages|drives|heads|cash|till|phone|oversees|is in charge|was in charge)
    (driver|operator) (of|on|in) ~1 (bus|truck|plow|unit|route|grader|number) ~1
    (bus|truck|unit|plow) ~2 driver
    (directeur|directrice|gestionnaire|greffier|greffiere|coordonnateur|coordonnatrice|chef) (des|du|de la|de|general*) ~2
    pompier en chef, chef des pompiers, la receptionniste, le contremaitre`),
  lists,
)
const tales = phrases(
  listed(`
    {other} ~8 {private}
    (neighbour|neighbor|lady|man|woman|guy|family|people|couple|fellow) (at|in|from|across|next|on the corner|behind) ~6 {private}
    (recovering|raging|known|former) (alcoholic|addict|junkie|drunk)
    (old|young|poor|quiet|tall|bald) (fellow|guy|man|lady|woman|gal|kid|couple) (who|that|at|on|from) ~6 {private}
    (family|people|man|woman|guy|lady|couple|kid|kids|tenant*|renters) (in|at|from) the ~3 (house|apartment|unit|trailer|duplex|corner|building) ~8
    married to the, sleeping with the
    (old|young) (lady|man|woman|couple|guy) ~6 (number|unit|apartment|house|corner|next door) ~6
    (someone|somebody|kid|woman|man|lady|guy) (named|called) ~2
    (lives|living|live|lives right) (at|on) ~4 (street|st|avenue|ave|road|rd|drive|crescent|corner|lane|way|boulevard|number)
    (live|lives) (at|in) ~2 (suites|apartment*|building|unit|manor|lodge|trailer court)
    across the street from (him|her|them)
    (his|her|their) ~1 (address|phone|number|cell|email|home|house|name|direct line|extension|wife|husband|licen* plate) (is|s|number is)
    (house|home) on the corner, call (him|her|them) at, licen* plate, plate number
    (he|she) (is|was|s) ~2 (on welfare|in jail|in rehab|bankrupt|an addict|an alcoholic|on probation|pregnant|hiv positive|off his meds|off her meds)
    sin number, (makes|earns|salary of|paid) ~1 (180k|150k|120k|100k)`),
  lists,
)

const number = /(?:\+?1[-. ]?)?\(?\b\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b|\b\d{3}[-. ]\d{4}\b/gu
const mail = /\b[\w.+-]+@[\w-]+\.[a-z]{2,}\b/gu
const address =
  /\b\d{1,5}(?:st|nd|rd|th)?\s+(?:\p{Lu}\p{L}+|\d+(?:st|nd|rd|th))\s+(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Crescent|Cres|Lane|Boulevard|Blvd|Way|Court|Place)\b|\bat (?:number )?\d{1,4}[A-D]?\s+\p{Lu}\p{Ll}{2,}/gu
const titled =
  /(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Dr|Mme|M|Officer|Constable|Inspector|Chief)\.?\s+\p{Lu}\p{Ll}+/gu
const fullName =
  /(?<!\p{L})\p{Lu}\p{Ll}{2,}\s+(?:\p{Lu}\.\s+)?\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?(?!\p{L})/gu
/** A family by its name. */
/** A child by name. */
const little = /(?<!\p{L})(?:[Ll]ittle|[Yy]oung) \p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}+)?/gu

const family =
  /(?<!\p{L})the \p{Lu}\p{Ll}{2,}s(?= (?:at|on|next|across|down|live|have|are|family)\b)/gu
const capitalized = /(?<!\p{L})\p{Lu}\p{Ll}+(?!\p{L})/gu

/** Where the city's people work, and what they do there: beside a given name, the name is an employee's. */
const work = phrases(
  listed(`
    front desk, front counter, desk, counter, office, reception, grader, plow, plows, plowing, loader, rink, zamboni
    attendant, engineer, librarian, lifeguard*, lifeguards, driver, drives, crew, utilities, public works, parks
    planning, bylaw, by law, inspector, foreman, manager, supervisor, clerk, dispatch*, city hall, rec, recreation
    recreation programmer, finance, accounting, permits, landfill, dump, arena, pool, library, circulation
    i think, said, says, told, tell, threw, left, never, always, decides, decided, approved, refused, promised, lied
    yelled, window, truck, bus, stop, stops, shift, works, worked, does, did, does not, needs to, should, is useless
    is great, is the best, is a, was so, was very, in charge, (who|that) ~1 (works|runs|drives|plows|answers|manages)
    works (at|for|in)
    at the (front|desk|counter|office|rink|pool|arena|library|landfill|dump|shop|yard|station)
    from (public works|the city|city hall|parks|planning|finance|water|bylaw)
    interviews, direct line, extension, ask for, ask, talk to, speak to, speak with, call, email, raise, fired
    should be fired, superstore, the engineer, treated (me|us), helped (me|us), told (me|us|my), hung up on`),
)
/** Talk to another writer or to the dead, and one's own kin: no employee is named. */
const addressed =
  /\b(?:hey|hi|hello|thanks|thank you|shut up|rip|rest in peace|lol|ok|grandpa|grandma|uncle|auntie|aunt|papa|dear|@)[,\s]+$|@$/iu

/** Bare given names of people at work for the organization, or told of by what they did. */
function colleagues(reading: Reading): readonly Span[] {
  const { text, words } = reading
  const told = find(work, reading)
  const sentenceAt = (place: number) => words.find(({ start }) => start === place)?.sentence
  return matches(capitalized, text).filter(
    ({ start, end }) =>
      givenNames.has(plain(text.slice(start, end))) &&
      !addressed.test(text.slice(0, start)) &&
      told.some(({ sentence }) => sentence === sentenceAt(start)),
  )
}

/** @param known What the post itself says: who is named there may be named again. */
export function personalInformationSigns(reading: Reading, known: string): readonly Span[] {
  const { text } = reading
  const isNew = ({ start, end }: Span) => {
    const names = text.slice(start, end).split(/[^\p{L}]+/u)
    return !names.some((name) => name.length > 2 && known.includes(name))
  }
  const isPerson = ({ start, end }: Span) =>
    givenNames.has(plain(text.slice(start, end)).split(/[^\p{L}]+/u)[0] ?? '')
  return [
    ...find(positions, reading),
    ...find(tales, reading),
    ...[address, family, little, mail].flatMap((expression) => matches(expression, text)),
    ...[
      ...matches(titled, text),
      ...matches(fullName, text).filter(isPerson),
      ...colleagues(reading),
    ].filter(isNew),
  ]
}

/** Telephone numbers: a person's, unless the text is an advertisement. */
export const telephoneNumbers = ({ text }: Reading): readonly Span[] => matches(number, text)
