/** What a page of a PDF is set with, and what of it is the policy: columns, tables, notes, hyphens, running lines. */
import { expect, test } from 'vitest'
import { aPdf, linesAt, type PdfPageParts, type Placed } from './a-pdf.ts'
import { read, wordsOf } from './reading.ts'

const heading = (text: string, y: number, x = 72): Placed => ({ text, x, y, size: 15, bold: true })
const words = async (...pages: PdfPageParts[]) => wordsOf(await read('policy.pdf', aPdf(pages)))

test('a paragraph goes on over columns and pages, its hyphens taken out', async () => {
  const clauses = await words(
    {
      words: [
        heading('Bicycles', 100),
        ...linesAt(
          ['All bicycles of the town stand in the', 'shed beside the station, where the cus-'],
          { top: 125 },
        ),
        ...linesAt(['todian counts them twice in the week', 'and writes down which of them are'], {
          top: 100,
          x: 320,
        }),
      ],
    },
    {
      words: [
        ...linesAt(['missing, as the custodian has always', 'done it since the shed was built.'], {
          top: 100,
        }),
        heading('Keys', 160),
        ...linesAt(['Keys hang on the board in the hall of', 'the station.'], { top: 185 }),
      ],
    },
  )

  expect(clauses).toEqual([
    [
      'Bicycles',
      'All bicycles of the town stand in the shed beside the station, where the custodian counts them twice in the week and writes down which of them are missing, as the custodian has always done it since the shed was built.',
    ],
    ['Keys', 'Keys hang on the board in the hall of the station.'],
  ])
})

test('a hyphen that belongs to the word stays', async () => {
  const clauses = await words({
    words: [
      heading('Work', 100),
      ...linesAt(['Employees of the town who work full-', 'time may ride a bicycle to the shed.'], {
        top: 125,
      }),
      heading('Play', 170),
      ...linesAt(['Nobody plays in the shed at any hour.'], { top: 195 }),
    ],
  })

  expect(clauses[0]?.[1]).toContain('full-time')
})

test('running headers, footers and page numbers are no part of it', async () => {
  const page = (number: number, name: string): PdfPageParts => ({
    words: [
      { text: 'Town of Alder Bay, manual of policies', x: 72, y: 36, size: 9 },
      heading(name, 100),
      ...linesAt([`Everything about ${name.toLowerCase()} is written down here.`], { top: 125 }),
      { text: `Page ${number} of 3`, x: 280, y: 760, size: 9 },
    ],
  })

  const clauses = await words(page(1, 'Bicycles'), page(2, 'Keys'), page(3, 'Doors'))

  expect(clauses).toEqual([
    ['Bicycles', 'Everything about bicycles is written down here.'],
    ['Keys', 'Everything about keys is written down here.'],
    ['Doors', 'Everything about doors is written down here.'],
  ])
})

test('what a browser prints at the edges of one page is none of it', async () => {
  const clauses = await words({
    words: [
      { text: '11/21/26, 5:12 AM', x: 24, y: 22, size: 9 },
      heading('Bicycles', 100),
      ...linesAt(['Bicycles stand in the shed.'], { top: 125 }),
      heading('Keys', 160),
      ...linesAt(['Keys hang there.'], { top: 185 }),
      { text: 'https://town.example/policy', x: 24, y: 778, size: 9 },
      { text: '1/1', x: 570, y: 778, size: 9 },
    ],
  })

  expect(clauses).toEqual([
    ['Bicycles', 'Bicycles stand in the shed.'],
    ['Keys', 'Keys hang there.'],
  ])
})

test('numbered clauses keep their numbers, and bullets their clause', async () => {
  const { clauses } = await read(
    'policy.pdf',
    aPdf([
      {
        words: [
          heading('1. Rules', 100),
          ...linesAt(['1.01 Bicycles stand in the shed:'], { top: 125 }),
          { text: '•', x: 90, y: 145 },
          { text: 'by day, unless it rains; and', x: 108, y: 145 },
          { text: '•', x: 90, y: 161 },
          { text: 'by night, always.', x: 108, y: 161 },
          ...linesAt(['1.02 Keys hang on the board.'], { top: 185 }),
          heading('2. Inquiries', 230),
          ...linesAt(['Ask the clerk.'], { top: 255 }),
        ],
      },
    ]),
  )

  expect(clauses.map(({ id, items }) => [id, items.map(({ text }) => text)])).toEqual([
    ['1.01', ['by day, unless it rains; and', 'by night, always.']],
    ['1.02', []],
    ['2', []],
  ])
})

test('a table that is ruled is read row by row', async () => {
  const rules = [200, 220, 240].map((y) => `72 ${792 - y} m 400 ${792 - y} l S`)
  const uprights = [72, 220, 400].map((x) => `${x} ${792 - 200} m ${x} ${792 - 240} l S`)

  const { clauses } = await read(
    'policy.pdf',
    aPdf([
      {
        words: [
          heading('Limits', 100),
          ...linesAt(['These amounts are never exceeded by anybody in a year.'], { top: 125 }),
          ...linesAt(['Chair', 'Desk'], { top: 214, x: 80, leading: 20 }),
          ...linesAt(['600 dollars', '900 dollars'], { top: 214, x: 230, leading: 20 }),
          heading('Inquiries', 280),
          ...linesAt(['Ask the clerk.'], { top: 305 }),
        ],
        drawing: [...rules, ...uprights].join('\n'),
      },
    ]),
  )

  expect(clauses[0]?.items.map(({ text }) => text)).toEqual([
    'Chair | 600 dollars',
    'Desk | 900 dollars',
  ])
})

test('a note at the foot is said after the paragraph that refers to it', async () => {
  const clauses = await words({
    words: [
      heading('Leave', 100),
      ...linesAt(['Leave ends after a year'], { top: 125 }),
      { text: '1', x: 190, y: 121, size: 7 },
      ...linesAt(['It may be renewed by the clerk, once.'], { top: 150 }),
      heading('Return', 190),
      ...linesAt(['Return on the day agreed.'], { top: 215 }),
      { text: '1 From the first day.', x: 72, y: 700, size: 8 },
    ],
    drawing: '72 104 m 200 104 l S',
  })

  expect(clauses[0]?.[1]).toBe(
    'Leave ends after a year\nFrom the first day.\nIt may be renewed by the clerk, once.',
  )
})

test('words drawn twice to look bold, and words across the page, are read once or not at all', async () => {
  const clauses = await words({
    words: [
      heading('Bicycles', 100),
      heading('Bicycles', 100, 72.3),
      ...linesAt(['Bicycles stand in the shed, day and night.'], { top: 125 }),
      heading('Keys', 170),
      ...linesAt(['Keys hang there.'], { top: 195 }),
    ],
    drawing: 'BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (DRAFT) Tj ET',
  })

  expect(clauses).toEqual([
    ['Bicycles', 'Bicycles stand in the shed, day and night.'],
    ['Keys', 'Keys hang there.'],
  ])
})

test('French words come with their accents', async () => {
  const clauses = await words({
    words: [
      heading('Vélos', 100),
      ...linesAt(['Les vélos restent à l’abri de la gare, été comme hiver.'], { top: 125 }),
      heading('Clés', 170),
      ...linesAt(['Les clés sont là.'], { top: 195 }),
    ],
  })

  expect(clauses).toEqual([
    ['Vélos', 'Les vélos restent à l’abri de la gare, été comme hiver.'],
    ['Clés', 'Les clés sont là.'],
  ])
})

test('ligatures are read as their letters, and soft hyphens close up', async () => {
  const document = await read(
    'policy.pdf',
    aPdf(
      [
        {
          words: [
            heading('Posts', 100),
            ...linesAt(
              [
                'An ofﬁcer ﬁles each ﬂyer in the ofﬁce, and con­',
                'ﬁrms by letter that it co­operates with nobody else.',
              ],
              { top: 125 },
            ),
            heading('Keys', 180),
            ...linesAt(['Keys hang there.'], { top: 205 }),
          ],
        },
      ],
      'Helvetica',
      true,
    ),
  )

  expect(wordsOf(document)).toEqual([
    [
      'Posts',
      'An officer files each flyer in the office, and confirms by letter that it cooperates with nobody else.',
    ],
    ['Keys', 'Keys hang there.'],
  ])
})

test('a text box beside the text is read once and whole, and parts no sentence', async () => {
  const clauses = await words({
    words: [
      heading('Bicycles', 100),
      ...linesAt(
        [
          'All bicycles of the town stand in the',
          'shed beside the station, where the',
          'custodian counts them twice a week.',
        ],
        { top: 125 },
      ),
      ...linesAt(['Lost a bicycle? Tell the', 'custodian at the counter.'], { top: 128, x: 350 }),
      heading('Keys', 190),
      ...linesAt(['Keys hang on the board in the hall of', 'the station.'], { top: 215 }),
    ],
    drawing: '340 650 180 35 re S',
  })
  const all = clauses.map(([, text]) => text).join('\n')

  expect(clauses.map(([id]) => id)).toEqual(['Bicycles', 'Keys'])
  expect(all).toContain(
    'All bicycles of the town stand in the shed beside the station, where the custodian counts them twice a week.',
  )
  expect(all.match(/Lost a bicycle\? Tell the custodian at the counter\./g)).toHaveLength(1)
  expect(clauses.at(-1)?.[1]).toContain('Keys hang on the board in the hall of the station.')
})

test('a text box between paragraphs is read where it stands', async () => {
  const clauses = await words({
    words: [
      heading('Bicycles', 100),
      ...linesAt(['All bicycles of the town stand in the shed beside the station, always.'], {
        top: 125,
      }),
      ...linesAt(['Lost a bicycle? Tell the custodian at the counter.'], { top: 165, x: 90 }),
      ...linesAt(['The custodian counts them twice in the week and writes down which are gone.'], {
        top: 205,
      }),
      heading('Keys', 250),
      ...linesAt(['Keys hang there.'], { top: 275 }),
    ],
    drawing: '80 615 400 30 re S',
  })

  expect(clauses).toEqual([
    [
      'Bicycles',
      'All bicycles of the town stand in the shed beside the station, always.\nLost a bicycle? Tell the custodian at the counter.\nThe custodian counts them twice in the week and writes down which are gone.',
    ],
    ['Keys', 'Keys hang there.'],
  ])
})
