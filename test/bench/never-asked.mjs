/**
 * Questions that nobody asked before: those of the evaluations first, then the same as other people would send them: with
 * a slip of the finger, greetings and thanks around them, in other letters, two in one message. No two are equal, and they
 * are the same in every run.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { pick, seeded } from './seeded.mjs'
import { withTypo } from './typo.mjs'

const files = ['questions', 'blind-questions', 'organizations/open'].map((name) =>
  fileURLToPath(new URL(`../evals/${name}.jsonl`, import.meta.url)),
)

/** Those that a form is opened for are turns of another kind. */
const real = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ behaviour }) => behaviour !== 'offer_form')
    .map(({ question, lang }) => ({ text: question, lang })),
)

const openings = {
  en: ['Hi, ', 'Hello! ', 'Quick one: ', 'A colleague asked me: ', 'Sorry to bother you, ', 'So, '],
  fr: ['Bonjour, ', 'Petite question : ', 'Une collègue me demande : ', 'Bonjour à tous. '],
}
const endings = {
  en: [' Thanks!', ' Thank you.', ' thx', ' I need to know by Friday.', ' Please advise.'],
  fr: [' Merci!', ' Merci d’avance.', ' C’est pour demain.'],
}

/** Ways in which somebody else sends the same question. */
const ways = [
  ({ text }, random) => withTypo(text, random),
  ({ text }, random) => withTypo(withTypo(text, random), random),
  ({ text }) => text.toLowerCase().replace(/[?.!]+$/, ''),
  ({ text, lang }, random) => pick(openings[lang], random) + text,
  ({ text, lang }, random) => text + pick(endings[lang], random),
  ({ text, lang }, random) => pick(openings[lang], random) + withTypo(text, random),
  (question, random) => {
    const others = real.filter(({ lang, text }) => lang === question.lang && text !== question.text)
    return `${question.text} ${pick(others, random).text}`
  },
]

/** Without end. Equal are two that differ in capitals or spaces only. */
export function* neverAsked() {
  const random = seeded(11)
  const asked = new Set()
  const isNew = (text) => {
    const key = text.toLowerCase().replace(/\s+/g, ' ').trim()
    if (asked.has(key)) return false
    asked.add(key)
    return true
  }
  for (const { text } of real) if (isNew(text)) yield text
  for (;;)
    for (const question of real) {
      const text = pick(ways, random)(question, random)
      if (isNew(text)) yield text
    }
}
