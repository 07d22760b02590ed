/** Words for people, and for the grounds on which a person may be attacked: both reviews look for them. */
import { listed, type PhraseLists } from './phrase.ts'

export const peopleWords: PhraseLists = {
  kin: listed(`(boss*|manager*|supervisor*|superintendent|foreman|foremen|director*|chief|colleague*|coworker*|worker*|staff|employee*|team|crew|clerk*|driver*|operator*|officer*|lead|teammate*|student*)
    co (worker|workers), (wife|husband|kid|kids|child|children|son|daughter|family|families|mother|father|mom|dad|sister|brother|partner|parents)
    (woman|women|man|men|girl|girls|guy|guys|boy|boys|lady|people|person|neighbour*|neighbor*|councillor*|mayor|resident*)
    (patron|patronne|chef|cheffe|collegue|collegues|superviseur*|gestionnaire|femme|mari|enfant|enfants|famille|directeur|directrice|conjoint|conjointe|voisin|voisine)`),
  owner: listed(
    `(my|our|the|his|her|their|your|a|an|this|that|another|some|mon|ma|mes|notre|nos|le|la|les|son|sa|ses|un|une)`,
  ),
  me: listed('me, myself, us, moi, nous'),
  mine: listed('my, our, mon, ma, mes, notre, nos'),
  person:
    listed(`me, myself, us, you, him, her, them, someone, somebody, anyone, everyone, everybody, {owner} ~1 {kin}, people,
    moi, nous, toi, vous, lui, elle, eux, quelqu un, tout le monde`),
  not: listed(
    `not, never, no, don t, dont, won t, wont, doesn t, doesnt, didn t, didnt, can t, cant, isn t, aren t, wasn t, nobody, without, pas, jamais, sans, aucun`,
  ),
  /** Grounds that human-rights codes protect, by the words in which they come up. */
  ground: listed(`
    race, racial*, skin, ethnic*, black, blacks, brown, asian*, arab*, african*, indian, indians, native, natives, indigenous, first nation*, metis, inuit
    mexican*, chinese, filipin*, pakistan*, somali*, ukrain*, haiti*, jamaican*, nigerian*, syrian*, immigrant*, immigrat*, refugee*, foreigner*, newcomer*
    accent, accents, (my|his|her|their) english, mother tongue, nationalit*, passport, where (i|he|she|they|we|you) (am|come|came|comes|is|are|was|were) from
    my (country|culture|people|ancestors|hair|heritage|origin|origins|name), afro, braids, dreadlocks
    noir, noire, noirs, noires, autochtone*, immigre*, etranger*, refugie*, couleur de (ma|sa|la) peau, origine, origines
    religio*, faith, creed, muslim*, islam*, jew, jews, jewish, christian*, catholic*, hindu*, sikh*, buddhis*, mosque, synagogue, hijab, niqab, turban, headscarf, head scarf, kippa*, yarmulke, kirpan
    bible, quran, koran, prayer*, pray, prays, praying, ramadan, sabbath, jehovah*, musulman*, juif*, juive*, foulard, croyance*, priere*
    disab*, handicap*, wheelchair*, autis*, on the spectrum, adhd, dyslexi*, deaf*, blind, hearing aid*, stutter*, stammer*, limp, cane, crutches, mental (health|illness), depress*, anxiety, bipolar, ptsd
    epilep*, seizure*, diabet*, cancer, accommodat*, modified duties, light duties, sick leave, medical (leave|condition), my (illness|condition|weight|body|scar|scars|stroke)
    sourd*, surdite, aveugle*, fauteuil roulant, begai*, maladie, sante mentale, mesure* d adaptation
    women, woman, girls, female, females, pregnan*, maternity, paternity, parental leave, breastfeed*, menopaus*, gay, gays, lesbian*, queer, bisexual*, homosexual*
    trans, transgender, transition*, non binary, nonbinary, pronoun*, deadnam*, old name, gender, sexual orientation, same sex, lgbt*, 2slgbt*, drag (queen|queens|king|kings)
    single (mom|mother|mum|dad|parent), my (wife|husband|boyfriend|girlfriend) and (me|i), femme*, enceinte, grossesse, conge de maternite, lesbienne*, homosexuel*, transgenre*
    (my|his|her|their) age, too (old|young), old (man|woman|lady|people|folks|guy|fart|geezer|hag), grandpa, grandma, granny, dinosaur, fossil, boomer*, elderly, retire
    trop (vieux|vieille|jeune), vieux, vieille, grand mere, grand pere, criminal record, on welfare`),
  /** Slurs and words that attack a group by themselves; kept to what a town's page and a workplace meet. */
  slur: listed(
    `racial slur*, slurs, monkey*, terrorist*, towelhead*, raghead*, retard*, tranny, trannies, fag, fags, faggot*, dyke*, homo, homos, paki, pakis, chink*, gook*, spic*, nigg*, n word, squaw*, savages, redskin*, kike*, gypsy, gypsies, cripple*, spaz, psycho, illegals, towel head, camel jockey, feminazi*`,
  ),
}
