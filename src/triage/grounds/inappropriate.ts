/** Sex, gore, gambling, bait: content that no page of a public body carries, and links to it. */
import { find, listed, phrases } from '../phrase.ts'
import { matches, type Reading, type Span } from '../reading.ts'

const sex = listed(`
    porn*, xxx, nsfw, nude*, nudes, naked, sex, sexy, sext, sexts, sexting, sexcam*, uncensored, unblurred, hardcore
    onlyfans
    only fans, escort, escorts, hookup*, hot (singles|girls|babes|guys|milfs|moms|teens)
    (singles|girls|women|ladies) (near|in your area|waiting)
    horny, milf*, boobs, boobies, tits, titties, breasts, penis, dick pic*, cock, pussy, vagina, orgasm*, blowjob*
    masturbat*
    fetish*, kinky, strip (club|tease|poker), stripper*, (cam|camgirl|webcam|cams) (girl*|live|show*|chat), live cams
    hentai, topless
    adult (content|video*|site*|only|fun|dating|entertainment), adults only, not for kids, 18 (plus|only), over 18
    sugar (daddy|baby|daddies|mommy)
    (dirty|sexy|naughty) talk, lonely (moms|wives|women|girls|ladies|housewives|singles)
    tap the (pic|photo|link|picture), swipe up
    18 only
    (spicy|dirty|naughty|sexy|hot|private|intimate) (pics|pictures|photos|video|videos|vids|chat|content|girls|women|nurse*|teacher*|wives)
    (won t|wont|will not) believe what, lingerie, twerk*, erotic*, nipple*, genital*, bondage, bdsm, swinger*
    threesome*, orgy, upskirt, handjob*, vibrator*, dildo*, feet pics, sex toy*
    viagra, v1agra, cialis, porno*, nue, nues, seins, toute nue, tout nu`)
const gore = listed(`
    behead*, decapitat*, gore, gory, snuff, (cartel|isis|live|real) (execution*|killing*|torture)
    execution (video|clip|footage), torture (video|clip|footage)
    graphic (video|content|image|images|footage|pictures|photos), no blur, corpse*, dead (body|bodies), mutilat*
    bloodbath (video|clip)
    (video|clip|footage|pics) of ~4 (dying|getting (killed|shot|stabbed|crushed|hanged)|being (killed|shot|raped|tortured))
    swastika*, nazi (flag|salute|symbol), hitler (salute|picture|meme|photo), leaked (video|tape|pics|photos|nudes)
    revenge tape`)
const bait = listed(`
    casino*, gambling (site|app|online), online (betting|slots|poker), sports betting, slots, bitcoin, crypto
    cryptocurrenc*, forex
    free (bitcoin|crypto|iphone*|money|gift card*|followers|robux|viagra|cash|ipad*)
    win (free|crypto|big|an iphone), you (have|ve) (won|been selected)
    claim (your|the) (prize|reward|refund|gift|cash)
    click (here|this|my|the) ~3 (link|bio|now|profile|video|http|hxxp|to see|to watch|to claim)
    click here
    telegram, whatsapp me, malware, drugs for sale, (cocaine|meth|oxy|fentanyl) for sale, miracle cure*, one weird trick
    lose (weight|30 pounds|20 pounds) ~3 (fast|now|days), doctors hate
    (double|triple) your (money|bitcoin|investment), invest now, guaranteed (returns|profit*)`)

const signs = phrases([...sex, ...gore, ...bait])

/** Addresses whose name says what is there. */
const badLink =
  /(?:h(?:tt|xx)ps?:\/\/|www\.)?[\w.-]*(?:porn|xxx|x-|sex|hot-|babes|girls|nsfw|nude|hent|casino|crypto|bitcoin|free-?money|win-|prize|viagra|hookup|adult|cam4|onlyfans|gore|shock|bit\.ly|tinyurl|t\.me\b|goo\.gl)[\w-]*(?:\.[\w-]+)*[./][\w./?=&-]*/giu

/** The same words where they are no such thing. */
const harmless = phrases(
  listed(`
    same sex, sex (ed|education), opposite sex, breast (cancer|feeding), naked eye, casino night, dead bodies of water`),
)

export function inappropriateSigns(reading: Reading): readonly Span[] {
  const passed = find(harmless, reading)
  return [
    ...find(signs, reading).filter(
      ({ start, end }) => !passed.some((one) => one.start < end && start < one.end),
    ),
    ...matches(badLink, reading.text),
  ]
}
