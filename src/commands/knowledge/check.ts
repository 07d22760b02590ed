/** Checks every organization of the folder, and prints what is wrong, each with its place and remedy. */
import { largestFormBytes, mostFormBytes } from '../../cards/form-size.ts'
import type { Address } from '../../cases/store.ts'
import type { Form } from '../../forms/form.ts'
import { type CheckedDocument, checkDocuments } from '../../knowledge/check-documents.ts'
import { errorsOf, type Finding, findingLine } from '../../knowledge/finding.ts'
import type { LoadedOrganization } from '../../knowledge/load.ts'
import { localize } from '../../messages/message.ts'
import { type Organization, readOrganization } from '../../organization.ts'
import { catalogOf } from '../../organizations/own-catalog.ts'
import { readAddress } from '../../teams/addresses.ts'
import { rootConversation } from '../../teams/turn.ts'
import { type CommandResult, type KnowledgeDesk, organizationOf, stateOf } from './desk.ts'
import { count, dayOf } from './words.ts'

export async function checkKnowledge(
  desk: KnowledgeDesk,
  org: string | undefined,
): Promise<CommandResult> {
  const chosen = org === undefined ? desk.organizations : [organizationOf(desk, org)]
  const findings: Finding[] = []
  for (const loaded of chosen) findings.push(...(await checkOrganization(desk, loaded)))
  const errors = errorsOf(findings)
  const lines = findings
    .toSorted((a, b) => (a.severity < b.severity ? -1 : a.severity > b.severity ? 1 : 0))
    .map((finding) => `${finding.severity} ${findingLine(finding)}`)
  const warnings = findings.length - errors.length
  const sum = `${chosen.map((loaded) => loaded.org).join(', ')}: ${count(errors.length, 'error')}, ${count(warnings, 'warning')}.`
  return { text: `${[...lines, sum].join('\n')}\n`, exitCode: errors.length > 0 ? 1 : 0 }
}

async function checkOrganization(
  desk: KnowledgeDesk,
  loaded: LoadedOrganization,
): Promise<readonly Finding[]> {
  const { inEffect } = await stateOf(desk, loaded)
  const documents = inEffect.map((entry) => entry.document)
  const { organization, findings } = readOrganization(
    { ...loaded, documents },
    await catalogOf(loaded, desk.catalog),
  )
  const forms = [...(organization?.forms.values() ?? [])]
  const titles = forms.map(({ name, title }) =>
    localize('en', organization?.settings.forms[name]?.title ?? title),
  )
  const checked = inEffect.map(
    ({ document, version }): CheckedDocument => ({
      document,
      place: `${loaded.org}/${document.name} (version ${version.number}, ${version.file})`,
    }),
  )
  return [
    ...findings,
    ...largeForms(loaded, organization),
    ...unreadable(loaded),
    ...sameNames(loaded),
    ...noDocument(loaded, documents.length),
    ...pastHolidays(loaded, organization?.settings.holidays ?? [], dayOf(desk.now)),
    ...sharedChannels(loaded, await desk.roles(loaded.org)),
    ...checkDocuments({ documents: checked, titles, today: dayOf(desk.now) }),
  ]
}

/** A form that is filled in comes back to the person where something is wrong with it, and has to fit. */
function largeForms(
  { settingsFile, folder }: LoadedOrganization,
  organization: Organization | undefined,
): readonly Finding[] {
  const { forms = new Map<string, Form>(), settings } = organization ?? {}
  return [...forms].flatMap(([name, form]) => {
    const bytes = largestFormBytes(form, settings?.forms[name]?.cites ?? {})
    if (bytes <= mostFormBytes) return []
    return {
      severity: 'warning' as const,
      file: settingsFile?.file ?? folder,
      ...(settingsFile ? { line: settingsFile.lineOf(['forms', name]) } : {}),
      text: `forms.${name}: filled in to its limits its card takes ${bytes} bytes, and Teams takes ${mostFormBytes}; lower a maxLength, or make two forms of it.`,
    }
  })
}

const unreadable = ({ problems }: LoadedOrganization): readonly Finding[] =>
  problems.map(({ file, error }) => ({ severity: 'error', file, text: error.message }))

/** Two files of one name are told apart by their extension, which citations and links then carry. */
function sameNames({ files, folder }: LoadedOrganization): readonly Finding[] {
  const names = new Set(files.map(({ document }) => document.name))
  return files
    .filter(
      ({ document: { name } }) =>
        names.has(name.replace(/\.[a-z]+$/, '')) && /\.[a-z]+$/.test(name),
    )
    .map(({ document, file }) => ({
      severity: 'warning',
      file: folder,
      text: `two files are named ${file.replace(/\.[^.]+$/, '')}; one is cited as ${document.name}. Remove or rename one.`,
    }))
}

const noDocument = ({ folder, org }: LoadedOrganization, documents: number): readonly Finding[] =>
  documents > 0
    ? []
    : [
        {
          severity: 'error',
          file: folder,
          text: `${org} has no document to answer from; put one into the folder or import one.`,
        },
      ]

/** Deadlines pass over holidays only as far as the list goes. */
function pastHolidays(
  { settingsFile }: LoadedOrganization,
  holidays: readonly string[],
  today: string,
): readonly Finding[] {
  const last = [...holidays].sort().at(-1)
  if (!settingsFile || last === undefined || last >= today) return []
  const { file, lineOf } = settingsFile
  const text = `holidays: the last one is ${last}; add this year’s, or deadlines will fall on them.`
  return [{ severity: 'warning', file, line: lineOf(['holidays']), text }]
}

function sharedChannels(
  { settingsFile, folder }: LoadedOrganization,
  roles: readonly Address[],
): readonly Finding[] {
  const channels = new Map<string, string[]>()
  for (const address of roles) {
    const { channelId, conversationId } = readAddress(address.reference).reference
    const channel = channelId ?? rootConversation(conversationId)
    channels.set(channel, [...(channels.get(channel) ?? []), address.key.slice('role:'.length)])
  }
  return [...channels.values()]
    .filter((names) => names.length > 1)
    .map((names) => ({
      severity: 'warning',
      file: settingsFile?.file ?? folder,
      text: `the roles ${names.join(' and ')} are bound to one channel, so that each sees the other’s cases; bind them to channels of their own.`,
    }))
}
