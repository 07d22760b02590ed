/** `npm run posts -- export`: the records of posts as a file, recorded like an export in chat. */
import { readConfig } from '../config.ts'
import { AppError } from '../errors.ts'
import { postsCsv, postsJson } from '../posts/export.ts'
import type { PostChange } from '../posts/post.ts'
import { createCipher, keyLength } from '../storage/encrypt.ts'
import { openStorage } from '../storage/open.ts'
import { runCommand } from './command.ts'
import { readExport, writeExport } from './export-file.ts'
import { loadOrganizationOf } from './organization-of.ts'

/** More than an organization posts in many years. */
const mostRead = 200_000

const usage =
  'Usage: npm run -s posts -- export [--format csv|json] [--org ORG] [--knowledge DIR] [--out FILE]'

await runCommand(async (args) => {
  const wanted = readExport(args, usage, ['format', 'org', 'knowledge', 'out'])
  const config = readConfig()
  const { id: org, settings } = await loadOrganizationOf(config, wanted)
  if (!settings.posts)
    throw new AppError(
      'input-invalid',
      `${org} keeps no records of posts: add posts to its organization.yaml.`,
    )
  // Nothing in the records is sealed: the key of the cases is not needed to read them.
  const cipher = createCipher([Buffer.alloc(keyLength)])
  const storage = await openStorage({ url: config.databaseUrl, cipher })
  try {
    const { format } = wanted
    const posts = await storage.cases.posts(org, {}, mostRead)
    const at = Date.now() * 1000
    await storage.audit.append({
      org,
      at,
      actor: 'system',
      action: 'posts-exported',
      object: 'posts',
      detail: { format, posts: posts.length },
    })
    const histories = new Map<string, readonly PostChange[]>()
    if (format === 'json')
      for (const { number } of posts)
        histories.set(number, await storage.cases.postChanges(org, number))
    const content =
      format === 'csv'
        ? postsCsv(posts)
        : postsJson(posts, (number) => histories.get(number) ?? [], at)
    await writeExport(wanted, content, `${posts.length} records of ${org}.`)
  } finally {
    await storage.close()
  }
  return undefined
})
