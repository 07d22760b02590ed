/** Signs in a report that the harassment, discrimination and racism form is called for as well. */
import { peopleWords } from './people-words.ts'
import { type Found, find, listed, phrases } from './phrase.ts'
import type { Reading, Span } from './reading.ts'

const lists = {
  ...peopleWords,
  /** What is done to people in words and pictures. */
  hostile:
    listed(`mock*, make* ~1 fun of, making ~1 fun of, made ~1 fun of, poke* fun, laugh*, ridicul*, insult*, joke, jokes, joked, joking, mimic*, imitat*, impression of, sneer*, taunt*, teas*, troll*, roast*, rant*, slam*, bash*
    hate, hates, hatred, hateful, disgust*, gross, nasty, mean, cruel, vile, dirty, filthy, stink*, smell*, unnatural, abnormal, weird*, freak*, stupid, useless, lazy, dumb, ugly, fat, crazy, fake*, faking, pretend*, milk*
    go back, going back, send ~2 back, went back to, not belong, n t belong, should retire, only got, only because, just because, diversity hire, quota, token, take* our jobs, taking our jobs, ruin*
    caption*, meme*, memes, emoji*, cartoon*, nickname*, name calling, called me, calls me, calling me, calls us, call me, refer* to me, exclud*, left out, leave* me out, kick* me out, do not need, don t need, do not want, don t want, shouldn t be, should not be, not allowed to, can t do, cannot do, stereotype*, offensive, inappropriate, derogator*, degrad*, demean*, comment* on, comments about, comments on, remark*, jab, jabs, hint*, complain* about people
    wrong pronoun*, on purpose, refus*, comment* that, rating, rank*, rate, rates, rated, screenshot*
    moqu*, rire de, rit, rient, ri de, blague*, insulte*, ridiculis*, imite*, imiter, meprise*, degout*, retourn*, sale, sales, caricatur*, surnom*`),
  /** What makes of an unkind word a course of conduct. */
  again:
    listed(`keep, keeps, kept, constantly, always, every (day|time|week|night|morning|shift|post), each (day|time|week|night|morning), all the time, for (weeks|months|years|days), for a (year|month|week), over and over, again and again, repeatedly, non stop, nonstop, daily, weekly, won t stop, will not stop, would not stop, does not stop, doesn t stop, asked ~3 to stop, told ~3 to stop, said no, since i, since my, after i, again, under each, under every, several times, many times, the (second|third|fourth|fifth) time, started
    sans cesse, tous les jours, chaque jour, chaque fois, depuis des (semaines|mois), encore et encore, constamment, toujours, arrete pas`),
  /** Unkind words and deeds whose target need not belong to a group. */
  unkind:
    listed(`insult*, mock*, laugh* at, makes fun, making fun, made fun, ridicul*, humiliat*, belittl*, taunt*, troll*, call* me, calling me, name calling, clown, rumour*, rumor*, gossip*, lies about me, spread* lies, whisper*, embarrass* me, sham* me, attack* me, target* me, threaten*, blackmail*, stalk*, follow* me, yell* at me, swear* at me, curse* at me, mean (posts|things|comments|messages|memes), nasty (posts|things|comments|messages|memes), sub tweet*, subtweet*, vague post*, vaguepost*, tag* me, meme* about me, memes of me, photo* of me, picture* of me, pictures of me, video* of me, ugly messages, hurtful, my (spelling|weight|teeth|looks|clothes|outfit|outfits|body|voice|face|private life|divorce), loser, idiot, liar, snowflake
    insulte*, moque*, rumeur*, humili*, ridiculis*, rit de moi, rient de moi`),
  bodies: listed(
    `outfit, outfits, legs, chest, breast*, butt, bum, boobs, my body, her body, body parts, looks, bikini, underwear, what i (am|was|m) wearing, what i wear, what she wears, sexy, hot or not`,
  ),
}

/** Each of these is enough by itself. */
const plain = phrases(
  listed(`harass*, bully*, bullie*, cyberbull*, discriminat*, racis*, sexis*, homophob*, transphob*, islamophob*, antisemit*, anti semit*, xenophob*, ableis*, ageis*, misogyn*, hate speech, {slur}, humiliat*, poison* work*, toxic work* because
    sexual* ~1 (comment*|remark*|message*|joke*|picture*|photo*|advance*|suggestive), sexts, sexting, dick pic*, (intimate|nude|naked|topless) ~1 (photo*|picture*|image*|video*|pics|pic), revenge porn, nudes, unwanted (message*|attention|advance*|comment*|contact), unwelcome (message*|attention|advance*|comment*|contact), ask* me out, hit on me, hitting on me, hits on me, flirt*, slept with, sleeping with, sleeps with, sugar daddy
    ranking (the|us|all|our|female|women) ~3, (rate|rates|rated|rating) ~1 (our|my|the|her|their) ~1 {bodies}, (list|poll|vote|ranking) ~4 {bodies}, (comment|comments|commented|commenting|joke|jokes|posts|asking) ~2 ~2 {bodies}, what ~1 i (am|was) wearing, wearing to bed
    (fake|false) (profile|account|page) ~3 (my name|my photo|my photos|my picture|my pictures|my face|of me), pretend* to be me, gang* up on, pick* on (me|him|her|us|them), go back (home|to ~4 country|to where|where), dirty {ground}, deadnam*, wrong pronoun*, misgender*, girls like me, women like me, people like me, our kind, my kind, your kind
    harcel*, intimid*, raciste*, sexiste*, homophobe*, transphobe*, humili*, photo* intime*, avances, propos haineux`),
  lists,
)
const ground = phrases(['{ground}'], lists)
const hostile = phrases(['{hostile}'], lists)
const again = phrases(['{again}'], lists)
const unkind = phrases(['{unkind}'], lists)
const aboutMe = phrases(listed('me, my, myself, us, i, moi, m, mon, ma, mes, je'), lists)
const directed = phrases(
  listed(
    `(call|calls|called|calling) (me|us) ~3 (a|an|the|names|useless|stupid|lazy|fat|ugly|dumb|crazy|idiot), (rumour|rumor|rumours|rumors|lies|gossip) ~4 (about|that) (me|i), about me ~4 (rate|rates|laugh|laughs), (meme|memes) ~2 (about|of) me, (mean|nasty|ugly|horrible|awful) (things|posts|comments|messages|memes) ~3 (about|to) me, m a traite de, me traite de, (group|channel|chat|page|poll|list|thread) about me`,
  ),
  lists,
)

const overlaps = (one: Span, other: Span) => one.start < other.end && other.start < one.end

/** The words that show it; none: no sign. */
export function harassmentSigns(reading: Reading): readonly Span[] {
  const grounds = find(ground, reading)
  const acts = find(hostile, reading)
  const attacks = grounds.filter((one) =>
    acts.some((act) => isNear(one, act) && !overlaps(one, act)),
  )
  const repeated = find(again, reading)
  const mine = find(aboutMe, reading)
  const courses = find(unkind, reading).filter(
    (act) => repeated.some((one) => isNear(one, act)) && mine.some((one) => isNear(one, act)),
  )
  return [...find(plain, reading), ...find(directed, reading), ...attacks, ...courses]
}

/** In one sentence, or in two that follow each other. */
const isNear = (one: Found, other: Found) => Math.abs(one.sentence - other.sentence) <= 1
