/** The documents, forms and Acts that a text names. */
import { expect, test } from 'vitest'
import { referencesIn } from '../../../src/knowledge/references.ts'

test.each([
  [
    'The Club points to the Riding Guidelines for Night Tours.',
    ['Riding Guidelines for Night Tours'],
  ],
  [
    'See the Cycling Protocols for Public Roads and Social Protocols for Club Rooms.',
    ['Cycling Protocols for Public Roads', 'Social Protocols for Club Rooms'],
  ],
  [
    'under the Provincial Freedom of Information and Protection of Riders Act (PFIPRA), everyone',
    ['Provincial Freedom of Information and Protection of Riders Act'],
  ],
  ['the City of Elm’s Member Code of Conduct applies', ['Member Code of Conduct']],
  [
    'Send in a Member Riding Policy Violation Complaint Form.',
    ['Member Riding Policy Violation Complaint Form'],
  ],
  [
    'using the Noise, Light and Traffic Incident Report or the Theft Report.',
    ['Noise, Light and Traffic Incident Report', 'Theft Report'],
  ],
  ['Appendix B – Bicycle Repair Chart', ['Bicycle Repair Chart']],
  [
    '- Road Safety Policy\n- Code of Ethics Policy',
    ['Road Safety Policy', 'Code of Ethics Policy'],
  ],
  ['It is kept in the Master Policy Binder.', []],
  ['This Policy and the Form are for members.', []],
  ['Members act on their own plan and report to nobody.', []],
  ['selon la Loi sur les sentiers cyclables, chacun', ['Loi sur les sentiers cyclables']],
])('in “%s”', (text, names) => {
  expect(referencesIn(text).map((name) => name.replace(/^Appendix B – /, ''))).toEqual(names)
})

test('a name is named once, however often it stands there', () => {
  expect(referencesIn('The Road Safety Policy. the road. Road Safety Policy again.')).toEqual([
    'Road Safety Policy',
  ])
})

test('a page of capitals is read in no time', () => {
  const capitals = 'Riders And Guests Of The Club, '.repeat(4_000)

  expect(referencesIn(capitals)).toEqual([])
})
