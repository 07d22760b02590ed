/** What a new version changes, in words: clause by clause, with what relies on each. */
import type { ApprovedAnswer } from '../../approved/approved-answer.ts'
import { type ClauseChange, clauseChanges } from '../../knowledge/clause-changes.ts'
import { clauseUses } from '../../knowledge/clause-uses.ts'
import type { Clause, PolicyDocument } from '../../knowledge/document.ts'
import type { LoadedOrganization } from '../../knowledge/load.ts'
import { markedWords } from '../../knowledge/word-changes.ts'
import type { OpenCase } from '../../storage/open-cases.ts'
import { count, counted } from './words.ts'

/** A document that is not there yet, or no more, has no clauses. */
type Side = Pick<PolicyDocument, 'clauses'> | undefined

export const changesBetween = (before: Side, after: Side): readonly ClauseChange[] =>
  clauseChanges(before ?? { clauses: [] }, after ?? { clauses: [] })

export function summary(changes: readonly ClauseChange[]): string {
  const number = (kind: ClauseChange['kind']) =>
    changes.filter((change) => change.kind === kind).length
  return counted(
    {
      added: number('added'),
      removed: number('removed'),
      changed: number('changed'),
      renumbered: number('renumbered'),
    },
    'no clause changed',
  )
}

const titleOf = ({ id, heading }: Clause) =>
  heading && !id.includes(heading) ? `${id} ${heading}` : id

const indented = (text: string) => text.replace(/^(?=.)/gm, '    ')

function headline(change: ClauseChange): string {
  switch (change.kind) {
    case 'added':
      return `+ ${titleOf(change.after)} (added)`
    case 'removed':
      return `- ${titleOf(change.before)} (removed)`
    case 'changed':
      return `~ ${titleOf(change.after)} (changed)`
    case 'renumbered':
      return `> ${change.before.id} is now ${titleOf(change.after)} (renumbered${change.words.length > 0 ? ' and changed' : ''})`
  }
}

function body(change: ClauseChange): string {
  switch (change.kind) {
    case 'added':
      return change.after.text
    case 'removed':
      return change.before.text
    case 'changed':
    case 'renumbered':
      return markedWords(change.words)
  }
}

/** What relies on a clause of the older version. */
interface Reliance {
  readonly loaded: LoadedOrganization
  readonly document: string
  /** True for the document that a bare clause id means. */
  readonly isPolicy: boolean
  readonly openCases: readonly OpenCase[]
  readonly approvedAnswers: readonly Pick<ApprovedAnswer, 'id' | 'clause'>[]
}

function reliersOn(id: string, reliance: Reliance): string[] {
  const { loaded, document, isPolicy, openCases, approvedAnswers } = reliance
  const means = (clause: string) => {
    const [name, own] = clause.includes('#') ? clause.split('#', 2) : [undefined, clause]
    const isDocument = name === undefined ? isPolicy : name === document
    return isDocument && (own === id || own?.startsWith(`${id}/`))
  }
  const uses = clauseUses(loaded.settingsFile?.value).filter(({ clause }) => means(clause))
  const asks = uses.filter(({ path }) => path[0] === 'asks').length
  const places = uses.filter(({ path }) => path[0] !== 'asks')
  const forms = new Set(
    places.flatMap(({ path }) => (path[0] === 'forms' ? [String(path[1])] : [])),
  )
  const cases = openCases.filter(({ form }) => forms.has(form)).map(({ number }) => number)
  const answers = approvedAnswers
    .filter(({ clause }) => clause?.document === document && clause.id === id)
    .map((answer) => `no. ${answer.id}`)
  return [
    ...places.map(({ path }) => path.filter((part) => typeof part === 'string').join('.')),
    ...(asks > 0 ? ['its typical questions (asks)'] : []),
    ...(answers.length > 0
      ? [`${count(answers.length, 'approved answer')}: ${answers.join(', ')}`]
      : []),
    ...(cases.length > 0 ? [`${count(cases.length, 'open case')}: ${cases.join(', ')}`] : []),
  ]
}

/** Every change with its words, and under it what relies on the clause. */
export function changesText(changes: readonly ClauseChange[], reliance: Reliance): string {
  return changes
    .map((change) => {
      const relying = 'before' in change ? reliersOn(change.before.id, reliance) : []
      const lines = [headline(change), indented(body(change))]
      if (relying.length > 0) lines.push(`    relied on by: ${[...new Set(relying)].join('; ')}`)
      return `${lines.filter((line) => line !== '').join('\n')}\n`
    })
    .join('\n')
}
