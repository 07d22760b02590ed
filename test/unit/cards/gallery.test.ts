/** Every card of the gallery is sound, stands in docs/cards.md, and has its pictures. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { languages } from '../../../src/messages/message.ts'
import { cardGallery, pictureName } from '../../support/card-gallery.ts'
import { lint } from '../../support/card-lint.ts'

const page = readFileSync('docs/cards.md', 'utf8')

describe.each(Object.entries(cardGallery))('%s', (name, draw) => {
  test.each(languages)('is a sound card in %s', (language) => {
    expect(lint(draw(language))).toEqual([])
  })

  test('stands in docs/cards.md with its pictures', () => {
    const pictures = languages.map((language) => `pictures/cards/${pictureName(name, language)}`)

    expect(page).toContain(`## ${name}\n`)
    for (const picture of pictures) {
      expect(page).toContain(`](${picture})`)
      expect(existsSync(`docs/${picture}`)).toBe(true)
    }
  })
})

test('docs/cards.md shows no card that is not drawn', () => {
  const shown = [...page.matchAll(/^## (.+)$/gm)].map(([, title]) => title)

  expect(shown).toEqual(Object.keys(cardGallery))
})
