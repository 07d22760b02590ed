/** What Word keeps beside the words: numbers that it counts, changes that it tracks, tables, notes, boxes. */
import { expect, test } from 'vitest'
import {
  aDocx,
  type DocxParts,
  listed,
  numbered,
  paragraph,
  run,
  style,
  styled,
  table,
} from './a-docx.ts'
import { read, wordsOf } from './reading.ts'

const headings = [1, 2, 3].map((level) => style(`H${level}`, `heading ${level}`, '')).join('')
const words = async (parts: DocxParts) => wordsOf(await read('policy.docx', aDocx(parts)))

test('numbers that Word counts are the clauses’ ids, across headings and levels', async () => {
  const numbering = numbered([
    ['decimal %1.', 'decimalZero %1.%2', 'lowerLetter (%3)', 'lowerRoman (%4)'],
  ])
  const heading = style('H1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')

  const clauses = await words({
    styles: heading,
    numbering,
    body: [
      styled('H1', 'Bicycles'),
      listed(1, 1, 'Bicycles stand in the shed.'),
      listed(1, 1, 'A bicycle is left out only:'),
      listed(1, 2, 'for an hour; or'),
      listed(1, 2, 'in summer:'),
      listed(1, 3, 'in July,'),
      listed(1, 3, 'in August.'),
      styled('H1', 'Keys'),
      listed(1, 1, 'Keys hang on the board.'),
    ].join(''),
  })

  expect(clauses).toEqual([
    ['1.01', '1.01 Bicycles stand in the shed.'],
    [
      '1.02',
      '1.02 A bicycle is left out only:\n(a) for an hour; or\n(b) in summer:\n(i) in July,\n(ii) in August.',
    ],
    ['2.01', '2.01 Keys hang on the board.'],
  ])
})

test('a list that starts anew counts from where it is told to', async () => {
  const numbering = `${numbered([['decimal %1.']])}<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`

  const clauses = await words({
    styles: headings,
    numbering,
    body: [
      styled('H1', 'Morning'),
      paragraph('The steps are:'),
      listed(1, 0, 'open the door'),
      listed(1, 0, 'ring the bell'),
      styled('H1', 'Evening'),
      paragraph('The steps are:'),
      listed(2, 0, 'ring the bell'),
      listed(2, 0, 'close the door'),
    ].join(''),
  })

  expect(clauses).toEqual([
    ['Morning', 'The steps are:\n1. open the door\n2. ring the bell'],
    ['Evening', 'The steps are:\n1. ring the bell\n2. close the door'],
  ])
})

test('deleted words are not read, inserted ones are, and moved ones stand where they went', async () => {
  const clauses = await words({
    styles: headings,
    body: [
      styled('H1', 'Fees'),
      paragraph(
        `${run('The fee is ')}<w:del w:id="1" w:author="a"><w:r><w:delText>ten</w:delText></w:r></w:del><w:ins w:id="2" w:author="a">${run('twenty')}</w:ins>${run(' dollars.')}`,
      ),
      `<w:p><w:moveFrom w:id="3" w:author="a">${run('It is paid at the desk.')}</w:moveFrom></w:p>`,
      `<w:p><w:moveTo w:id="4" w:author="a">${run('It is paid online.')}</w:moveTo></w:p>`,
      styled('H1', 'Refunds'),
      paragraph('None are given.'),
    ].join(''),
  })

  expect(clauses).toEqual([
    ['Fees', 'The fee is twenty dollars.\nIt is paid online.'],
    ['Refunds', 'None are given.'],
  ])
})

test('a paragraph whose end was deleted goes on in the next one', async () => {
  const clauses = await words({
    styles: headings,
    body: [
      styled('H1', 'Fees'),
      paragraph('The fee is', '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>'),
      paragraph(' twenty dollars.'),
      styled('H1', 'Refunds'),
      paragraph('None are given.'),
    ].join(''),
  })

  expect(clauses[0]).toEqual(['Fees', 'The fee is twenty dollars.'])
})

test('a row that was deleted is not read', async () => {
  const row = (text: string, properties = '') =>
    `<w:tr>${properties}<w:tc>${paragraph(text)}</w:tc><w:tc>${paragraph('dollars')}</w:tc></w:tr>`

  const clauses = await words({
    styles: headings,
    body: [
      styled('H1', 'Fees'),
      paragraph('The fees are these, per person and day.'),
      `<w:tbl>${row('ten', '<w:trPr><w:del w:id="1" w:author="a"/></w:trPr>')}${row('twenty')}</w:tbl>`,
    ].join(''),
  })

  expect(clauses[0]?.[1]).toContain('twenty | dollars')
  expect(clauses[0]?.[1]).not.toContain('ten |')
})

test('words that Word splits into many runs, hyphens and hidden words read as they are printed', async () => {
  const clauses = await words({
    styles: headings,
    body: [
      styled('H1', 'Words'),
      paragraph(
        `${run('Em')}${run('ployees')}${run(' use e')}<w:r><w:noBreakHyphen/></w:r>${run('mail.')}${run(' Secret.', '<w:vanish/>')}${run(' Co\u00adoperate.')}`,
      ),
    ].join(''),
  })

  expect(clauses).toEqual([['Words', 'Employees use e-mail. Cooperate.']])
})

test('links and fields are read as their results', async () => {
  const clauses = await words({
    styles: headings,
    body: [
      styled('H1', 'Contact'),
      paragraph(
        `${run('Write to ')}<w:hyperlink r:id="rId9">${run('the clerk')}</w:hyperlink>${run(', page ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('.')}`,
      ),
    ].join(''),
  })

  expect(clauses).toEqual([['Contact', 'Write to the clerk, page 7.']])
})

test('rows of a table are items of their clause, merged and empty cells left out', async () => {
  const clauses = await read(
    'policy.docx',
    aDocx({
      styles: headings,
      body: [
        styled('H1', 'Limits'),
        paragraph('These amounts are never exceeded by anybody in a year.'),
        table([
          ['Item', 'Most'],
          ['Chair', '600 dollars'],
          ['Desk', ''],
        ]),
        styled('H1', 'Inquiries'),
        paragraph('Ask the clerk.'),
      ].join(''),
    }),
  )

  expect(clauses.clauses[0]?.items.map(({ text }) => text)).toEqual([
    'Item | Most',
    'Chair | 600 dollars',
    'Desk',
  ])
})

test('a note is said after the paragraph that refers to it', async () => {
  const clauses = await words({
    styles: headings,
    footnotes: `<w:footnote w:id="2">${paragraph('<w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> From the first day.</w:t></w:r>')}</w:footnote>`,
    body: [
      styled('H1', 'Leave'),
      paragraph(
        `${run('Leave ends after a year')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}`,
      ),
      paragraph('It may be renewed.'),
    ].join(''),
  })

  expect(clauses).toEqual([
    ['Leave', 'Leave ends after a year.\nFrom the first day.\nIt may be renewed.'],
  ])
})

test('a text box is read once, after the paragraph that it hangs on', async () => {
  const box = `<w:txbxContent>${paragraph('Call 911 first.')}</w:txbxContent>`

  const clauses = await words({
    styles: headings,
    body: [
      styled('H1', 'Emergencies'),
      paragraph(
        `${run('Leave the building.')}<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      paragraph('Nobody goes back in.'),
    ].join(''),
  })

  expect(clauses).toEqual([
    ['Emergencies', 'Leave the building.\nCall 911 first.\nNobody goes back in.'],
  ])
})

test('a table of contents and a running header are no part of the policy', async () => {
  const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('Leave\t1')}</w:sdtContent></w:sdt>`

  const clauses = await words({
    styles: headings,
    header: paragraph('Draft, not for distribution'),
    body: [contents, styled('H1', 'Leave'), paragraph('Leave ends after a year.')].join(''),
  })

  expect(clauses).toEqual([['Leave', 'Leave ends after a year.']])
})

test('a header that states facts is the title block', async () => {
  const document = await read(
    'policy.docx',
    aDocx({
      styles: headings,
      header: [
        paragraph('Title: Leave Policy'),
        paragraph('Approved by: Council'),
        paragraph('Revised: March 2, 2024'),
      ].join(''),
      body: [styled('H1', '1. Leave'), paragraph('Leave ends after a year.')].join(''),
    }),
  )

  expect(document).toMatchObject({ title: 'Leave Policy', version: '2024-03-02' })
  expect(document.clauses.map(({ id }) => id)).toEqual(['0', '1'])
})

test('French words, hard spaces and guillemets stay as they are printed', async () => {
  const clauses = await words({
    styles: headings,
    body: [
      styled('H1', 'Définitions'),
      paragraph('« Employé » désigne toute personne que la Ville rémunère\u00a0; l’été compris.'),
      paragraph('« Compte » désigne un profil établi sur une plateforme.'),
    ].join(''),
  })

  expect(clauses).toEqual([
    ['Employé', '« Employé » désigne toute personne que la Ville rémunère ; l’été compris.'],
    ['Compte', '« Compte » désigne un profil établi sur une plateforme.'],
  ])
})

test('bold lines are headings where no style is used, and a bold part glued to a number is parted from it', async () => {
  const bold = (text: string) => paragraph(run(text, '<w:b/>'))

  const clauses = await words({
    body: [
      bold('1. Roles'),
      paragraph('Everybody helps when asked, and nobody is asked twice.'),
      paragraph(`${run('2. Duties')}${run('Personal use', '<w:b/>')}`),
      paragraph('2.01 Phones stay in the locker during the whole of the shift.'),
    ].join(''),
  })

  expect(clauses.map(([id]) => id)).toEqual(['1', '2.01'])
})
