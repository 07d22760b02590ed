/** `npm run ask`: one question, or a file of them, through the same code as the chat. */
import { resolve } from 'node:path'
import { z } from 'zod'
import { type Answer, citationsOf, type Question } from '../answers/answer.ts'
import type { ApprovedAnswer } from '../approved/approved-answer.ts'
import { type Config, readConfig } from '../config.ts'
import { languages } from '../messages/message.ts'
import { loadModel, type ModelWatch } from '../model.ts'
import { loadOrganizations, type ReadyOrganization } from '../organizations.ts'
import { invalidInput, readBatch } from './batch.ts'
import { readOptions, runCommand } from './command.ts'
import { organizationOf } from './organization-of.ts'
import { nothingRecorded, openRecorded, type Recorded } from './recorded.ts'

const usage =
  'Usage: npm run ask -- [--org ORG] [--knowledge DIR] [--lang en|fr] [--json] "question", or --batch FILE.jsonl'

const Lang = z.enum(languages, `give one of ${languages.join(', ')}`)

/** One line of a batch. */
const AskLine = z.object({
  id: z.union([z.string(), z.number()], 'give each line an "id"'),
  question: z.string('give each line a "question"'),
  org: z.string().optional(),
  history: z.array(z.string(), 'give the earlier questions as a list').optional(),
  lang: Lang.optional(),
})
type AskLine = z.infer<typeof AskLine>

interface Arguments {
  readonly knowledge: string | undefined
  readonly org: string | undefined
  readonly lang: (typeof languages)[number] | undefined
  readonly json: boolean
  readonly batch: string | undefined
  readonly question: string
}

function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = readOptions(usage, {
    args: [...args],
    allowPositionals: true,
    options: {
      org: { type: 'string' },
      knowledge: { type: 'string' },
      lang: { type: 'string' },
      json: { type: 'boolean', default: false },
      batch: { type: 'string' },
    },
  })
  const lang = Lang.optional().safeParse(values.lang)
  if (!lang.success) throw invalidInput(`--lang is '${values.lang}': give en or fr.`)
  const question = positionals.join(' ')
  if (values.batch === undefined && positionals.length === 0) throw invalidInput(usage)
  if (values.batch !== undefined && positionals.length > 0)
    throw invalidInput(`Give a question or --batch, not both. ${usage}`)
  const { org, knowledge, json, batch } = values
  return { org, knowledge, lang: lang.data, json, batch, question }
}

const questionOf = ({ question, history, lang }: Omit<AskLine, 'id'>): Question => ({
  text: question,
  ...(history === undefined ? {} : { history }),
  ...(lang === undefined ? {} : { language: lang }),
})

/** What other programs read of an answer. */
function resultOf(answer: Answer): Record<string, unknown> {
  const { kind, text, offers } = answer
  const form = answer.kind === 'form' ? { form: answer.form } : {}
  const plain = citationsOf(answer).map(({ document, version, clause, heading, quote }) => {
    return { document, version, clause, heading, quote }
  })
  return { kind, text, ...form, offers, citations: plain }
}

const round = (milliseconds: number) => Math.round(milliseconds * 1000) / 1000

type Asked = (organization: ReadyOrganization, question: Question) => Promise<Answer>

/**
 * As in the chat: what a person answered before and stands behind, else the clauses' own words, then a model's plainer ones
 * where one is configured.
 */
async function asker(config: Config, approvedFor: ApprovedFor): Promise<Asked> {
  const model = await loadModel(config, resolve('.data'), onStandardError)
  return async (organization, asked) => {
    const question = { ...asked, approved: approvedFor(organization) }
    const answer = organization.ask(question)
    // A person's own answer is nobody's to reword.
    const isPersons = answer.kind === 'answer' && answer.approved !== undefined
    const { documents } = organization.knowledge
    return model && !isPersons ? model({ ...organization, documents })(question, answer) : answer
  }
}

type ApprovedFor = (organization: ReadyOrganization) => readonly ApprovedAnswer[]

/** Of each organization that keeps some, read once: as they stand when the command begins. */
async function readApproved(
  all: readonly ReadyOrganization[],
  { approved }: Pick<Recorded, 'approved'>,
): Promise<ApprovedFor> {
  const answers = new Map<string, readonly ApprovedAnswer[]>()
  for (const { id, settings } of all)
    if (settings.approvedAnswers) answers.set(id, await approved.activeAnswers(id))
  return ({ id }) => answers.get(id) ?? []
}

/** Whoever sits at the command line learns why the words are the clauses' own. */
const onStandardError: ModelWatch = {
  replied: () => undefined,
  ended(_organization, outcome) {
    if (outcome.kind === 'failed')
      process.stderr.write(
        `The model gave no words (${outcome.problem}): these are the clauses’.\n`,
      )
  },
}

/** Answers with the time it took. */
async function timed(
  ask: Asked,
  organization: ReadyOrganization,
  question: Question,
): Promise<{ answer: Answer; ms: number }> {
  const start = performance.now()
  const answer = await ask(organization, question)
  return { answer, ms: round(performance.now() - start) }
}

/** An answer for people: the text, then each clause with its words. */
function readable(answer: Answer): string {
  const lines = citationsOf(answer).map(({ title, version, clause, heading, quote }, index) => {
    return `[${index + 1}] ${title} (${version}), ${clause} ${heading}\n    “${quote.replace(/\n/g, '\n    ')}”`
  })
  const offers = answer.offers.length > 0 ? [`Forms: ${answer.offers.join(', ')}`] : []
  return `${[answer.text, ...lines, ...offers].join('\n\n')}\n`
}

async function loadAll(folder: string, recorded: Recorded) {
  const { versions } = recorded
  const loaded = await loadOrganizations(folder, { versions, now: Date.now() * 1000 })
  return { ...loaded, approvedFor: await readApproved(loaded.all, recorded) }
}

/** Runs the command; returns what goes to standard output. */
async function run(args: readonly string[]): Promise<string> {
  const wanted = readArguments(args)
  const lines =
    wanted.batch === undefined
      ? []
      : await readBatch(wanted.batch, AskLine, '{"id": …, "org": …, "question": …}')
  const config = readConfig()
  const recorded =
    wanted.knowledge === undefined ? await openRecorded(config.databaseUrl) : nothingRecorded
  const { all, problems, approvedFor } = await loadAll(
    wanted.knowledge ?? config.knowledgeDir,
    recorded,
  ).finally(recorded.close)
  const ask = await asker(config, approvedFor)
  for (const { error } of problems) process.stderr.write(`Left out: ${error.message}\n`)
  const usual =
    config.organization ?? (all.find(({ settings }) => settings.isDefault) ?? all[0])?.id
  if (wanted.batch === undefined) {
    const organization = organizationOf(all, wanted.org, usual, 'The command')
    const { answer, ms } = await timed(
      ask,
      organization,
      questionOf({ question: wanted.question, lang: wanted.lang }),
    )
    return wanted.json ? `${JSON.stringify({ ...resultOf(answer), ms })}\n` : readable(answer)
  }
  const asked = lines.map(({ at, line }) => ({
    line,
    organization: organizationOf(all, line.org ?? wanted.org, usual, at),
  }))
  const results: string[] = []
  for (const { line, organization } of asked) {
    const lang = line.lang ?? wanted.lang
    const { answer, ms } = await timed(ask, organization, questionOf({ ...line, lang }))
    results.push(`${JSON.stringify({ id: line.id, ...resultOf(answer), ms })}\n`)
  }
  return results.join('')
}

await runCommand(async (args) => {
  process.stdout.write(await run(args))
  return undefined
})
