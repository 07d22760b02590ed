/** Brings an earlier version of a document back, or takes a document out of the answers. */
import type { NewVersion } from '../../knowledge/version.ts'
import { changesBetween, summary } from './changes.ts'
import {
  type CommandResult,
  invalid,
  type KnowledgeDesk,
  organizationOf,
  record,
  stateOf,
} from './desk.ts'
import { contentOf, historyOf, versionNumbered } from './diff.ts'

export async function rollBack(
  desk: KnowledgeDesk,
  org: string,
  name: string,
  number: string,
): Promise<CommandResult> {
  const loaded = organizationOf(desk, org)
  const wanted = versionNumbered(await historyOf(desk, loaded, name), number)
  const content = await contentOf(desk, loaded, wanted)
  if (!content)
    throw invalid(`Version ${number} of ${name} took the document out; name one that has a text.`)
  const before = (await stateOf(desk, loaded)).inEffect.find(
    ({ document }) => document.name === name,
  )
  const addition: NewVersion = {
    org,
    document: name,
    origin: 'rollback',
    file: wanted.file,
    title: content.title,
    restores: wanted.number,
    recordedAt: desk.now,
    effectiveAt: desk.now,
    content,
  }
  const { versions } = await record(desk, loaded, [addition], `Rolling ${name} back to ${number}`)
  const recorded = versions.filter(({ document }) => document === name).at(-1)?.number
  const changes = summary(changesBetween(before?.document, content))
  return {
    text: `${org} ${name}: version ${wanted.number} answers once more, as version ${recorded} (${changes}). What waited for its day is withdrawn.\n`,
    exitCode: 0,
  }
}

export async function removeDocument(
  desk: KnowledgeDesk,
  org: string,
  name: string,
): Promise<CommandResult> {
  const loaded = organizationOf(desk, org)
  const history = await historyOf(desk, loaded, name)
  const at = { recordedAt: desk.now, effectiveAt: desk.now }
  const title = history.at(-1)?.title ?? name
  const addition: NewVersion = {
    org,
    document: name,
    origin: 'removal',
    file: '',
    title,
    ...at,
    content: undefined,
  }
  await record(desk, loaded, [addition], `Removing ${name}`)
  const inFolder = loaded.files.some(({ document }) => document.name === name)
  const hint = inFolder ? ' Its file may stay in the folder; it counts again when it changes.' : ''
  return {
    text: `${org} ${name} answers no more; rollback brings a version back.${hint}\n`,
    exitCode: 0,
  }
}
