/** Words for or against somebody who stands for election. */
import { find, listed, phrases } from '../phrase.ts'
import { overlaps, type Reading, type Span } from '../reading.ts'

const lists = {
  office: listed(`
    mayor, reeve, council, councillor, alderman, trustee, mla, mp, mpp, premier, prime minister, parliament, office
    maire, conseil, conseiller*, depute*`),
  holders: listed(`
    mayor, reeve, council, councillor*, incumbent*, bums, clowns, crooks, idiots, lot, bunch, government, them, him, her
    him and ~3, these, those, every ~3, maire, conseil`),
  candidate: listed(`
    candidate*, challenger*, incumbent*, slate, nominee*, contender*, candidat, candidats, candidate`),
  party: listed(`
    ndp, liberal, liberals, conservative, conservatives, tory, tories, ppc, green party, pc party, pcs, bloc, caq, pq
    libs, cons`),
  when: listed(`
    october, november, fall, spring, election, elections, election day, election time, the polls, polls, ballot box
    ballot, voting day, next year, (wednesday|monday|tuesday|thursday|friday|saturday|sunday)`),
  out: listed(`
    (kick|boot|throw|toss|vote|get|chuck|turf|sweep|drive|send|clean|fire|dump|replace|remove|unseat|defeat|oust)`),
}

/** Takes a side. */
const sides = phrases(
  listed(`
    (vote|voting|votes|voted) (for|against|him|her|them|out|blue|red|orange|green|yes|no|like|with your|smart|wisely) ~2
    (vote|voting) (every|each|all|this|these|those|the|that|our) ~7 out, {out} ~1 {holders} ~3 out
    out with ~3 {holders}, {out} {holders} ~5 (of office|in|at|come|on|next) ~2 {when}
    (don t|do not|dont|never|not) (waste|throw away|give) ~2 vote ~3, (don t|do not|dont|never|wouldn t|won t) vote ~3
    (has|have|had|gets|get|got|earned|lost|wins|won) (my|our|your) vote, my vote (goes|is|will|stays)
    (has|have|had|gets|get|deserves) (my|our|full|all my) support, (get|getting|got|let s get) ~2 elected
    (running|run|stand|vote) against, (tick*|check*|mark*|fill*) ~3 (box|circle|oval|name) ~4, send* ~2 packing
    (sold|sells) us out
    (good|right|wrong|best|worst) (man|woman|person|choice|choices|pick) for
    behind ~2 (campaign|candidate), (she|he) (s|is) ~2 (running|choice), my pick
    make ~2 (mayor|councillor|premier|mla|mp)
    (in|come|this|next) (october|november|fall) ~10 (out|change|gone|packing|remember|replace*|box|vote)
    (october|november|fall) ~8 (we|you|let s|i|you ll) ~3 (remember|vote|replace|clean|throw|kick|get rid)
    a vote for ~5, voting for (the|him|her|them|anyone|another|someone|change|whoever) ~3, where my (x|vote) goes
    urge ~4 (vote|do it|do the same)
    (re elect*|reelect*|re election), elect ~4, (anybody|anyone|anything|everybody|everyone) but ~3
    (time|need|want|deserve) ~3 (new|different|fresh|another|change) ~2 (mayor|council|reeve|councillor*|faces|blood|leadership|at city hall)
    (support*|back|backing|endors*|choose|trust|pick|mark|rally|stand) ~5 ({candidate}|{party}|for {office})
    (your|my|our|best|only|right|worst|good|great|excellent|terrible|perfect) ~1 {candidate}
    {candidate} (who|that) ~2 (actually|really|will|listens|cares|gets), the only {candidate}
    (for|4) (mayor|reeve|council|councillor|mla|mp|trustee|premier) (2024|2025|2026|2027|2028)
    (next|our new|your new|a better|a great|a good|the best|your next|our next) (mayor|councillor|reeve|mla|mp)
    team ~1 (all the way|for the win|ftw), (another|more|second|third) term, (four|4) more years, another (four|4) years
    enough of ~2 (mayor|council|him|her|them) ~3 {when}
    (doesn t|does not|don t|did not|didn t) deserve ~2 (seat|vote|re election|term|chair|office)
    unfit ~1 (office|council|mayor), (not|isn t) fit ~2 (office|council|mayor)
    (name|box) to (mark|check|tick|pick|put), (put|mark) ~2 x ~3, make your x
    come ~1 (october|november|election|fall|next fall|election day) ~8 (remember|vote|out|gone|change|remove|replace)
    remember (this|that|him|her|them|it|which|who) ~6 {when}, (lawn|yard|campaign) sign*
    campaign (office|donation*|volunteer*|launch|team|rally|kickoff), donate to ~3 campaign, volunteer for ~3 campaign
    (sign|put) up for a lawn sign
    {party} ~4 (vote|best|win|only|better|worse|never|will|for|liars|crooks|all the way)
    (proud|lifelong) {party}, paint ~2 (orange|red|blue|green)
    (the mayor|he|she|they|council) (needs|need|has|have|must|should) to go
    votez, votons, (voter|vote) (pour|contre), elisez, reelisez, reelire, reelu*, dehors ~2 (maire|conseil)
    le meilleur candidat`),
  lists,
)
/** Speaks of those who stand; a side only where it is no question. */
const naming = phrases(
  listed(`(running|run|runs|ran) for {office}, candidate for ~2, {candidate}`),
  lists,
)
/** Voting without a side: the way there, the papers, the hours, having voted. */
const help = phrases(
  listed(`
    (how|where|when|can|do|does|is|what|which|who) ~8 (vote|voting|ballot|polling|poll|candidate*)
    id to vote, (eligible|register|registered|able|allowed) to vote
    (thanks|thank you|glad|proud) ~4 vot*, get out and vote, go vote, comment voter, ou voter, quand voter`),
)
const praise = phrases(
  listed(`
    (great|good|best|only|strong|honest|terrible|bad|worst|crooked|corrupt|useless|lying) ~2 {candidate}
    {candidate} ~3 (best|will|has done|never|always|listens|cares|lies|lied|promised|promises|fights)`),
  lists,
)

export function electionSigns(reading: Reading): readonly Span[] {
  const neutral = find(help, reading)
  const taken = find(sides, reading).filter((side) => !neutral.some((one) => overlaps(one, side)))
  if (taken.length > 0 || neutral.length > 0) return taken
  return /\?/.test(reading.text) ? find(praise, reading) : find(naming, reading)
}
