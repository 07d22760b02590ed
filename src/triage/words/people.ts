/** Words for people, and for the grounds on which a person may be attacked: both reviews look for them. */
import { listed, type PhraseLists } from '../phrase.ts'

export const peopleWords: PhraseLists = {
  kin: listed(`
    (boss*|manager*|supervisor*|superintendent|foreman|foremen|director*|chief|colleague*|coworker*|worker*|staff|employee*|team|crew|clerk*|driver*|operator*|officer*|lead|teammate*|student*)
    co (worker|workers)
    (wife|husband|kid|kids|child|children|son|daughter|family|families|mother|father|mom|dad|sister|brother|partner|parents)
    (woman|women|man|men|girl|girls|guy|guys|boy|boys|lady|people|person|neighbour*|neighbor*|councillor*|mayor|resident*)
    (patron|patronne|chef|cheffe|collegue|collegues|superviseur*|gestionnaire|femme|mari|enfant|enfants|famille|directeur|directrice|conjoint|conjointe|voisin|voisine)`),
  owner: listed(`
    (my|our|the|his|her|their|your|a|an|this|that|another|some|mon|ma|mes|notre|nos|le|la|les|son|sa|ses|un|une)`),
  me: listed('me, myself, us, moi, nous'),
  mine: listed('my, our, mon, ma, mes, notre, nos'),
  person: listed(`
    me, myself, us, you, him, her, them, someone, somebody, anyone, everyone, everybody, {owner} ~1 {kin}, people
    moi, nous, toi, vous, lui, elle, eux, quelqu un, tout le monde`),
  not: listed(`
    not, never, no, don t, dont, won t, wont, doesn t, doesnt, didn t, didnt, can t, cant, isn t, aren t, wasn t, nobody
    without, pas, jamais, sans, aucun`),
  /** Grounds that human-rights codes protect, by the words in which they come up. */
  ground: listed(`
    race, racial*, skin, ethnic*, black, blacks, brown, asian*, arab*, african*, indian, indians, native, natives
    indigenous, first nation*, metis, inuit
    mexican*, chinese, filipin*, pakistan*, somali*, ukrain*, haiti*, jamaican*, nigerian*, syrian*, immigrant*
    immigrat*, refugee*, foreigner*, newcomer*
    accent, accents, (my|his|her|their) english, mother tongue, nationalit*, passport
    where (i|he|she|they|we|you) (am|come|came|comes|is|are|was|were) from
    hispanic*, latin*, turk*, turkish, iranian*, persian*, punjabi*, tamil*, vietnamese, korean*, japanese, russian*
    polish, greek*, romanian*, ghana*, ethiopia*, eritrea*, colombian*, brazilian*, cree, ojibwe, inuk, roma, reserve
    reservation, white people, people of color, people of colour, bipoc
    (i m|i am|im|he s|she s|being|we re|who is|who s) ~1 (black|brown|asian|arab|native|indigenous|mexican|somali|muslim|jewish|sikh|hindu|gay|lesbian|bi|trans|queer|deaf|blind|disabled|autistic|pregnant|an immigrant|a refugee|from ~2)
    fasting, fast, iftar, diwali, holi, voile*, hindou*, head covering, veil, abaya, dastar, rosary, cross, crucifix
    star of david, lent, eid, hanukkah, passover, vaisakhi, atheis*
    (my|his|her|our|their) (god|gods|church|temple|beliefs|belief|fast|fasting)
    my (country|culture|people|ancestors|hair|heritage|origin|origins|name)
    afro, braids, dreadlocks
    noir, noire, noirs, noires, autochtone*, immigre*, etranger*, refugie*, couleur de (ma|sa|la) peau, origine
    origines
    religio*, faith, creed, muslim*, islam*, jew, jews, jewish, christian*, catholic*, hindu*, sikh*, buddhis*, mosque
    synagogue, hijab, niqab, turban, headscarf, head scarf, kippa*, yarmulke, kirpan
    bible, quran, koran, prayer*, pray, prays, praying, ramadan, sabbath, jehovah*, musulman*, juif*, juive*, foulard
    croyance*, priere*
    parkinson*, multiple sclerosis
    (my|her|his) (ms|als|tics|tremor*|hand shakes|limp|prosthe*|walker|cane|glasses|insulin|meds|medication|therapy|anxiety|illness|diagnosis)
    hands shaking, tourette*, down syndrome, dwarf*, amput*, prosthe*, service (dog|animal), walker, tremor*
    panic attack*, therap*, psychiatr*, chronic, migraine*, infertil*, ivf, miscarriage*, disab*, handicap*, wheelchair*
    autis*, on the spectrum, adhd, dyslexi*, deaf*, blind, hearing aid*, stutter*
    stammer*, limp, cane, crutches, mental (health|illness), depress*, anxiety, bipolar, ptsd
    epilep*, seizure*, diabet*, cancer, accommodat*, modified duties, light duties, sick leave
    medical (leave|condition), my (illness|condition|weight|body|scar|scars|stroke)
    sourd*, surdite, aveugle*, fauteuil roulant, begai*, maladie, sante mentale, mesure* d adaptation
    breed, breeding, breeds, breeder*, tics, mat leave, pat leave, mom, moms, mum, mums, mother, mothers, motherhood
    dads, fathers, single dad, kids as an excuse, married to a (man|woman), my (husband|wife|boyfriend|girlfriend)
    divorced, caregiver*, ladies, feminis*, (my|her|his) sexuality, sexuality, sexual preference, women, woman, girls
    female, females, pregnan*, maternity, paternity, parental leave, breastfeed*, menopaus*, gay
    gays, lesbian*, queer, bisexual*, homosexual*
    trans, transgender, transition*, non binary, nonbinary, pronoun*, deadnam*, old name, gender, sexual orientation
    same sex, lgbt*, 2slgbt*, drag (queen|queens|king|kings)
    single (mom|mother|mum|dad|parent), my (wife|husband|boyfriend|girlfriend) and (me|i), femme*, enceinte, grossesse
    conge de maternite, lesbienne*, homosexuel*, transgenre*
    (my|his|her|their) age, too (old|young), old (man|woman|lady|people|folks|guy|fart|geezer|hag), grandpa, grandma
    granny, dinosaur, fossil, boomer*, elderly, retire
    (i m|i am) (50|51|52|53|54|55|56|57|58|59|60|61|62|63|64|65|66|67), grandma*, grandpa*, over (40|45|50|55|60|65)
    under (25|30), (40|50|55|60|65) year old*, (millennial*|gen z), (my|his|her|our) (generation|birthday candles)
    pension*
    (old|older|elderly|senior) (colleague*|coworker*|worker*|employee*|staff|clerk*|driver*)
    younger staff
    trop (vieux|vieille|jeune), vieux, vieille, grand mere, grand pere, criminal record, on welfare`),
  /** Slurs and words that attack a group by themselves; kept to what a town's page and a workplace meet. */
  slur: listed(`
    racial slur*, slurs, monkey*, terrorist*, towelhead*, raghead*, retard*, tranny, trannies, fag, fags, faggot*, dyke*
    homo, homos, paki, pakis, chink*, gook*, spic, spics, nigg*, n word, squaw*, savages, redskin*, kike*, gypsy
    gypsies
    cripple*, spaz, psycho, illegals, towel head, camel jockey, feminazi*`),
}
