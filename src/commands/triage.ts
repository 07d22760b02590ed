/** `npm run triage`: the suggestions of the comment review and of the complaint form, for a file of texts. */
import { z } from 'zod'
import { readConfig } from '../config.ts'
import { loadOrganizations, type ReadyOrganization } from '../organizations.ts'
import { commentRules } from '../triage/comment-rules.ts'
import { reviewComment } from '../triage/review-comment.ts'
import { suggestReports } from '../triage/suggest-reports.ts'
import { invalidInput, readBatch } from './batch.ts'
import { readOptions, runCommand } from './command.ts'
import { organizationOf, usualOf } from './organization-of.ts'

const usage =
  'Usage: npm run triage -- comments|complaints --org ORG [--knowledge DIR] --batch FILE.jsonl'

const Id = z.union([z.string(), z.number()], 'give each line an "id"')
const CommentLine = z.object({
  id: Id,
  comment: z.string('give each line a "comment"'),
  post: z.string().default(''),
})
const ComplaintLine = z.object({
  id: Id,
  text: z.string('give each line a "text"'),
  reporter: z.enum(['employee', 'public'], 'say employee or public').default('employee'),
})

function readArguments(args: readonly string[]) {
  const { values, positionals } = readOptions(usage, {
    args: [...args],
    allowPositionals: true,
    options: {
      org: { type: 'string' },
      knowledge: { type: 'string' },
      batch: { type: 'string' },
    },
  })
  const [what, ...more] = positionals
  const kind = z.enum(['comments', 'complaints']).safeParse(what)
  if (!kind.success || more.length > 0) throw invalidInput(`Say comments or complaints. ${usage}`)
  if (values.batch === undefined) throw invalidInput(`--batch is missing. ${usage}`)
  return { kind: kind.data, org: values.org, knowledge: values.knowledge, batch: values.batch }
}

function review({ id, comment, post }: z.infer<typeof CommentLine>, of: ReadyOrganization) {
  const rules = commentRules(of.settings, of.knowledge.documents)
  const touched = reviewComment({ comment, post }, rules)
  return {
    id,
    grounds: touched.map(({ rule }) => rule.ordinal),
    quotes: touched.map(({ rule }) => rule.text),
    words: touched.flatMap(({ words }) => words),
  }
}

/** The names by which other programs know the reports. */
const reportNames = {
  harassment: 'harassment_discrimination_racism_incident',
  violence: 'workplace_violence_incident',
} as const

function suggest({ id, text, reporter }: z.infer<typeof ComplaintLine>) {
  const { companions, urgent } = suggestReports(text)
  const employees = ['social_media_violation', ...companions.map((report) => reportNames[report])]
  return { id, reports: reporter === 'public' ? ['public_form'] : employees, urgent }
}

async function run(args: readonly string[]): Promise<string> {
  const { kind, org, knowledge, batch } = readArguments(args)
  const config = readConfig()
  const { all } = await loadOrganizations(knowledge ?? config.knowledgeDir)
  const usual = usualOf(config, all)
  const organization = organizationOf(all, org, usual, 'The command')
  const example = '{"id": …, "comment": …, "post": …}'
  const results =
    kind === 'comments'
      ? (await readBatch(batch, CommentLine, example)).map(({ line }) => review(line, organization))
      : (await readBatch(batch, ComplaintLine, '{"id": …, "text": …}')).map(({ line }) =>
          suggest(line),
        )
  return results.map((result) => `${JSON.stringify(result)}\n`).join('')
}

await runCommand(async (args) => {
  process.stdout.write(await run(args))
  return undefined
})
