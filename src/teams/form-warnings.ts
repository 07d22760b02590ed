/** Everything that is noticed of a form that was sent: by its own cautions, the rules for comments, and the register of accounts. */
import { areaIn, platformIn } from '../accounts/enter.ts'
import { likeThis, mostTold, type OpenApplication, registerWarnings } from '../accounts/notice.ts'
import { citationsOf } from '../answers/answer.ts'
import type { Person } from '../cases/case.ts'
import { choicesOf } from '../cases/desk.ts'
import type { CaseEntry } from '../cases/store.ts'
import { cautionsOf, type Warning } from '../forms/caution.ts'
import type { FieldValues, Form } from '../forms/form.ts'
import { plainNotesOf } from '../forms/plain-language.ts'
import { trainingWarnings } from '../training/notice.ts'
import { standingOf } from '../training/training.ts'
import { registerOf, today } from './register.ts'
import type { BotOrganization } from './turn.ts'

/** Open applications that are looked at: many more than any organization has at a time. */
const mostOpen = 200

/** As many as most organizations have open: they come in one read. */
const readAtOnce = 10

/** Clauses that whoever answers a question sees. */
const mostFound = 3

/** What the bot makes of a question that goes to a person, with the nearest clauses. */
function found(
  { settings, ask, search }: BotOrganization,
  form: Form,
  values: FieldValues,
): readonly Warning[] {
  const field = settings.forms[form.name]?.question?.field
  const text = field ? String(values[field] ?? '') : ''
  if (text === '') return []
  const answer = ask({ text })
  const near = 'nearest' in answer && answer.nearest ? [answer.nearest] : []
  const clauses = [...citationsOf(answer), ...near, ...search(text, 4 * mostFound)].map(
    ({ document, title, clause, heading }) => ({
      document,
      title,
      id: clause.split('/')[0] ?? clause,
      heading,
    }),
  )
  const isFirst = (at: number, id: string) => clauses.findIndex((each) => each.id === id) === at
  return [
    {
      kind: 'found',
      answered: answer.kind === 'answer',
      clauses: clauses.filter(({ id }, at) => isFirst(at, id)).slice(0, mostFound),
    },
  ]
}

/** Whether the training of whoever applies for an account counts. */
async function ofTraining(
  organization: BotOrganization,
  by: Person | undefined,
): Promise<readonly Warning[]> {
  const { settings, desk, id } = organization
  if (!settings.training || !by) return []
  const records = await desk.store.trainingsOf(id, by.id)
  const standing = standingOf(records, settings.training.validMonths, today(organization))
  return trainingWarnings(standing, by)
}

/** `by`: whoever sends it. `revises`: the case that is sent anew, which is no other application. */
export async function warningsOf(
  organization: BotOrganization,
  form: Form,
  values: FieldValues,
  { by, revises }: { readonly by?: Person; readonly revises?: string } = {},
): Promise<readonly Warning[]> {
  const { comments } = organization
  const own = [
    ...cautionsOf(form, values),
    ...plainNotesOf(organization.settings.forms[form.name]?.plainLanguage?.field, values),
    ...found(organization, form, values),
    ...(comments?.form === form.name ? comments.notices(values) : []),
  ]
  const fields = organization.settings.forms[form.name]?.account
  if (!fields) return own
  const areas = choicesOf(organization.desk, form.name, fields.area)
  const appliedIn = (entered: FieldValues) => {
    const application = { fields, values: entered, choicesOf: () => areas }
    return { platform: platformIn(application), area: areaIn(application) }
  }
  const training = await ofTraining(organization, by)
  const applied = appliedIn(values)
  const isSame = likeThis(applied)
  const others: OpenApplication[] = []
  for await (const entry of openEntries(organization, form)) {
    const other = { number: entry.number, ...appliedIn(entry.fields) }
    if (entry.number !== revises && isSame(other)) others.push(other)
    if (others.length === mostTold) break
  }
  return [...own, ...training, ...registerWarnings(applied, await registerOf(organization), others)]
}

/** A few at a time: whoever has found enough reads no more. */
async function* openEntries(
  { desk, id }: BotOrganization,
  form: Form,
): AsyncGenerator<CaseEntry, void> {
  let last: CaseEntry | undefined
  for (let read = 0; read < mostOpen; read += readAtOnce) {
    const entries = await desk.store.openEntries(id, form.name, readAtOnce, last)
    yield* entries
    last = entries.at(-1)
    if (entries.length < readAtOnce) return
  }
}
