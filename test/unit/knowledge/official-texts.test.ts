/** The two official policies, where they stand beside the project: every citable unit to the letter. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { splitText } from '../../../src/knowledge/split.ts'

const shared = '../shared'
const reference = `${shared}/questions/clauses.json`

interface Unit {
  readonly org: string
  readonly id: string
  readonly kind: string
  readonly text: string
  readonly items?: readonly { readonly id: string; readonly text: string }[]
}

/** Markdown marks and white space do not count. */
const plain = (text: string) =>
  text
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()

test.skipIf(!existsSync(reference)).each(['durham', 'dauphin'])(
  'the policy of %s splits into its citable units to the letter',
  (org) => {
    const { units } = JSON.parse(readFileSync(reference, 'utf8')) as { units: Unit[] }
    const wanted = units.filter((unit) => unit.org === org)
    const file = `${shared}/knowledge/${org}/social-media-policy.md`

    const { clauses } = splitText(readFileSync(file, 'utf8'))

    const show = (unit: Omit<Unit, 'org'>) => ({
      id: unit.id,
      kind: unit.kind,
      text: plain(unit.text),
      items: (unit.items ?? []).map((item) => ({ id: item.id, text: plain(item.text) })),
    })
    expect(clauses.map(show)).toEqual(wanted.map(show))
  },
)
