/** An organization of a few lines that keeps what people send for two years, by a schedule that was approved. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { printOf } from '../../src/records/schedule.ts'
import { Schedule } from '../../src/records/settings.ts'

const settings = `name: Keepers
language: en
isDefault: true
timeZone: America/Toronto
roles:
  marketing: { title: Marketing }
  records: { title: { en: Records keepers, fr: Gardiens des dossiers } }
forms:
  content: { workflow: content, prefix: PRF, clauses: [] }
workflows:
  content:
    start: received
    states:
      received:
        role: marketing
        verbs:
          accept: { to: accepted }
      accepted:
        role: marketing
        closed: true
        verbs:
          reopen: { to: received, reason: always }
records:
  role: records
  series:
    content: { title: { en: Content for our channels, fr: Contenu pour nos canaux }, code: C-07, forms: [content], years: 2 }
`
const policy = '# Policy\n\n## 1. Content\n\nAnybody may send content.\n'

/**
 * @param knowledge The knowledge folder, made where it is not there.
 * @param keepers Who keeps the records beside those of the role's channel.
 */
export async function writeRecordsOrganization(
  knowledge: string,
  {
    approved = true,
    keepers = [],
  }: {
    readonly approved?: boolean
    readonly keepers?: readonly { readonly id: string; readonly name: string }[]
  } = {},
): Promise<void> {
  const folder = join(knowledge, 'keepers')
  await mkdir(folder, { recursive: true })
  const file = parse(settings)
  const print = printOf(Schedule.parse(file.records))
  const approval = { by: 'Council, by-law 12', on: '2026-01-15', print }
  if (keepers.length > 0) file.roles.records.people = keepers
  const records = approved ? { ...file.records, approved: approval } : file.records
  await writeFile(join(folder, 'organization.yaml'), stringify({ ...file, records }))
  await writeFile(join(folder, 'policy.md'), policy)
}
