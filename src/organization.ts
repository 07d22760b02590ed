/** An organization's settings as a whole: organization.yaml, checked against itself, its forms and its policy. */
import { z } from 'zod'
import { CaseSettings } from './cases/settings.ts'
import { rolesOf } from './cases/workflow.ts'
import type { FormCatalog } from './forms/catalog.ts'
import { type Form, fieldsOf } from './forms/form.ts'
import { ownForm } from './forms/own-form.ts'
import { clauseUses } from './knowledge/clause-uses.ts'
import { errorsOf, type Finding } from './knowledge/finding.ts'
import type { OrganizationKnowledge } from './knowledge/load.ts'
import { KnowledgeSettings } from './knowledge/settings.ts'
import { scheduleProblems } from './records/check.ts'
import { RecordsSettings } from './records/settings.ts'
import { commentRules } from './triage/comment-rules.ts'
import { TriageSettings } from './triage/settings.ts'

export interface Organization {
  readonly id: string
  readonly name: string
  readonly settings: CaseSettings & TriageSettings & RecordsSettings
  /** The forms that it uses, by name. */
  readonly forms: ReadonlyMap<string, Form>
  readonly knowledge: OrganizationKnowledge
}

/** Every key of the file; one that is not here is a spelling mistake. */
export const OrganizationFile = z.strictObject({
  ...KnowledgeSettings.shape,
  ...CaseSettings.shape,
  ...TriageSettings.shape,
  ...RecordsSettings.shape,
})

export interface ReadOrganization {
  /** None where a finding is an error. */
  readonly organization: Organization | undefined
  readonly findings: readonly Finding[]
}

/**
 * Checks an organization's file against itself, its forms and its documents: the one check of the start, of a change while
 * the bot runs, and of `npm run knowledge -- check`.
 * @param catalog All forms that are installed; the file names those that the organization uses.
 */
export function readOrganization(
  knowledge: OrganizationKnowledge,
  catalog: FormCatalog,
): ReadOrganization {
  const { settingsFile, folder } = knowledge
  const unread = settingsFile?.findings ?? []
  if (unread.length > 0) return { organization: undefined, findings: unread }
  const parsed = OrganizationFile.safeParse(settingsFile?.value ?? {})
  const problems = parsed.success
    ? crossChecks(parsed.data, catalog, knowledge)
    : parsed.error.issues.flatMap(shapeProblems)
  const findings = problems.map(
    ({ severity = 'error', path, text }): Finding => ({
      severity,
      file: settingsFile?.file ?? folder,
      ...(settingsFile ? { line: settingsFile.lineOf(path) } : {}),
      text: `${path.join('.') || 'the file'}: ${text}`,
    }),
  )
  if (!parsed.success || errorsOf(findings).length > 0) return { organization: undefined, findings }
  const settings = parsed.data
  const forms = new Map<string, Form>()
  for (const [name, own] of Object.entries(settings.forms)) {
    const form = catalog.get(name)
    if (form) forms.set(name, ownForm(form, own))
  }
  const name = settings.name ?? knowledge.org
  return { organization: { id: knowledge.org, name, settings, forms, knowledge }, findings }
}

/** Something wrong at a place of the file. */
interface Problem {
  readonly severity?: Finding['severity']
  readonly path: readonly PropertyKey[]
  /** What is wrong and what to do. */
  readonly text: string
}

/** A value of the wrong shape; each key that nobody knows by itself. */
function shapeProblems(issue: z.core.$ZodIssue): readonly Problem[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, text: issue.message }]
  return issue.keys.map((key) => ({
    path: [...issue.path, key],
    text: 'there is no such key; correct its spelling, or remove it.',
  }))
}

type Settings = z.infer<typeof OrganizationFile>

function crossChecks(
  settings: Settings,
  catalog: FormCatalog,
  knowledge: OrganizationKnowledge,
): readonly Problem[] {
  const roles = new Set(Object.keys(settings.roles))
  const prefixes = Object.values(settings.forms).map(({ prefix }) => prefix)
  return [
    ...Object.entries(settings.workflows).flatMap(([name, workflow]) =>
      rolesOf(workflow)
        .filter((role) => !roles.has(role))
        .map((role) => ({
          path: ['workflows', name],
          text: `the role '${role}' is not among roles; add it there.`,
        })),
    ),
    ...roleProblems('register', settings.register, roles),
    ...roleProblems('approvedAnswers', settings.approvedAnswers, roles),
    ...roleProblems('gaps', settings.gaps, roles),
    ...roleProblems('records', settings.records, roles),
    ...scheduleProblems(settings.records, {
      forms: Object.keys(settings.forms),
      posts: Object.keys(settings.posts?.series ?? {}),
      consents: settings.consents !== undefined,
      training: settings.training !== undefined,
    }),
    ...roleProblems('consents', settings.consents, roles),
    ...roleProblems('checks', settings.checks, roles),
    ...roleProblems('posts', settings.posts, roles),
    ...roleProblems('training', settings.training, roles),
    ...recordProblems(settings),
    ...checkProblems(settings),
    ...conflictProblems(settings, roles),
    ...Object.entries(settings.roles)
      .filter(([name, { fallback }]) => fallback && (fallback === name || !roles.has(fallback)))
      .map(([name, { fallback }]) => ({
        path: ['roles', name, 'fallback'],
        text: `'${fallback}' is no other role; name one of ${[...roles].filter((role) => role !== name).join(', ')}.`,
      })),
    ...Object.entries(settings.forms)
      .filter(([, { prefix }], index) => prefixes.indexOf(prefix) !== index)
      .map(([name, { prefix }]) => ({
        path: ['forms', name, 'prefix'],
        text: `two forms number their cases ${prefix}; give each its own prefix.`,
      })),
    ...commentProblems(settings, knowledge.documents),
    ...Object.entries(settings.forms).flatMap(([name, form]) =>
      formProblems(name, form, catalog.get(name), settings),
    ),
    ...clauseProblems(knowledge),
  ]
}

/** The rules for comments stand on a list of a clause. */
function commentProblems(
  settings: Settings,
  documents: OrganizationKnowledge['documents'],
): readonly Problem[] {
  const { comments } = settings
  if (!comments || commentRules(settings, documents).length === comments.grounds.length) return []
  const text = `no clause '${comments.clause}' has a list with an item for each of the ${comments.grounds.length} grounds; correct the id or the grounds.`
  return [{ path: ['comments', 'clause'], text }]
}

/**
 * Clauses that the file names and no document has. Where a form or a workflow rests on one it would quote nothing: an
 * error. Elsewhere it only helps nobody.
 */
function clauseProblems({ documents, settingsFile }: OrganizationKnowledge): readonly Problem[] {
  const uses = clauseUses(settingsFile?.value)
  // The clauses of thousands of documents: only what the file names is kept of them.
  const named = new Set(uses.flatMap(({ clause }) => [clause, clauseOfItem(clause)]))
  const areOfDocuments = [...named].some((id) => id.includes('#'))
  const known = new Set<string>()
  const meet = (id: string) => {
    if (named.has(id)) known.add(id)
  }
  for (const { name, clauses } of named.size > 0 ? documents : [])
    for (const { id, items } of clauses)
      for (const each of [id, ...items.map((item) => item.id)]) {
        meet(each)
        if (areOfDocuments) meet(`${name}#${each}`)
      }
  return uses
    .filter(({ path, clause }) => !known.has(clause) && !isItemOfForm(path, clause, known))
    .map(({ path, clause }) => ({
      severity: resting.has(String(path[0])) ? 'error' : 'warning',
      path,
      text: `no document has a clause '${clause}'; correct the id.`,
    }))
}

/** The clause that an item stands in: `5.04` of `5.04/2`. */
const clauseOfItem = (clause: string) => clause.split('/')[0] ?? clause

/** Parts of the file that rest on their clauses. */
const resting: ReadonlySet<string> = new Set(['forms', 'workflows', 'register', 'consents'])

/** A form stands with its clause: how the items under it are counted may differ from version to version. */
const isItemOfForm = (path: readonly PropertyKey[], clause: string, known: ReadonlySet<string>) =>
  resting.has(String(path[0])) && known.has(clauseOfItem(clause))

function roleProblems(
  section:
    | 'register'
    | 'approvedAnswers'
    | 'gaps'
    | 'checks'
    | 'consents'
    | 'posts'
    | 'training'
    | 'records',
  register: { readonly role: string } | undefined,
  roles: ReadonlySet<string>,
): readonly Problem[] {
  if (!register || roles.has(register.role)) return []
  return [
    {
      path: [section, 'role'],
      text: `the role '${register.role}' is not among roles; add it there.`,
    },
  ]
}

/** Posts are logged for accounts of the register, training is asked for by a form, and no two kinds of records share their numbers. */
function recordProblems({ posts, training, register, forms }: Settings): readonly Problem[] {
  const prefixes = [
    ...Object.entries(forms).map(([name, { prefix }]) => ({ name, prefix })),
    ...(posts ? [{ name: 'posts', prefix: posts.prefix }] : []),
    ...(training ? [{ name: 'training', prefix: training.prefix }] : []),
  ]
  const shared = (['posts', 'training'] as const).flatMap((section) => {
    const own = { posts, training }[section]?.prefix
    const other = prefixes.find(({ name, prefix }) => prefix === own && name !== section)
    return other
      ? [
          {
            path: [section, 'prefix'],
            text: `${other.name} uses the prefix ${own} as well; give each its own.`,
          },
        ]
      : []
  })
  return [
    ...shared,
    ...(posts && !register
      ? [{ path: ['posts'], text: 'posts are logged for accounts of the register; add register.' }]
      : []),
    ...(training && !Object.hasOwn(forms, training.form)
      ? [
          {
            path: ['training', 'form'],
            text: `'${training.form}' is not among forms; add it there, so that training can be asked for.`,
          },
        ]
      : []),
  ]
}

/** A list of confidential cases would tell of them: such a form keeps no record that is looked through. */
function checkProblems({ checks, forms }: Settings): readonly Problem[] {
  if (!checks) return []
  const form = Object.hasOwn(forms, checks.form) ? forms[checks.form] : undefined
  if (form && !form.confidential) return []
  const text = form
    ? `'${checks.form}' is confidential: its cases are in no list; name another form.`
    : `'${checks.form}' is not among forms; add it there.`
  return [{ path: ['checks', 'form'], text }]
}

/** Where a case in a conflict of interest goes must be there, and must not lead back to those whom it is kept from. */
function conflictProblems(
  { conflictRole, viewAlert, roles: known, forms, workflows }: Settings,
  roles: ReadonlySet<string>,
): readonly Problem[] {
  const alerted = viewAlert.role
  const told: readonly Problem[] =
    alerted === undefined || roles.has(alerted)
      ? []
      : [
          {
            path: ['viewAlert', 'role'],
            text: `the role '${alerted}' is not among roles; add it there.`,
          },
        ]
  const asking = Object.entries(forms).filter(([, form]) => form.concernsReviewer)
  if (conflictRole === undefined)
    return [
      ...told,
      ...asking.map(([name]) => ({
        path: ['forms', name, 'concernsReviewer'],
        text: 'nobody takes such a case; name a role with conflictRole.',
      })),
    ]
  if (!roles.has(conflictRole))
    return [
      ...told,
      {
        path: ['conflictRole'],
        text: `the role '${conflictRole}' is not among roles; add it there.`,
      },
    ]
  const handling = Object.values(forms)
    .filter(({ about, concernsReviewer }) => about.length > 0 || concernsReviewer)
    .flatMap(({ workflow }) => {
      const found = workflows[workflow]
      return found ? rolesOf(found) : []
    })
  const passed = new Set<string>()
  for (
    let next = known[conflictRole]?.fallback;
    next && !passed.has(next);
    next = known[next]?.fallback
  )
    passed.add(next)
  return [
    ...told,
    ...(handling.includes(conflictRole)
      ? [
          {
            path: ['conflictRole'],
            text: `'${conflictRole}' handles such cases itself; name a role that does not.`,
          },
        ]
      : []),
    ...[...passed]
      .filter((role) => handling.includes(role))
      .map((role) => ({
        path: ['roles', conflictRole, 'fallback'],
        text: `it leads to '${role}', from whom such cases are kept; name another or none.`,
      })),
  ]
}

function formProblems(
  name: string,
  settings: Settings['forms'][string],
  form: Form | undefined,
  { workflows }: Settings,
): readonly Problem[] {
  const here = ['forms', name]
  const problems: Problem[] = []
  if (!Object.hasOwn(workflows, settings.workflow))
    problems.push({
      path: [...here, 'workflow'],
      text: `'${settings.workflow}' is not among workflows; name one of ${Object.keys(workflows).join(', ')}.`,
    })
  if (!form) {
    problems.push({
      path: here,
      text: `there is no such form; add forms/${name}.json to the organization’s folder.`,
    })
    return problems
  }
  const start = settings.startsAt?.state
  const states = workflows[settings.workflow]?.states
  if (start && states && !Object.hasOwn(states, start))
    problems.push({
      path: [...here, 'startsAt', 'state'],
      text: `'${start}' is no state of the workflow; name one of ${Object.keys(states).join(', ')}.`,
    })
  if (settings.shield && !settings.confidential)
    problems.push({
      path: [...here, 'shield'],
      text: 'the cards of this form name who sent it; make it confidential: true.',
    })
  const fields = new Set(fieldsOf(form).map(({ id }) => id))
  const named = [
    ...Object.keys(settings.cites).map((field) => ({ field, path: ['cites', field] })),
    ...Object.keys(settings.choices).map((field) => ({ field, path: ['choices', field] })),
    ...Object.entries(settings.requires).flatMap(([key, { field }]) =>
      [key, field].map((each) => ({ field: each, path: ['requires', key] })),
    ),
    ...(settings.companions
      ? [{ field: settings.companions.field, path: ['companions', 'field'] }]
      : []),
    ...settings.about.map((field) => ({ field, path: ['about'] })),
    ...(settings.companions?.signsIn ?? []).map((field) => ({
      field,
      path: ['companions', 'signsIn'],
    })),
    ...(
      ['question', 'concernsReviewer', 'shield', 'startsAt', 'consents', 'plainLanguage'] as const
    ).flatMap((key) => {
      const used = settings[key]
      return used ? [{ field: used.field, path: [key, 'field'] }] : []
    }),
    ...Object.entries(settings.account ?? {}).flatMap(([key, field]) =>
      field === undefined ? [] : [{ field, path: ['account', key] }],
    ),
  ]
  for (const { field, path } of named.filter(({ field }) => !fields.has(field)))
    problems.push({
      path: [...here, ...path],
      text: `the form has no field '${field}'; correct the name.`,
    })
  return problems
}
