/** Broad classes of words, such as those for a family, a weapon or a price: what the learned weights compare texts by. */
import { find, listed, type PhraseSet, phrases } from './phrase.ts'
import type { Reading, Span } from './reading.ts'
import { peopleWords } from './words/people.ts'

const written: Readonly<Record<string, string>> = {
  i: 'i, me, my, mine, myself, je, moi, mon, ma, mes, m, j',
  we: 'we, us, our, ours, nous, notre, nos',
  you: 'you, your, yours, yourself, yourselves, u, ur, ya, vous, tu, toi, votre, vos, ton, ta, tes',
  they: 'they, them, their, theirs, em, eux, ils, elles, leur, leurs',
  he: 'he, him, his, himself, il, lui',
  she: 'she, her, hers, herself, elle',
  colleague: `
    colleague*, coworker*, co worker*, teammate*, boss*, manager*, supervisor*, foreman, lead hand, team lead, director*
    clerk*, nurse*, driver*, operator*, technician*, mechanic*, welder*, fitter*, janitor*, custodian*, planner*
    inspector*, engineer*, paramedic*, librarian*, guy, guys, crew, office mate, shift, staff, collegue*, chef, patron`,
  kin: `
    wife, husband, spouse, partner, girlfriend, boyfriend, ex, ex husband, ex wife, kid, kids, child, children, son
    daughter, baby, mother, father, mom, mum, dad, sister, brother, cousin, uncle, aunt, grandma, grandpa, niece, nephew
    family, parents, enfant*, femme, mari, conjoint*, famille, fils, fille`,
  neighbour: `
    neighbour*, neighbor*, next door, lady, fellow, tenant*, renter*, landlord, the (woman|man|guy|family|kid|girl|boy|couple)
    a (woman|man|guy|family|kid|girl|boy|couple), voisin*`,
  ancestry: `
    white, black, brown, asian*, chinese, indian*, pakistani*, filipin*, african*, arab*, mexican*, latin*, jamaican*
    somali*, nigerian*, ukrainian*, russian*, syrian*, native*, indigenous, first nation*, metis, inuit, cree, ojibw*
    reserve, reservation, band office, powwow, tribe, immigrant*, migrant*, refugee*, foreign*, newcomer*, outsider*
    alien*, illegals, accent*, skin, race, ethnic*, nationality, passport, green card, visa, citizenship, papers
    real canadian*, where (i|she|he|they) (come|comes|came|is|am|are) from, own country, go back, back home, back to, boat
    row home, curry, bananas, rice, tacos, spice, chopsticks, turban*, slang, broken english, speak english
    immigre*, etranger*, autochtone*, noir, noirs, accent, arabe*, origine*`,
  faith: `
    muslim*, islam*, jew, jews, jewish, christian*, catholic*, hindu*, sikh*, buddhis*, jehovah*, mormon*, religio*, faith
    church*, mosque*, temple*, synagogue*, pray*, prayer mat, eid, ramadan, fasting, diwali, hanukkah, passover, hijab*
    niqab*, veil*, headscarf, turban*, kirpan, kippa*, cross, bible, quran, koran, god, allah, sabbath, halal, kosher
    voile*, voilee*, musulman*, juif*, priere*, religieu*`,
  gender: `
    women, woman, girl, girls, ladies, female*, feminine, wife material, men, boys, trans, transition*, transgender
    pronoun*, deadname*, gay, gays, lesbian*, queer*, bi, bisexual, lgbt*, rainbow*, pride, drag, same sex, homosexual*
    married to (a|another) (man|woman), another man, another woman, nail polish, nails, feminis*, gender, sexuality
    mother, mom, moms, pregnan*, belly, period, menopaus*, hormon*, maternity, mat leave, parental leave, breastfeed*
    pump milk, femme*, filles, enceinte, maternite, gais, lesbienne*`,
  frailty: `
    disab*, handicap*, wheelchair*, crutch*, cane, walker, limp, deaf, hearing (aid|aids), blind, stutter*, stammer*, lisp
    autis*, spectrum, adhd, dyslex*, epilep*, seizure*, diabet*, insulin, cancer, chemo*, illness, sick leave, stress leave
    depress*, anxiety, anxious, nerves, mental*, bipolar, ptsd, therap*, medication, meds, accommodat*, modified duties
    light duties, doctor s note, scar*, weight, fat, obese, bald*, teeth, tremor*, tics, tourette*, service dog, braces
    handicap*, fauteuil roulant, begai*, depression`,
  age: `
    old, older, oldest, elderly, senior*, grandpa, grandma, granny, geezer, boomer*, dinosaur*, fossil*, retire*, pension*
    over (40|45|50|55|60|65|forty|fifty|sixty), (forty|fifty|sixty|seventy), expir*, dead wood, past it, young*, kid, kids
    rookie*, millennial*, gen z, vieux, vieille, retraite`,
  mockery: `
    mock*, make* fun, making fun, made fun, laugh*, joke*, joking, ridicul*, imitat*, mimic*, imperson*, parod*, tease*
    teasing, taunt*, meme*, gif, gifs, emoji*, sticker*, cartoon*, nickname*, caption*, clown*, circus, bingo card, lol
    haha, roast*, troll*, smirk*, giggl*, snicker*, whistl*, funny, photoshop*, filter*, moqu*, blague*, rit, rire, surnom*`,
  contempt: `
    idiot*, stupid*, dumb*, moron*, imbecil*, loser*, useless, pathetic, worthless, lazy, dirty, filthy, filth, scum, trash
    garbage, disgust*, gross, ugly, creep*, freak*, weirdo*, liar*, lying, crook*, thief, thieves, coward*, pig, pigs, rat
    rats, snake*, cow, dog, dogs, ape*, monkey*, vermin, cockroach*, parasite*, leech*, clown*, brain dead, brainless
    inbred, hag, witch, bitch*, whore*, slut*, bastard*, jerk*, ass, asshole*, shit*, fuck*, f, screw you, damn*, crap
    bunch of, hell, piss*, puke, sick of your, shut up, shut your, hate*, despis*, joke of a, imbecile*, idiote*, cretin*
    con, conne, cons, merde, nul, nulle, menteur*`,
  called: `
    call me, calls me, called me, calling me, call us, calls us, called us, calls her, calls him, called him, called her
    nicknam*, refer* to me, refers to (me|us|him|her), names, label*, dub*, m appelle*, nous appelle*`,
  exclusion: `
    without me, leave* me out, left me out, exclud*, ignor*, nobody talks, no one talks, silent treatment, uninvit*
    not invited, behind my back, shut me out, freeze* me out, isolat*, shun*, avoid* me, gang* up, laugh* at me, everyone but me
    belong, belongs, place, keep out, keep them out, get rid of, kick* out, send ~2 home, not welcome, unwelcome`,
  repetition: `
    every (day|night|week|time|morning|shift|month), each (day|night|week|time|morning|shift), whenever, always, constantly
    keep, keeps, kept, again, again and again, over and over, for (weeks|months|years), since, ever since, daily, weekly
    (two|three|four|five|six|ten|twenty|thirty|forty|fifty|hundred|dozens) ~2 (times|texts|messages|calls|posts|comments)
    won t stop, doesn t stop, asked ~2 to stop, told ~2 to stop, although i, though i, said no, blocked, another account
    toujours, chaque, sans arret, depuis`,
  sexual: `
    sex*, sexy, nude*, naked, topless, porn*, penis*, dick*, breast*, boob*, butt*, ass, legs, bikini*, underwear, lingerie
    shower, bed, bedroom, slept, sleep* with, hook* up, kiss*, hug*, hot, body, curves, skirt*, dress, wink*, flirt*, date
    dating, dinner, drinks with, lonely, sweetheart, honey, babe, baby, darling, gorgeous, hottie, cutie, doll, love letter*
    heart*, kinky, strip*, cam, cams, singles, horny, bend ~2 over, hose, big boy, legs, girlfriend*, uncut, uncensored, xxx
    adult*, 18, nsfw, onlyfans, escort*, mating, private content, nue, nus, nues, seins, fesses`,
  ranking: `
    rank*, rate, rates, rated, rating, vote*, poll*, scores?, marks for, list of, number (one|two|three|four|five), out of ten
    spreadsheet of, bet, bets, betting, chart`,
  rumour: `
    rumour*, rumor*, gossip*, whisper*, behind my back, spread*, slept my way, affair, secret*, told everyone, everyone knows
    lies about, screenshot* of me, pictures of me, photo of me, photos of me, video of me, my (picture|photo|photos|face|profile|name)
    fake (account|profile|page), my mistakes, crying, without asking me`,
  retaliation: `
    since i (reported|complained|filed|said|told|spoke|asked), after i (reported|complained|filed|said|told|spoke|asked)
    grievance, complaint, rat, rats, snitch*, whistleblow*, traitor*, squeal*, tattle*, informer`,
  hostileRule: `
    should (not|never|stay|be|go|get|have|stick), shouldn t, ought to, must not, no business, has no place, have no place
    no place, don t belong, doesn t belong, do not belong, would never, can t, cannot, can not, need not apply, real, keep ~2 out
    let, lets, hire, hiring, hired, trust, belong*, too many, all of them, those people, these people, people like (me|us|her|him|them|you)
    like (me|us), typical, as usual, the reason, because of`,
  harm: `
    kill*, murder*, stab*, shoot*, shot, beat, beats, beaten, beating, punch*, slap*, hit, hits, hitting, kick*, chok*
    strangl*, burn*, torch*, blow up, bomb*, run* over, run me over, crush*, break ~2 (fingers|legs|arms|neck|face|bones|teeth)
    knock ~2 out, knock (his|her|my|your) teeth, rip*, bury, drown*, hang, hanged, hanging, string up, lynch*, throw* (off|at)
    hurt*, harm*, injur*, rape*, attack*, assault*, smash*, push* (off|under|into|down), shove*, scaffold, off the roof
    off a roof, under the, in the lake, in the ground, six feet, grave, coffin, blood, bleed*, dead, death, die, dies, dying
    frapp*, tuer, tue, bruler, battre, mort`,
  threat: `
    threat*, or else, watch (your|my|his|her) back, watch out, regret, pay for, make ~2 pay, sorry, soon, next time, wait for
    i know where, knows where, know which, knows which, find you, find me, find him, find out where, pay ~2 visit, come for
    coming for, see what happens, teach ~2 lesson, taught a lesson, warning, warned me, count the days, count your, last day
    tomorrow, on (monday|friday|thursday|tuesday|wednesday), accident*, pity if, shame if, would be a (pity|shame)
    one day, won t make it, not make it, snitches, stitches, i ll, he ll, she ll, he d, she d, going to, gonna, will, about to
    better not, better come, better watch, dare*, nobody will, menac*, regretter, m attend, payer`,
  weapon: `
    gun, guns, rifle*, pistol*, shotgun*, bullet*, ammo, ammunition, knife, knives, blade*, machete, axe, hatchet, bat
    crowbar, hammer, wrench, sword, taser, bomb*, explosive*, gasoline, matches, noose, rope, crosshair*, target, scope
    skull emoji, coffin emoji, gun emoji, fusil*, couteau*, arme, armes, balles`,
  assault: `
    push* me, shov* me, hit me, kick* me, grab* (me|my|her|his), pull* (me|my|at), twist* (my|her|his|it), spat, spit, threw
    throw* ~3 at, trip* me, pinn* me, corner* me, cornered, choke*, slap* me, punch*, locked me in, lock* me, trap* me
    elbow*, headbutt*, swerv*, bump* me, touched me, touch* me, groped, grop*, squeez*, bruis*, swollen, cut, bleed*
    stitches, limp*, concussion, hospital, emergency, pain, sprain*, landed on, fell, knocked (me|down), frappe, pousse`,
  pursuit: `
    stalk*, follow* me, followed, following me, wait* (for|at|by|outside|behind|in), parked (outside|across|in front|near)
    outside my, in front of my, across from my, at my (house|home|place|door|car|gym|building|school), my (house|home|place|door|car|gym|building|street|balcony|window|porch|driveway|address|bus|route|apartment|bus stop)
    my (kids|daughter|son|children|mother|mother s) ~1 (school|daycare|house|bus), home address, address, drives? (by|past)
    sits in, sitting in, lobby, turn* up, show* up, note on my, tracker, airtag, gps, films? me, filmed me, watch* me
    restraining order, court order, my ex, ex husband, ex wife, ex boyfriend, ex girlfriend, my partner, hits me at home
    m attend, me suit, stationnement, adresse`,
  fear: `
    afraid, scared, scares me, terrif*, frighten*, fear*, shaking, shaken, don t dare, do not dare, dare not, unsafe, not safe
    feel safe, safe, panick*, worried for, can t sleep, hide, hiding, won t go, don t want to go, alone, police, 911, peur`,
  despair: `
    goodbye, good bye, farewell, pills, overdos*, suicid*, no point, no reason, end it, ending it, end (his|her|my|their) life
    hurt (himself|herself|themselves|myself), going on, give up on, thanked everyone, better off without, tired of (living|life)
    doesn t pick up, not answering, doesn t answer, harm (himself|herself|themselves|myself), adieu`,
  now: `
    now, right now, just, just now, at this moment, at the moment, still, still up, this (morning|minute|second|afternoon|evening)
    today, tonight, as we speak, as i (write|type), currently, live, already, ongoing, minutes ago, hour ago, hours ago
    every (few|couple of) minutes, keeps (posting|sending), is (posting|sending|telling|offering|streaming|asking|sharing), help
    help us, help me, maintenant, en ce moment, vient de, ce matin, encore`,
  past: `
    last (year|week|month|spring|summer|fall|winter), years? ago, months? ago, weeks ago, in (spring|summer|fall|winter), was
    removed, taken down, deleted, fixed, the next day, for the record, on record, back then, already (fixed|removed|deleted|changed)
    since (fixed|removed|deleted), used to, nothing was posted, l an dernier`,
  account: `
    account*, page, pages, profile*, channel*, feed*, login*, log in, sign in, password*, admin*, facebook, instagram, twitter
    youtube, tiktok, linkedin, compte*, mot de passe`,
  takeover: `
    hack*, hijack*, stolen, stole, took over, taken over, take over, someone (got|has|is|changed), somebody (got|has|is|stole|changed)
    locked out, can t (log|get|sign) in, cannot (log|get|sign) in, can t access, no access, lost access, lost control
    no longer (log|access|control|ours), changed the password, password (was|has been|is) changed, isn t us, not us, is not us
    wasn t us, weird, strange, links, crypto, bitcoin, coin*, scam*, phish*, spam*, giveaway, gift card*, bank details
    fee, prize*, fake, bleach, removed as admin*, admins have been, been removed, pirat*, bizarre*, plus se connecter`,
  secret: `
    client* ~2 (file*|name*|data|list|record*|info*|address*), patient* ~2 (file*|name*|data|list|record*|chart*), files, records
    database, spreadsheet, payroll, salaries, sin, sins, social insurance, health card*, credit card*, bank, passwords?
    code, codes, door code*, keys, access code*, foster, shelter*, witness*, child protection, medical, screenshots? from, system
    drive, public link, shared link, open to, anyone can, names and, addresses, streets, list of all, leak*, breach*, exposed
    dossiers`,
  employeeBlunder: `
    logo, crest, uniform*, vest, side (job|hustle|business), sells?, selling, coupon*, contract*, draft*, budget, memo, minutes
    agenda, plan, email*, reporter*, journalist*, newspaper*, opinion*, speaks? for, spoke for, spokes*, official, by accident
    by mistake, mistake, typo, wrong (date|dates|hours|number|account), customer*, client*, resident*, taxpayer*, council
    policy, politic*, party, candidate*, vote*, election, petition, union, review*, restaurant*, password`,
  region:
    'region, regional, region s, city, town, department*, division, office, work, works, workplace, job, employer, ville, service',
  office: `
    director, manager, supervisor, superintendent, coordinator, co ordinator, treasurer, clerk, foreman, forewoman, chief
    deputy, librarian, receptionist, inspector, officer, engineer, planner, administrator, secretary, head of, in charge
    commissioner, assessor, lifeguard, instructor, attendant, driver of, caretaker, custodian, dispatcher, accountant, cao
    directeur, directrice, greffier*, chef de, gestionnaire, coordonnat*, responsable`,
  saidToMe: `
    told me, told us, said to me, said that, tells me, told my, promised me, helped me, helped us, gave me, hung up, rude
    was (nice|great|rude|wonderful|useless|kind|awful|helpful), is (great|nice|wonderful|amazing|useless|rude|a great|the best|the worst)
    signed off, ask (him|her), ask, call, talk to, works (there|at|in|for), in the (office|planning|finance|clerk s), front (desk|counter)
    from (planning|finance|public works|parks|roads|the), with the, named, m a dit`,
  private: `
    hospital, sick, illness, cancer, kidney, heart, surgery, operation, treatment, rehab, detox, drink*, drunk*, alcohol*
    addict*, drugs, meth, pills, affair, divorc*, custody, breakdown, burnout, off sick, pregnant, abortion, hiv, std, covid
    lost (his|her|their) (job|house|licence|license), fired, laid off, broke, bankrupt*, behind (on|with), rent, owes, owe
    hasn t paid, unpaid, welfare, evict*, kicked out, jail, prison, arrest*, charged, court, parole, police were, abuse*, cheat*
    married, wife left, left (him|her), kids taken, therapy, mental, licence plate, license plate, plate, email is, phone is
    number is, lives (at|on|in), corner house, house on, number (1|2|3|4|5|6|7|8|9|10|11|12|14|16|18|20), basement, address`,
  election: `
    vote*, voting, ballot*, elect, elected, election*, re elect*, reelect*, candidate*, campaign*, running (for|against), run for
    mayor, councillor*, council seat, incumbent*, challenger*, ward, ndp, liberal*, conservative*, tories, party, premier
    four more years, another term, second term, term, seat, endors*, support, backing, back, stand for, standing for, throw ~2 out
    kick ~2 out, dump, oust*, unseat*, replace, signs, lawn sign*, for mayor, for council, time for a? change, your vote
    earned, deserves, votez, votons, elire, candidat*, maire, mairesse, conseiller*, mandat`,
  votingFacts: `
    where (do|can|is|to), when (do|is|are), how (do|can|to), what (papers|id|time|documents|do), do i need, is there, turnout
    go and vote, online voting, polling (station|place), voting (place|station|hours), nomination*, advance (poll|vote)`,
  topicAway: `
    lost (a|my|our|set), found (a|an|keys), anyone (know*|seen|have|selling|else), anybody (know*|seen|have), does (anyone|anybody|somebody) know
    has (anyone|anybody|somebody) (seen|found), can (anyone|anybody|somebody) recommend, recommend*, who has, who sells, best (pizza|burger|coffee|vet|mechanic|dentist|hairdresser|plumber|restaurant)
    happy (birthday|anniversary|easter|christmas|mother s day|father s day), birthday, congrat* (to|on), rest in peace, rip, prayers, pray for
    blessed, amen, good (morning|night) (everyone|all|friends), internet, wifi, cable, cell (service|phone), power out, hockey, jets, oilers
    leafs, blue jays, bombers, game last night, coach, season tickets, movie*, netflix, casino, concert, radio, gas price*, price of gas
    groceries, washing machine, fridge, dryer, recipe*, cat, kitten*, dog missing, missing, bike, keys, wallet, phone, stolen from
    highway, liquor store, walmart, tim hortons, costco, province, provincial, federal, trudeau, ottawa, premier, prime minister, nurses
    teachers, school, schools, war, moon, vaccine*, covid, conspiracy, weather, northern lights, garage sale, yard sale, snowblower
    babysitter, daycare, apartment for, looking for a, used, eggs, honey, hay, cattle, farm, harvest, score, bonspiel`,
  serviceTalk: `
    street*, road*, sidewalk*, pothole*, plow*, snow, ice, rink, arena, pool, park*, playground, library, book*, bus, buses
    route, transit, stop, garbage, cart*, recycl*, compost, leaf, leaves, pick up, pickup, collection, truck*, crew*, tax, taxes
    rate*, water, sewer, bill*, fee*, fine*, permit*, bylaw, council, city, city hall, town, mayor, staff, service*, program*
    money, budget, spend*, waste, cost*, price, plan*, decision*, consult*, housing, units, waiting list, parade, fireworks, event*
    festival, music, band, food, parking, dog*, leash, hall, fire, firefighter*, volunteer*, schedule*, hours, closed, open, notice
    rue*, neige, impot*, taxe*, horaire*, service*, ville, conseil, hausse`,
  complaint: `
    poor, bad, worst, worse, terrible, awful, ridiculous, disgrace*, disappoint*, joke, mess, waste, useless, unacceptable
    shame, shameful, late, slow, skipped, missed, again, never, always, fed up, sick of, tired of, done with, not enough, why
    explain, fix, finally, about time, needs to, should, instead, better, honte, decevant, encore`,
  question:
    'is there, is it, are there, how much, how do, how big, how can, what time, when, where, do you, can we, can i, does the, who will',
  thanks:
    'thank*, thanks, great, good job, well done, love, loved, beautiful, kudos, bravo, merci, best, can t wait, nice, fair, agree',
  selling: `
    sell, sells, selling, sale, buy, order, orders, book with, book now, book your, booking, rent, rents, rental*, for hire, hire us
    our (shop|store|website|page|team|crew|company|products|services|truck|prices|rates|booth), my (shop|store|website|page|etsy|new|services|team)
    we (offer|rent|sell|do|deliver|clean|install|repair|pick up|build|take care|have), i (make|sell|offer|do|clean|build|fix|rent|teach)
    dm, dms, pm, message me, message us, call us, call me, text me, text us, inbox, contact us, sign up with, visit us, visit our
    come in for, stop by, swing by, check out, check us, link in bio, website, www, shop, store, special*, deal, deals, discount*
    off, percent off, free (estimate*|quote*|delivery|trial|drink|consultation|gift|trip|sample*), first (trip|visit|lesson|month|ride|class)
    rates?, prices?, best (price*|rates|selection|deal*|poutine|burger*), affordable, cheap, quality, certified, licensed, insured
    realtor, real estate, insurance, mortgage*, loan*, top dollar, estimate*, quote*, bucks, dollars, an hour, each, two for
    lessons?, classes, custom*, hand made, homemade, handmade, promo*, code, open (on|monday|today|all), grand opening, earn, income
    work from home, from home, ask me how, ask for our, now available, in stock, printed, delivered, tired of, don t feel like, looking to
    need a, need help with, got (a|an), supply, services, inc, ltd, taxi, a bas prix, appelez, soumission, rabais, vend*, offr*, prix`,
  crime: `
    steal, grab, take, loot, cut the, cut, break (in|into|the), smash*, burn*, torch*, set fire, light, arson, paint over, paint
    spray*, graffiti, tag, vandal*, slash*, tires, poison*, antifreeze, bait, trap, shoot, shoot*, dump*, chuck, throw, pour, toss
    ditch, drain, lane, storm drain, after dark, at night, nobody (checks|will|ever|looks|cares|knows), no one (checks|will|looks|cares)
    never (check|checks|know|find|notice), who cares, works every time, don t pay, without paying, skip the, sneak (in|on), jump the
    back door, back lane, fence, fake (id|pass|permit|ticket|name|number), forge*, photocopy, bypass, meter, seal, tamper*, disconnect
    hook up, tap into, don t (declare|report|tell|pay), under the table, cash only, off the books, weed, pills, coke, meth, drugs
    good stuff, bootleg*, moonshine, drunk, drink* and driv*, drive home, cops, cameras, alarm*, pull the, twice
    i won t tell, problem solved, meet me, bring (paint|matches|a), gate, chain, bolt cutter*, speed, race, street race`,
  command: `
    just (burn|dump|take|walk|put|throw|drive|cut|grab|go|pull|use|park), go (choke|to|back|and|ahead), put (some|a), pull the, grab the
    take (down|the), chuck, dump, pour, shoot, burn, cut, bring, don t, vote, get rid, keep (those|the|them|out), send them, drop dead
    somebody should, someone should, someone ought, somebody ought, let s, everybody, everyone`,
  graphic: `
    attached image*, attached photo*, image, gif, photo, picture, video, watch, stream*, clip*, http, https, example, link, click
    blood*, gore, gory, massacre, dead, beheading, corpse*, mutilat*, naked, nude*, drawing of`,
  colleagueSpoken:
    'a friend at work, a friend from work, his own page, her own page, private page, own name, nothing about, doesn t mention, is it okay, can i report, i just',
}

const fromPeople = ['ground', 'slur'] as const

const sets: ReadonlyMap<string, PhraseSet> = new Map([
  ...Object.entries(written).map(([name, words]): [string, PhraseSet] => [
    name,
    phrases(listed(words)),
  ]),
  ...fromPeople.map((name): [string, PhraseSet] => [name, phrases([`{${name}}`], peopleWords)]),
])

/** The classes that a text uses, each with the words that show it. */
export const conceptsIn = (reading: Reading): ReadonlyMap<string, readonly Span[]> =>
  new Map(
    [...sets].flatMap(([name, set]) => {
      const found = find(set, reading)
      return found.length > 0 ? [[name, found]] : []
    }),
  )
