import { expect, test } from 'vitest'
import { passagesOf } from '../../../../src/answers/model/passage.ts'
import { citing, clauseOf, documentsOf } from './shipped.ts'

const list = '5 Monitoring Responses to City of Dauphin Content'

test('a quoted item speaks with what introduces its list, and for no other item', () => {
  const item = clauseOf('dauphin', list).items[6]?.text ?? ''
  const citation = { ...citing('dauphin', list, item), clause: `${list}/7` }

  const [passage] = passagesOf([citation], documentsOf('dauphin'))

  expect(passage?.units).toHaveLength(1)
  expect(passage?.units[0]?.text).toContain('shall not be allowed')
  expect(passage?.units[0]?.text).toContain('illegal activity')
  expect(passage?.units[0]?.text).not.toContain('election')
  expect(passage?.text).toContain('shall not be allowed')
})

test('what is not quoted is not spoken of, though the clause says it', () => {
  const citation = citing('durham', '5.01', 'Employees must use sound judgment.')

  const [passage] = passagesOf([citation], documentsOf('durham'))

  expect(passage?.units.map(({ text }) => text)).toEqual(['Employees must use sound judgment.'])
})

test('a pronoun at the start also speaks of what the sentence before begins with', () => {
  const [passage] = passagesOf([citing('durham', '5.01')], documentsOf('durham'))
  const openings = passage?.units
    .filter(({ text }) => text.startsWith('They must avoid'))
    .map(({ opening }) => opening)

  expect(openings).toEqual(['pronoun', 'subject'])
})

test('a clause of another version is read from its quote', () => {
  const citation = {
    ...citing('durham', '5.01', 'Employees must use sound judgment.'),
    version: 'x',
  }

  const [passage] = passagesOf([citation], documentsOf('durham'))

  expect(passage?.units).toHaveLength(1)
})
