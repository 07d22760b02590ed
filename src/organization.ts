/** An organization's settings as a whole: organization.yaml, checked against itself, its forms and its policy. */
import { z } from 'zod'
import { CaseSettings } from './cases/settings.ts'
import { rolesOf } from './cases/workflow.ts'
import { AppError } from './errors.ts'
import type { FormCatalog } from './forms/catalog.ts'
import { type Form, fieldsOf } from './forms/form.ts'
import type { OrganizationKnowledge } from './knowledge/load.ts'
import { KnowledgeSettings } from './knowledge/settings.ts'

export interface Organization {
  readonly id: string
  readonly name: string
  readonly settings: CaseSettings
  /** The forms that it uses, by name. */
  readonly forms: ReadonlyMap<string, Form>
  readonly knowledge: OrganizationKnowledge
}

/** Every key of the file; one that is not here is a spelling mistake. */
const OrganizationFile = z.strictObject({ ...KnowledgeSettings.shape, ...CaseSettings.shape })

/**
 * @param catalog All forms that are installed; the file names those that the organization uses.
 * @throws AppError `organization-invalid` with every problem, one a line, each with its place and remedy.
 */
export function readOrganization(
  knowledge: OrganizationKnowledge,
  catalog: FormCatalog,
): Organization {
  const parsed = OrganizationFile.safeParse(knowledge.rawSettings ?? {})
  const problems = parsed.success
    ? crossChecks(parsed.data, catalog, knowledge)
    : parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`)
  if (!parsed.success || problems.length > 0)
    throw new AppError(
      'organization-invalid',
      `${knowledge.settingsFile ?? knowledge.folder} does not hold:\n${problems.join('\n')}`,
    )
  const settings = parsed.data
  const forms = new Map<string, Form>()
  for (const name of Object.keys(settings.forms)) {
    const form = catalog.get(name)
    if (form) forms.set(name, form)
  }
  const name = settings.name ?? knowledge.org
  return { id: knowledge.org, name, settings, forms, knowledge }
}

type Settings = z.infer<typeof OrganizationFile>

function crossChecks(
  settings: Settings,
  catalog: FormCatalog,
  { documents }: OrganizationKnowledge,
): readonly string[] {
  const roles = new Set(Object.keys(settings.roles))
  const clauses = new Set(documents.flatMap((document) => document.clauses.map(({ id }) => id)))
  const prefixes = Object.values(settings.forms).map(({ prefix }) => prefix)
  return [
    ...Object.entries(settings.workflows).flatMap(([name, workflow]) =>
      rolesOf(workflow)
        .filter((role) => !roles.has(role))
        .map((role) => `workflows.${name}: the role '${role}' is not among roles; add it there.`),
    ),
    ...prefixes
      .filter((prefix, index) => prefixes.indexOf(prefix) !== index)
      .map((prefix) => `forms: two forms number their cases ${prefix}; give each its own prefix.`),
    ...Object.entries(settings.forms).flatMap(([name, form]) =>
      formProblems(name, form, catalog.get(name), settings).concat(
        [...form.clauses, ...Object.values(form.cites)]
          .filter((clause) => !clauses.has(clause.split('/')[0] ?? clause))
          .map((clause) => `forms.${name}: the policy has no clause '${clause}'; correct the id.`),
      ),
    ),
  ]
}

function formProblems(
  name: string,
  settings: Settings['forms'][string],
  form: Form | undefined,
  { workflows }: Settings,
): string[] {
  const problems: string[] = []
  if (!Object.hasOwn(workflows, settings.workflow))
    problems.push(
      `forms.${name}.workflow: '${settings.workflow}' is not among workflows; name one of ${Object.keys(workflows).join(', ')}.`,
    )
  if (!form) {
    problems.push(`forms.${name}: there is no such form; add cards/forms/${name}.json.`)
    return problems
  }
  const fields = new Set(fieldsOf(form).map(({ id }) => id))
  const named = [
    ...Object.keys(settings.cites),
    ...(settings.companions ? [settings.companions.field] : []),
    ...Object.values(settings.account ?? {}),
  ]
  for (const field of named.filter((id) => !fields.has(id)))
    problems.push(`forms.${name}: the form has no field '${field}'; correct the name.`)
  return problems
}
