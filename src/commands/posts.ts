/** `npm run posts -- export`: the records of posts as a file, recorded like an export in chat. */
import { postsCsv, postsJson } from '../posts/export.ts'
import type { PostChange } from '../posts/post.ts'
import { mostExported, runExport } from './export-command.ts'

await runExport({
  usage:
    'Usage: npm run -s posts -- export [--format csv|json] [--org ORG] [--knowledge DIR] [--out FILE]',
  options: ['format', 'org', 'knowledge', 'out'],
  settings: ({ settings }) => settings.posts,
  none: (org) => `${org} keeps no records of posts: add posts to its organization.yaml.`,
  async read({ organization: { id: org }, storage: { cases }, at }) {
    const posts = await cases.posts(org, {}, mostExported)
    return {
      summary: `${posts.length} records of ${org}.`,
      audit: { action: 'posts-exported', object: 'posts', detail: { posts: posts.length } },
      csv: () => postsCsv(posts),
      async json() {
        const histories = new Map<string, readonly PostChange[]>()
        for (const { number } of posts) histories.set(number, await cases.postChanges(org, number))
        return postsJson(posts, (number) => histories.get(number) ?? [], at)
      },
    }
  },
})
