/** Signs in a report that the harassment, discrimination and racism form is called for as well. */

import { type Found, find, listed, phrases } from './phrase.ts'
import { overlaps, type Reading, type Span } from './reading.ts'
import { peopleWords } from './words/people.ts'

const lists = {
  ...peopleWords,
  /** What is done to people in words and pictures. */
  hostile: listed(`
    mock*, make* ~1 fun of, making ~1 fun of, made ~1 fun of, poke* fun, laugh*, ridicul*, insult*, joke, jokes, joked
    joking, mimic*, imitat*, impression of, sneer*, taunt*, teas*, troll*, roast*, rant*, slam*, bash*
    hate, hates, hatred, hateful, disgust*, gross, nasty, mean, cruel, vile, dirty, filthy, stink*, smell*, unnatural
    abnormal, weird*, freak*, stupid, useless, lazy, dumb, ugly, fat, crazy, fake*, faking, pretend*, milk*
    go back, going back, send ~2 back, went back to, not belong, n t belong, should retire, only got, only because
    just because, diversity hire, quota, token, take* our jobs, taking our jobs, ruin*
    caption*, meme*, memes, emoji*, cartoon*, nickname*, name calling, called me, calls me, calling me, calls us
    call me, refer* to me, exclud*, left out, leave* me out, kick* me out, do not need, don t need, do not want
    don t want, shouldn t be, should not be, not allowed to, can t do, cannot do, stereotype*, offensive, inappropriate
    vomit*, puk*, snide, rude, sinner*, in hell, to hell, abomination*, parasite*, parasites, dead wood, deadwood
    put out to pasture, past (his|her|their|my) (prime|sell by), dinosaur, fossil, out of touch, burden*, animal*
    savage*, criminal*, terroris*, invad*, virus, brought the, control the, disease*, plague, on fire, burn*
    should not (work|be|have|get|serve|drive|teach|wear), shouldn t (work|be|have|get|serve|drive|teach|wear)
    should (stay|go|leave|quit|speak|learn|be (fired|banned|sent|ashamed)), have no place, has no place
    no place (for|on|in), (do|does|did) not want ~2 (work|sit|share|ride)
    refuses to (sit|work|share|ride|shake|use|call)
    take* over, too many, kind of people, those people, these people, complain* about, imply*, implied, implies
    suggest* ~3 (fak*|lazy|stupid|excuse*), excuse*, use ~3 as an excuse, get* everything, given enough, enough already
    handout*, special treatment, milking, play* the, (race|gender|disability) card, just (sensitive|too sensitive)
    overly sensitive, jungle, banana*, curry, taco, tacos, accent (video*|again), speedy gonzales
    photoshop*, sticker*, gif, gifs, hashtag*
    post* (pictures|photos|a picture|a photo|screenshots|jokes|stuff|things|memes|videos|clips) ~3 about
    parod*, impersonat*, impression*, filter, whisper*, gossip*, rumour*, rumor*, expos*, outed, outing, circulat*
    send* ~4 round, sends ~4 around, tell* (everyone|everybody|people|others), told (everyone|everybody|people|the team)
    pick* on, target*, single* out, embarrass* (me|him|her|us|them), humiliat*, belittl*, patroniz*
    (called|calls|calling|call|named|names) ~2 (me|him|her|us|them), n ont pas leur place, parasites, blagues
    derogator*, degrad*, demean*, comment* on, comments about, comments on, remark*, jab, jabs, hint*
    complain* about people
    wrong pronoun*, on purpose, refus*, comment* that, rating, rank*, rate, rates, rated, screenshot*
    moqu*, rire de, rit, rient, ri de, blague*, insulte*, ridiculis*, imite*, imiter, meprise*, degout*, retourn*, sale
    sales, caricatur*, surnom*`),
  /** What makes of an unkind word a course of conduct. */
  again: listed(`
    keep, keeps, kept, constantly, always, every (day|time|week|night|morning|shift|post)
    each (day|time|week|night|morning), all the time, for (weeks|months|years|days), for a (year|month|week)
    over and over, again and again, repeatedly, non stop, nonstop, daily, weekly, won t stop, will not stop
    would not stop, does not stop, doesn t stop, asked ~3 to stop, told ~3 to stop, said no, since i, since my, after i
    again, under each, under every, several times, many times, the (second|third|fourth|fifth) time, started
    going on (since|for), been going on, week after week, day after day, (from|with) different accounts, new account*
    after i (blocked|said|told|asked|turned|refused), even after, though i, although i
    (thirty|twenty|forty|fifty|dozens of|hundreds of|so many|10|15|20|30|40|50|100) (messages|texts|calls|dms|times|comments|posts)
    since (spring|summer|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|last)
    every single (day|time|post), whenever i, late at night, nonstop, running, told him to, told her to, told them to
    blocked (him|her|them)
    sans cesse, tous les jours, chaque jour, chaque fois, depuis des (semaines|mois), encore et encore, constamment
    toujours, arrete pas`),
  /** Unkind words and deeds whose target need not belong to a group. */
  unkind: listed(`
    insult*, mock*, laugh* at, makes fun, making fun, made fun, ridicul*, humiliat*, belittl*, taunt*, troll*, call* me
    calling me, name calling, clown, rumour*, rumor*, gossip*, lies about me, spread* lies, whisper*, embarrass* me
    sham* me, attack* me, target* me, threaten*, blackmail*, stalk*, follow* me, yell* at me, swear* at me, curse* at me
    mean (posts|things|comments|messages|memes), nasty (posts|things|comments|messages|memes), sub tweet*, subtweet*
    vague post*, vaguepost*, tag* me, meme* about me, memes of me, photo* of me, picture* of me, pictures of me
    video* of me, ugly messages, hurtful
    my (spelling|weight|teeth|looks|clothes|outfit|outfits|body|voice|face|private life|divorce)
    loser, idiot, liar, snowflake
    insulte*, moque*, rumeur*, humili*, ridiculis*, rit de moi, rient de moi
    rumours about, rumors about, lies about, stories about me, behind my back, (used|uses|use|using) it to
    leave* me out, left me out, exclud* me, ignore* me, running joke
    (laughing|clown|poop|vomit|pig|rat|snake|monkey) emoji*, posting my (mistakes|photo*|picture*|face|name|messages)
    shar* my (messages|photos|pictures|posts|mistakes), screenshot* my, put* me down, putting me down, undermin*
    talk* about me, talking about me, about me, impersonat* me, anonymous messages, nobody likes, quit already
    told to quit, call* my ~2, makes? me cry, cry before, crying, can t sleep, cannot sleep
    embarrassing (things|photos|pictures|posts)
    (messages|texts|dms|calls|writes|texting|messaging|dming|calling) (me|a night|a day|at night|late at night)
    (hearts|flowers|love letters|selfies), comments about my`),
  bodies: listed(`
    outfit, outfits, legs, chest, breast*, butt, bum, boobs, my body, her body, body parts, looks, bikini, underwear
    what i (am|was|m) wearing, what i wear, what she wears, sexy, hot or not`),
}

/** Each of these is enough by itself. */
const plain = phrases(
  listed(`
    harass*, bully*, bullie*, cyberbull*, discriminat*, racis*, sexis*, homophob*, transphob*, islamophob*, antisemit*
    anti semit*, xenophob*, ableis*, ageis*, misogyn*, hate speech, {slur}, humiliat*, poison* work*
    toxic work* because
    (being|was|were|been|gets|got|is) (mocked|ridiculed|bullied|laughed at|made fun of|targeted|humiliated|picked on|shamed|degraded|demeaned|belittled|ostracized|shunned|intimidated|tormented|insulted)
    (private parts|genital*|penis|dick|vagina|his (thing|junk)), porn*, sexual*, sexually, sexy ~3, lewd, obscene
    vulgar, raunchy, explicit (photo*|picture*|message*|text*|image*|video*|comment*)
    (nice|great|hot|tight) (ass|butt|legs|body|rack), wolf whistl*, catcall*, cat call*, grop*, leer*, ogl*, undress*
    (kiss|kisses|hug|heart|wink|eggplant|peach|tongue) emoji* ~4 (me|my|under|at)
    (rate|rates|rated|rating|rank|ranks|ranked|ranking) ~3 (women|girls|ladies|females|female|us|looks|hotness|out of (ten|10))
    (hot|hottest|ugliest|fuckable|bangable) ~3 (list|women|girls|staff|chart)
    who i (sleep|slept|date|dated) with, who (she|he) (sleeps|slept|dates) with, date with (me|him|her), owe* ~3 date
    turn* (him|her|them) down, rejected (him|her), (asking|asks|asked|ask) ~1 out
    (n|b|f|c|r|k) word*, (n|b|f) bomb*, ku klux, kkk, swastika*, nazi*, blackface, noose*, confederate flag, white power
    white supremac*, go back where, hate (group*|post*|page*|message*|comment*|symbol*)
    (humiliat*|embarrass*|mock*|insult*|ridicul*) me
    (make*|made|making) (me|my) ~2 (laughing stock|a joke|feel (small|stupid|worthless|unwelcome))
    (everyone|everybody|nobody|no one) (hates|likes|wants) (you|me|us|him|her)
    (kill|hang) yourself, kys
    (fat|ugly|stupid|dumb|lazy|old|crazy) (pig|cow|bitch|whore|slut|hag|bastard|idiot|witch)
    whore*, slut*, bitch, c est une pute
    (photoshop*|deepfake*|fake) ~3 (my|her|his) (face|head|body|picture|photo)
    (smear|hate|whisper) campaign, gaslight*, blacklist*, ostraci*
    (moqu*|mepris*|insult*|humili*) ~2 (femmes|accent|origine*)
    sexual* ~1 (comment*|remark*|message*|joke*|picture*|photo*|advance*|suggestive)
    sexts, sexting, dick pic*
    (intimate|nude|naked|topless) ~1 (photo*|picture*|image*|video*|pics|pic)
    revenge porn, nudes, unwanted (message*|attention|advance*|comment*|contact)
    unwelcome (message*|attention|advance*|comment*|contact), ask* me out, hit on me, hitting on me, hits on me, flirt*
    slept with, sleeping with, sleeps with, sugar daddy
    ranking (the|us|all|our|female|women) ~3, (rate|rates|rated|rating) ~1 (our|my|the|her|their) ~1 {bodies}
    (list|poll|vote|ranking) ~4 {bodies}
    (comment|comments|commented|commenting|joke|jokes|posts|asking) ~2 ~2 {bodies}
    what ~1 i (am|was) wearing, wearing to bed
    (fake|false) (profile|account|page) ~3 (my name|my photo|my photos|my picture|my pictures|my face|of me)
    pretend* to be me, gang* up on, pick* on (me|him|her|us|them), go back (home|to ~4 country|to where|where)
    dirty {ground}, deadnam*, wrong pronoun*, misgender*, girls like me, women like me, people like me, our kind
    my kind, your kind
    harcel*, intimid*, raciste*, sexiste*, homophobe*, transphobe*, humili*, photo* intime*, avances, propos haineux`),
  lists,
)
/** The matter spoken of, not done: an article, a training, a policy. */
const mentioned = phrases(
  listed(`
    (article*|policy|policies|training|report|study|studies|documentary|law|laws|workshop|webinar|course|book|news|story|statement|campaign|month|week|day|committee|awareness|seminar) ~3 (discriminat*|harass*|racis*|sexis*|bully*|sexual*|homophob*|antisemit*|hate)
    anti (racis*|bully*|harass*|discriminat*)
    (women|woman|men|girls|ladies|muslim|jewish|black|pride|mother|father) s ~3 (washroom|day|shelter|team|hockey|league|lunch|event|group|centre|center|night|month|history|network|committee|clinic|room|association)
    (harass*|discriminat*|bully*|anti racism) ~1 (policy|policies|training|course|module|prevention|awareness|workshop)`),
)
const ground = phrases(['{ground}'], lists)
const hostile = phrases(['{hostile}'], lists)
const again = phrases(['{again}'], lists)
const unkind = phrases(['{unkind}'], lists)
const aboutMe = phrases(listed('me, my, myself, us, i, moi, m, mon, ma, mes, je'), lists)
/** Grounds that come up in any office: beside the writer alone they show nothing. */
const everyday = phrases(
  listed(`
    woman, women, girls, ladies, female, females, mom, moms, mum, mums, mother, mothers, dads, fathers, parental leave
    maternity, paternity, mat leave, sick leave, medical leave, accommodat*, retire, pension*
    old (man|woman|lady|people|folks|guy), prayer*, pray, cancer, therap*, cross, lent, black, brown, white people
    blind, walker, cane, skin, race, english, faith, christian*, my (name|people|hair|country), kids as an excuse`),
)
/** The writer as the one it is done to. */
const self = phrases(
  listed(`
    me, us, myself, moi, nous, like (me|mine|us|ours), i m the only, i am the only
    my ~1 (post|posts|photo|photos|picture|pictures|comment|comments|story|page|profile|name)
    (i m|i am|im|we re|we are|je suis|j ai) ~6
    (under|on|below|to|about|at|of) (my|our) ~2 (post|posts|photo|photos|picture|pictures|comment|comments|story|page|profile|name|stories)
    when i, after i, each time i, every time i, because i, since i, while i, before i
    my (fast|prayer*|faith|religion|accent|hijab|turban|hair|skin|age|pregnancy|disability|illness|leave|tics|stutter|wheelchair|hearing|pension)`),
)
const directed = phrases(
  listed(`
    (they|he|she|everyone|everybody|crew|colleagues|coworkers) (call|calls|called|nicknamed|named|dubbed) (me|us)
    (winking|shirtless|naked|half naked|bathroom) (selfie*|photo*|picture*)
    my (smile|eyes|figure|curves|lips|shape|chest|skirt|dress|dresses|heels)
    (films|film|record*|filmed|filming) me (when|while|at|in), count* the days
    (circus|clown|funeral|monkey) (music|noises|sounds)
    (people|women|men|girls|guys|those|names|someone|faces|folks) ~3 like (me|mine|us|ours)
    (sweetheart|gorgeous|honey|babe|baby|darling|hun|beautiful|cutie|hottie|sexy|princess|doll) ~4 (under|on|in|to|at) (my|me)
    (make*|made|making|makes) (me|us|her|him|them) ~2 (uncomfortable|unsafe|cry|sick|afraid|ashamed|anxious|miserable|quit)
    (new|only) (girl|guy|woman|one) ~4 (cry|quit|leave|break|crack), who will ~4 (cry|quit|break)
    (m|l) appelle* ~2 (la|le|grosse|gros|vieux|vieille|folle), ladyboy, shemale, lady boy, girly, sissy, man up
    like a man, like a woman
    (call|calls|called|calling) (me|us) ~3 (a|an|the|names|useless|stupid|lazy|fat|ugly|dumb|crazy|idiot)
    (rumour|rumor|rumours|rumors|lies|gossip) ~4 (about|that) (me|i), about me ~4 (rate|rates|laugh|laughs)
    (meme|memes) ~2 (about|of) me
    (mean|nasty|ugly|horrible|awful) (things|posts|comments|messages|memes) ~3 (about|to) me
    m a traite de, me traite de, (group|channel|chat|page|poll|list|thread) about me`),
  lists,
)

/** The words that show it; none: no sign. */
export function harassmentSigns(reading: Reading): readonly Span[] {
  const passed = find(mentioned, reading)
  const isMeant = (sign: Span) => !passed.some((one) => overlaps(one, sign))
  const grounds = find(ground, reading).filter(isMeant)
  const acts = find(hostile, reading)
  const attacks = grounds.filter((one) =>
    acts.some((act) => isNear(one, act) && !overlaps(one, act)),
  )
  const oneself = find(self, reading)
  const weak = find(everyday, reading)
  const telling = grounds.filter((one) => !weak.some((word) => overlaps(word, one)))
  const targeted = telling.filter((one) =>
    oneself.some((me) => isNear(me, one) || overlaps(me, one)),
  )
  const repeated = find(again, reading)
  const mine = find(aboutMe, reading)
  const courses = find(unkind, reading).filter(
    (act) => repeated.some((one) => isNear(one, act)) && mine.some((one) => isNear(one, act)),
  )
  return [
    ...find(plain, reading).filter(isMeant),
    ...find(directed, reading),
    ...attacks,
    ...targeted,
    ...courses,
  ]
}

/** In one sentence, or in two that follow each other. */
const isNear = (one: Found, other: Found) => Math.abs(one.sentence - other.sentence) <= 1
