/** A message as the patterns read it: lower case, no accents, no punctuation, chat spelling written out. */

import { keptFor } from '../kept-for.ts'
import { textsOfTurn } from './kept.ts'

/** How people shorten words in a chat. Keys and values are plain already. */
const chatWords: Readonly<Record<string, string>> = {
  u: 'you',
  ur: 'your',
  r: 'are',
  im: 'i am',
  ive: 'i have',
  id: 'i would',
  ill: 'i will',
  were: 'were',
  theres: 'there is',
  thats: 'that is',
  its: 'its',
  whats: 'what is',
  wats: 'what is',
  wat: 'what',
  wut: 'what',
  whos: 'who is',
  wheres: 'where is',
  hows: 'how is',
  whens: 'when is',
  wen: 'when',
  wer: 'where',
  hes: 'he is',
  shes: 'she is',
  youre: 'you are',
  theyre: 'they are',
  dont: 'do not',
  doesnt: 'does not',
  didnt: 'did not',
  cant: 'can not',
  cannot: 'can not',
  wont: 'will not',
  isnt: 'is not',
  arent: 'are not',
  wanna: 'want to',
  gonna: 'going to',
  gotta: 'got to',
  lemme: 'let me',
  gimme: 'give me',
  pls: 'please',
  plz: 'please',
  thx: 'thanks',
  ppl: 'people',
  msg: 'message',
  msgs: 'messages',
  pic: 'photo',
  pics: 'photos',
  vid: 'video',
  vids: 'videos',
  fb: 'facebook',
  insta: 'instagram',
  ig: 'instagram',
  yt: 'youtube',
  dm: 'direct message',
  dms: 'direct messages',
  acct: 'account',
  accts: 'accounts',
  dept: 'department',
  depts: 'departments',
  comms: 'communications',
  mgr: 'manager',
  rec: 'recreation',
  govt: 'government',
  info: 'information',
  perso: 'personnel',
  asap: 'as soon as possible',
  tmrw: 'tomorrow',
  abt: 'about',
  bc: 'because',
  cuz: 'because',
  w: 'with',
  teh: 'the',
  dose: 'does',
  wich: 'which',
  shud: 'should',
  cud: 'could',
  wud: 'would',
  hav: 'have',
  brake: 'break',
  brek: 'break',
  becuase: 'because',
  cna: 'can',
  coud: 'could',
  dos: 'does',
  hte: 'the',
  shoud: 'should',
  taht: 'that',
  thier: 'their',
  tems: 'temps',
  woud: 'would',
  yuo: 'you',
  coment: 'comment',
  wanan: 'want to',
}

/** Lower case, without accents, typographic apostrophes made straight. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/œ/g, 'oe')
}

/**
 * The words of a message in one line, a space between each. `who's` becomes `who is`, `l'usage` becomes `l usage`,
 * a possessive loses its apostrophe (`colleague's` becomes `colleagues`).
 */
export const plain = keptFor(textsOfTurn, plainWords)

function plainWords(text: string): string {
  // Most of what is read at the start is words of small letters, in which there is nothing to write out.
  if (/^[a-z0-9 ]*$/.test(text) && !/\bai\b/.test(text)) return inChatWords(text.split(' '))
  const words = folded(writtenOut(text))
    .replace(
      /\b(can|do|does|did|is|are|was|were|have|has|had|should|would|could|wo|must)n't\b/g,
      negation,
    )
    .replace(/\b(it|that|what|who|where|how|when|there|he|she)'s\b/g, '$1 is')
    .replace(/\b(i)'m\b/g, '$1 am')
    .replace(/\b(\w+)'re\b/g, '$1 are')
    .replace(/\b(i|we|you|they|he|she)'d\b/g, '$1 would')
    .replace(/\b(\w+)'ll\b/g, '$1 will')
    .replace(/\b(\w+)'ve\b/g, '$1 have')
    .replace(/(\w{2,})'s\b/g, '$1s')
    .split(/[^a-z0-9@#.]+/)
    .map((word) => word.replace(/^\.+|\.+$/g, ''))
  return inChatWords(words)
}

function inChatWords(words: readonly string[]): string {
  return words
    .filter((word) => word !== '')
    .map((word) => (Object.hasOwn(chatWords, word) ? chatWords[word] : word))
    .join(' ')
}

/** Short names that only their capitals tell from small words: IT and "it", AI and the French "ai". */
function writtenOut(text: string): string {
  if (text === text.toUpperCase()) return text
  return text
    .replace(/\bI\.?T\.?(?=[\s,;:?!)'’]|$)/g, 'information technology')
    .replace(/(?<![jn]['’ ])\bai\b(?![- ]je\b)/gi, 'artificial intelligence')
    .replace(/\b(?:A\.?I|I\.?A)\.?(?=[\s,;:?!)'’]|$)/g, 'artificial intelligence')
}

function negation(whole: string): string {
  const verb = whole.slice(0, -3)
  return verb === 'wo' ? 'will not' : verb === 'can' || verb === 'ca' ? 'can not' : `${verb} not`
}
