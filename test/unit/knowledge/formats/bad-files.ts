/** Files that are no readable policy, each with what the refusal says of it. */
import { readFileSync } from 'node:fs'
import { aDocx, paragraph } from './a-docx.ts'
import { aPdf, linesAt, pdfOf, stream } from './a-pdf.ts'
import { aZip } from './a-zip.ts'

export const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const fixtureBytes = (name: string) => readFileSync(`test/fixtures/formats/${name}`)
export const megabytes = (count: number) => Buffer.alloc(count * 1024 * 1024, 32)

const entity = '<!DOCTYPE w [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'
const laughs = `<!DOCTYPE w [<!ENTITY a "ha">${'bcdefghij'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
  .join('')}]>`

export const aPolicy = aDocx({
  body: paragraph('Bicycles stand in the shed, all of them, always.'),
})

/** A page whose picture is all that it shows. */
const aScan = pdfOf([
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 612 792] >>',
  '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /Scan 5 0 R >> >> >>',
  stream(bytes('612 0 0 792 0 0 cm /Scan Do')),
  stream(
    bytes('\xff\x00'),
    '/Type /XObject /Subtype /Image /Width 2 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
  ),
])

/** Letters whose font says which glyphs they are, and not which letters. */
const withoutUnicode = pdfOf([
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 612 792] >>',
  '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
  stream(bytes(`BT /F1 11 Tf 72 700 Td <${'E001E002E003E004E0050020'.repeat(20)}> Tj ET`)),
  '<< /Type /Font /Subtype /Type0 /BaseFont /Unknown /Encoding /Identity-H /DescendantFonts [6 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Unknown /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 7 0 R >>',
  '<< /Type /FontDescriptor /FontName /Unknown /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
])

const line = 'Bicycles stand in the shed, and keys hang there.'

export const bad: readonly (readonly [string, string, Uint8Array, RegExp])[] = [
  [
    'a PDF with a password',
    'a.pdf',
    fixtureBytes('encrypted.pdf'),
    /encrypted with a password.*Remove the password/,
  ],
  ['a scan', 'a.pdf', aScan, /pictures without text \(a scan\).*text recognition/],
  [
    'a PDF without the letters of its fonts',
    'a.pdf',
    withoutUnicode,
    /do not say which letters.*text recognition/,
  ],
  [
    'a PDF of 10,000 pages',
    'a.pdf',
    aPdf(Array.from({ length: 10_000 }, () => ({ words: [] }))),
    /at least 10,000 pages.*Split it/,
  ],
  [
    'half a PDF',
    'a.pdf',
    fixtureBytes('field-work.pdf').subarray(0, 20_000),
    /is damaged.*Print it/,
  ],
  ['the head of a PDF', 'a.pdf', bytes('%PDF-1.7\n'), /is damaged.*Print it/],
  [
    'a Word document of three million signs',
    'a.docx',
    aDocx({ body: paragraph(`${line} `.repeat(700)).repeat(90) }),
    /characters.*Split it/,
  ],
  [
    'a PDF whose letters make no words',
    'a.pdf',
    aPdf([
      { words: linesAt(Array.from({ length: 20 }, () => '5HPRWH :RUN 3ROLF\\ DQG 3URFHGXUHV')) },
    ]),
    /do not say which letters.*text recognition/,
  ],
  [
    'a Word document with a password',
    'a.docx',
    Buffer.concat([
      bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
    /encrypted with a password.*without the password/,
  ],
  [
    'an old Word document',
    'a.docx',
    bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}`),
    /old Office version.*\.docx or PDF/,
  ],
  [
    'a zip bomb as a Word document',
    'a.docx',
    aDocx({ body: paragraph('x'), more: [{ name: 'word/bomb.xml', content: megabytes(257) }] }),
    /zip bomb/,
  ],
  [
    'a Word document whose text unpacks to more than it says',
    'a.docx',
    aZip([
      ...['[Content_Types].xml'].map((name) => ({ name, content: '' })),
      {
        name: '_rels/.rels',
        content:
          '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      },
      { name: 'word/document.xml', content: megabytes(40), statedSize: 900 },
    ]),
    /is damaged.*save it anew/,
  ],
  [
    'an archive of too many files',
    'a.docx',
    aZip(Array.from({ length: 4_001 }, (_, index) => ({ name: `${index}`, content: '' }))),
    /archive of 4,001 files/,
  ],
  [
    'an archive within an archive',
    'a.docx',
    aZip([{ name: 'inner.zip', content: aZip([{ name: 'inner.zip', content: aPolicy }]) }]),
    /zip archive and no Word document/,
  ],
  [
    'a Word document whose text is a Word document again, as in an archive that holds itself',
    'a.docx',
    aZip([
      { name: '[Content_Types].xml', content: '' },
      {
        name: '_rels/.rels',
        content:
          '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      },
      { name: 'word/document.xml', content: aPolicy },
    ]),
    /policies\/a\.docx/,
  ],
  [
    'a Word document with an external entity',
    'a.docx',
    aDocx({ body: paragraph('&secret;'), prolog: entity }),
    /document type.*save it anew/,
  ],
  [
    'a Word document of a billion laughs',
    'a.docx',
    aDocx({ body: paragraph('&j;'), prolog: laughs }),
    /document type.*save it anew/,
  ],
  [
    'half a Word document',
    'a.docx',
    aPolicy.subarray(0, aPolicy.length / 2),
    /is damaged.*save it anew/,
  ],
  [
    'a Word document with a byte turned',
    'a.docx',
    aPolicy.map((byte, index) => (index === 1_000 ? byte ^ 255 : byte)),
    /is damaged.*save it anew/,
  ],
  [
    'a Word document of 10,000 pages',
    'a.docx',
    aDocx({ body: paragraph('<w:r><w:t>Words.</w:t><w:br w:type="page"/></w:r>').repeat(10_000) }),
    /pages, and at most 400.*Split it/,
  ],
  ['a Word document without words', 'a.docx', aDocx({ body: paragraph('') }), /holds no text/],
  [
    'a Word document with macros',
    'a.docx',
    aDocx({ body: paragraph('x'), more: [{ name: 'word/vbaProject.bin', content: 'x' }] }),
    /macros/,
  ],
  ['a workbook', 'a.docx', aZip([{ name: 'xl/workbook.xml', content: '<x/>' }]), /Excel workbook/],
  ['a PDF called .docx', 'a.docx', fixtureBytes('field-work.pdf'), /is a PDF.*extension \.pdf/],
  ['a Word document called .pdf', 'a.pdf', aPolicy, /Word document.*extension \.docx/],
  ['a Word document called .md', 'a.md', aPolicy, /Word document.*extension \.docx/],
  ['a page called .pdf', 'a.pdf', bytes('<!doctype html><p>Words.'), /HTML page.*extension \.html/],
  ['a picture called .html', 'a.html', bytes('\x89PNG\r\n\x1a\n'), /picture/],
  ['an empty PDF', 'a.pdf', new Uint8Array(), /is empty/],
  ['an empty Word document', 'a.docx', new Uint8Array(), /is empty/],
  [
    'an empty page',
    'a.html',
    bytes('<html><head><title>Title</title></head><body></body></html>'),
    /holds no text/,
  ],
  [
    'a page with an entity',
    'a.html',
    bytes('<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><p>&x;'),
    /entities.*Remove them/,
  ],
  ['a page nested 100,000 deep', 'a.html', bytes('<div>'.repeat(100_000)), /nested/],
  [
    'a text of three million signs',
    'a.txt',
    bytes(`${line}\n`.repeat(70_000)),
    /characters.*Split it/,
  ],
  ['a file of more than 20 MB', 'a.txt', megabytes(21), /larger than 20 MB/],
]
