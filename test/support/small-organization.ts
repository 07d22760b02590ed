/** An organization of a few lines: a form that anybody sends, one role that decides, two that are consulted. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const settings = `name: Small
language: en
isDefault: true
roles:
  marketing: { title: Marketing, fallback: legal }
  legal: { title: Legal }
  records: { title: Records }
forms:
  content: { workflow: content, prefix: PRF, clauses: [] }
workflows:
  content:
    start: received
    states:
      received:
        role: marketing
        dueInDays: 5
        consult: [legal, records]
        verbs:
          accept: { to: accepted }
          decline: { to: declined }
      accepted: { closed: true }
      declined: { closed: true }
`
const policy = '# Policy\n\n## 1. Content\n\nAnybody may send content.\n'

/** @param knowledge The knowledge folder, made where it is not there. */
export async function writeSmallOrganization(knowledge: string): Promise<void> {
  const folder = join(knowledge, 'small')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'organization.yaml'), settings)
  await writeFile(join(folder, 'policy.md'), policy)
}
