/** Words against people for a ground that human-rights codes protect. */
import { find, listed, phrases } from '../phrase.ts'
import { matches, overlaps, type Reading, type Span } from '../reading.ts'
import { peopleWords } from '../words/people.ts'

const lists = {
  ...peopleWords,
  /** People spoken of as a group. */
  group: listed(`
    foreigners, immigrants, migrants, refugees, newcomers, outsiders, asylum seekers, temporary workers, illegals
    natives, indigenous people, first nations, indians, aboriginals, metis, inuit, arabs, asians, africans, mexicans
    chinese, blacks, whites, filipinos, ukrainians, syrians, somalis, pakistanis, nigerians, haitians, jamaicans
    russians, germans, quebecers, francophones, anglophones, french people, the french, the english
    muslims, jews, hindus, sikhs, christians, catholics, atheists, hutterites, mennonites, jehovah s witnesses
    gays, lesbians, homosexuals, transgenders, queers, drag queens
    (gay|trans|queer|lgbt*) (people|folks|men|women|kids|couples)
    women, woman, girls, females, men, moms, mothers, single (moms|mothers|dads|parents)
    pregnant (women|girls|ladies|people)
    old (people|folks|ladies|men|women|guys), seniors, the elderly, the old, boomers, (young|old) generation, teenagers
    the handicapped, the disabled, disabled (people|folks|kids), handicapped (people|folks|kids), cripples
    autistic (people|kids), people (in|with) (wheelchairs|disabilities|accents|walkers), (the|those) mentally ill
    welfare (people|cases)
    (black|brown|white|native|indigenous|asian|chinese|indian|arab|muslim|jewish|foreign|immigrant|refugee) (people|folks|men|women|kids|families|workers|guys|drivers|students|nurses|doctors)
    (the|les|des|ces|tous ces) (immigres|etrangers|musulmans|arabes|juifs|autochtones|noirs|vieux|femmes|homosexuels|gais|refugies|handicapes|anglais|francais)`),
  /** Words that put a group down. */
  base: listed(`
    dirty, filthy, smelly, lazy, stupid, dumb, sick, evil, inferior, useless, dangerous, disgusting, unnatural, violent
    thieves, thief, criminal*, crooks, liars, animals, savages, pigs, dogs, rats, vermin, cockroaches, pests, trash
    garbage
    perverts, pedophiles, groomers, terrorists, sinners, abomination*, an abomination, plague, cancer, disease
    parasites
    leeches, freeloaders, scum, drunks, druggies, burden, problem, threat, joke, mistake, sin, not normal, not natural
    abnormal
    not human, mentally ill, sick in the head, too (emotional|weak|old|slow|stupid|soft|sensitive|hormonal), cheap
    greedy, cheats
    invading, replacing, overcharging, cheating, stealing, breeding, ruining, destroying, taking over, everywhere
    sales, voleurs, paresseux, dangereux, criminels, malades, parasites, degoutants, fous`),
  /** What a group is told that it may not or cannot do. */
  denied: listed(`
    belong
    be (here|allowed|trusted|hired|welcome|near|around|in|on|teaching|driving|running|voting|served|given|able|able to)
    be
    drive, work, lead, run, vote, teach, coach, play, swim, park, live, stay, have, get, bring, come, handle, manage
    learn
    read, speak, integrate, assimilate, contribute, think, count, add, pay, wash, do, cook, decide, understand
    celebrate, marry, adopt, raise`),
  place: listed(`
    town, city, country, canada, province, street, streets, neighbourhood, neighborhood, school, schools, pool, park
    library, rink, arena, hall, community, kids, children, change room*, washroom*, bathroom*, way, house, houses, lives`),
  goods: listed(`
    job, jobs, money, tax money, taxes, housing, houses, homes, apartments, stuff, culture, country, town, city
    everything, handouts, benefits, welfare, spots, seats`),
}

const saidOfGroups = `
  {group} ~1 (do|should|are|were|have|can|cannot|will|does|is|must|could|would) ~1 (not|n t|t|never|no|nt) ~2 {denied}
  {group} ~2 (don t|dont|can t|cant|cannot|never|won t|shouldn t|shouldnt|aren t|isn t) ~2 {denied}
  {group} ~3 (are|is|re|s|sont|have|bring*|mean|means|spread*|cause*|equals|were) ~4 {base}, {base} ~1 {group}
  (they|these people|those people|you people|you all|all of them|that kind|their kind|your kind) ~3 (bring|brings|spread|carry|breed) ~1 (crime|disease*|drugs|trouble|violence|filth|lice|their (religion|culture|ways|laws))
  (these|those) people ~2 (are|have) ~4 {base}
  {group} ~4 (take|takes|taking|took|steal|steals|stealing|stole|get|gets|getting|live off|living off) ~3 {goods}
  {group} ~3 (go|went|stay|get|move) (home|back|out|elsewhere|away), go home {group}, {group} ~4 (somewhere else|elsewhere|their own (country|place|kind|town))
  {group} ~3 (slow|slows|ruin*|destroy*|wreck*|infest*|flood*|swarm*|invad*|overrun*) ~1, {group} ~6 (die off|rot|disappear)
  {group} ~2 (belong|should stay|should be|need to stay|stay) ~4 (kitchen|home|house|reserve|their (place|country|own)|the back)
  as usual ~4 {group}, typical ~2 {group}, {group} ~6 as usual, {group} (would|will) just? (eat|steal|cheat)
`
const doneToGroups = `
  (keep|get|kick|throw|send|ban|deport|ship|chase|lock|put|run|round) ~2 {group} ~6 (out|away|back|off|home|up|where)
  (keep|kick|throw|ban|deport|chase|round up) ~2 {group}, {group} ~4 (out of|away from|off|out) ~2 {place}
  (hire|hires|hired|hiring|serve|rent to|sell to|let|want) ~1 (no|only|just|more|real|nothing but) ~1 {group}, (only|just) (hire|hires|hired|hiring|serve|help|helps) ~2 {group}
  (don t|dont|do not|never|stop|why|quit|shouldn t|should not|enough) ~1 (hire|hiring|let|serve|allow|admit|trust|letting|bring|bringing|give|giving|send|sending|pay|paying|fund|funding|help|helping|put|putting) ~5 {group}
  what ~4 expect ~6 {group}, what ~3 happens ~4 (let|put|hire) ~3 {group}
  no more? ~1 {group} ~3 (allowed|here|please|near|in|anymore|need apply|need to apply|welcome|wanted|on), no more {group}, no {group}, {group} need not apply, not {group} (again|please)
  (too many|full of|sick of|tired of|enough of|overrun by|infested with|flooded with|crawling with|drowning in) ~2 {group}, because of ~1 (all|the|these|those) ~1 {group}
  (all|money|everything|handouts|taxes|welfare|tax dollars) ~4 (to|for|on) ~1 {group} ~6 (never|nothing|instead|while|before)
`
const belittling = `
  {slur}
  go back (to|home|where|from where) ~4, back to (your|their|his|her) own? (country|reserve|cave|jungle|kitchen), (your|their) own country, send (them|em|those) ~1 (back|home|packing), (back|home) where (you|they|he|she) (came|come|belong)
  never be one of us, not one of us, (don t|do not|doesn t) belong (here|in (this|our)), speak (english|french|white), learn ~1 (english|french), real (canadians|americans|christians), (our own|true) (people|kind|canadians)
  (white|christian|male) (country|town|race|power|only|pride|lives), great replacement, (native|indian|gay|trans|black|white|women s) problem
  (diversity|quota|token|affirmative action|dei|woke) (hire|hires|candidate*|pick), (gay|trans|lgbt*|homosexual|muslim|islamic|immigrant|feminist|queer|gender) (agenda|propaganda|ideology|lifestyle|mafia|lobby|invasion|takeover|garbage|nonsense), (turn|turning|make|making|groom*) ~3 (kids|children) ~2 (gay|trans|queer)
  welfare (indian*|native*|queen*|mom*|case*|immigrant*), (drunk|drunks|drunken|lazy|dirty|filthy|stupid|damn|bloody|goddamn|cheap|crazy) ~1 (indian*|native*|immigrant*|foreigner*|muslim*|jew*|arab*|mexican*|women|woman|gays|old (woman|man|lady|people)|reserve), (drunks|druggies|bums|thieves|trash) from ~1 (reserve|reservation|rez), off the (boat|reserve|rez)
  (tax|deport|blame|hang|jail|burn|shoot|kick out|get rid of|ban) ~3 (jews|muslims|natives|indians|immigrants|gays|blacks|arabs|refugees), special needs (kids|people) ~8 (way|slow|hold*|back|home|separate), not real (men|women|canadians), aren t real
  adam and steve, man and ~1 woman ~8 (sick|wrong|unnatural|only), against nature, (marriage|family) is ~3 man and
  man s job, woman s place, women drivers, like a girl, act like a (man|lady), that time of the month, back in the kitchen, make ~1 sandwich, too (old|fat|pretty|dark|brown|black|gay|foreign) to ~2
  that s so gay, so gay, one of those people, you people ~4 (go|country|culture|kind|all), (your|their) kind
  (stay|staying) at? home and ~3 (burden|way), cripple*, (is|is only|was) for (christians|whites|canadians|men|real), not for (muslims|jews|natives|immigrants|foreigners|gays|blacks|women)
  (n est|ne sont|n etes|est) (pas|plus) chez (nous|eux|vous), (retourne*|rentre*|rentrent|renvoy*) (dans|chez) ~2, dehors les ~1, trop d (immigres|etrangers)
`
const signs = phrases([saidOfGroups, doneToGroups, belittling].flatMap(listed), lists)

/** Slurs with signs in place of letters. */
const maskedSlur =
  /(?<![\p{L}\p{N}])(?:f[*@#]+g+[*\w]*|n[*@#1!]+g+[*\w]*|ret[*@#]rd\w*|tr[*@#]nn\w*|p[*@#]k[*i]s?|ch[*@#]nks?)(?![\p{L}\p{N}])/giu

/** Groups that are spoken for, or only asked about. */
const kind = phrases(
  listed(`
    (shouldn t|should not|don t|do not|never) (have to|need to)
    {group} ~2 (deserve|need|can t afford|cannot afford|can t reach|can t get|can t use|struggle*)
    (what about|how do|how can|how should|how are|where can|where do|when will|can|could|will|do|does|are there|is there) ~2 {group}
    not for {group}, (for|from|with|by|to) the {group}`),
  lists,
)

const ground = phrases(['{group}', '{ground}', '(those|these) people', '(their|your) kind'], lists)
/** What turns the mention of a group into a word against it, in the same sentence. */
const against = phrases(
  listed(`
    {base}, trouble, noise, noisy, smell*, stink*, drink*, drunk, loiter*, beg, begging, crime, steal*, stole, thieving
    thieves, mess, dirt, garbage, ghetto, gang*, drug*, lice, disease*, litter*, lazy, loud, filth
    (don t|doesn t|dont|never|won t|can t|cant|cannot) ~1 ~1 (pay|work|belong|drive|speak|swim|skate|learn|integrate|contribute|wash|count|lead|think|vote)
    no thanks, no place, not welcome, keep ~2 (away|out|home|colony|reserve|there), (less|fewer|rid) of, invasion
    invad*, overrun, too many, everywhere, taking over, take over, swarm*, replac*, ruin*, hang* around
    instead of (us|our|real|canadians)
    colony, handout*, freebies, special treatment, always (get|complain*|want*), whine*, whining, abomination, sin
    sinful, unnatural, disgust*, pervert*, groom*, confus*, mental*, weak, hysterical, emotional, useless, slow, burden
    should (stay|go|leave|be ashamed|not)`),
  lists,
)
/** Somebody of the group who speaks of it, or for it. */
const own = phrases(
  listed(`
    (as|i m|i am|we re|we are|my|our) ~2 {ground}, proud, welcome, welcomed, accessible, accessib*, respect*, thank you
    thanks (to|for), ramp, (need|needs|needed|help|helps) ~4 {ground}, love*`),
  lists,
)

export function discriminationSigns(reading: Reading): readonly Span[] {
  const passed = find(kind, reading)
  const unkind = find(own, reading).length > 0 ? [] : find(against, reading)
  const attacked = find(ground, reading).filter((one) =>
    unkind.some((word) => word.sentence === one.sentence && !overlaps(word, one)),
  )
  return [
    ...[...find(signs, reading), ...attacked].filter(
      (sign) => !passed.some((one) => overlaps(one, sign)),
    ),
    ...matches(maskedSlur, reading.text),
  ]
}
