/** A question with one slip of the finger in a word that carries its meaning. */
import { pick } from './seeded.mjs'

/** Words that are seldom what a question is about; their slips would cost nobody anything. */
const common = new Set(
  'about above after again against another because before being below between cannot could doing during every first from have having here itself might other ought please policy should their theirs there these they thing this those through under until what when where which while whose with within would does your yours must shall will'.split(
    ' ',
  ),
)

const slips = [
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word[at] + word.slice(at),
  (word, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  (word, at) => word.slice(0, at) + pickNeighbour(word[at]) + word.slice(at + 1),
]

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** The key beside it. */
function pickNeighbour(letter) {
  const row = rows.find((keys) => keys.includes(letter))
  if (row === undefined) return letter
  const at = row.indexOf(letter)
  return row[at + 1] ?? row[at - 1]
}

/** The question with one slip, never in a word's first letter or its last two; itself where no word is long enough. */
export function withTypo(question, random) {
  const words = [...question.matchAll(/[a-zà-ÿ]{5,}/g)].filter(([word]) => !common.has(word))
  if (words.length === 0) return question
  const { 0: word, index } = pick(words, random)
  const at = 1 + Math.floor(random() * (word.length - 3))
  const slipped = pick(slips, random)(word, at)
  return question.slice(0, index) + slipped + question.slice(index + word.length)
}
