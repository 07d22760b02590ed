/** Lists the documents of each organization with their versions, the newest first. */
import {
  byDocument,
  type DocumentVersion,
  effectiveVersion,
  waitingVersions,
} from '../../knowledge/version.ts'
import { type CommandResult, type KnowledgeDesk, organizationOf, stateOf } from './desk.ts'
import { count, dayOf, factsText, minute, originText } from './words.ts'

export async function listVersions(
  desk: KnowledgeDesk,
  org: string | undefined,
): Promise<CommandResult> {
  const chosen = org === undefined ? desk.organizations : [organizationOf(desk, org)]
  const parts: string[] = []
  for (const loaded of chosen) {
    const { versions, planned } = await stateOf(desk, loaded)
    const documents = [...byDocument(versions)].map(([name, history]) => {
      const unrecorded = planned.filter(({ document }) => document === name).length
      return documentText(name, history, history.length - unrecorded, desk.now)
    })
    const broken = loaded.problems.map(({ error }) => `  ! ${error.message}`)
    parts.push([loaded.org, ...documents, ...broken].join('\n'))
  }
  return { text: `${parts.join('\n\n')}\n`, exitCode: 0 }
}

function documentText(
  name: string,
  history: readonly DocumentVersion[],
  recorded: number,
  now: number,
): string {
  const effective = effectiveVersion(history, now)
  const waiting = waitingVersions(history, now)
  const lines = [...history].reverse().map((version) => {
    const { number, effectiveAt, recordedAt, hash, clauses, facts } = version
    const state =
      version === effective
        ? clauses > 0
          ? 'answers'
          : 'no longer answers'
        : waiting.includes(version)
          ? `waits for ${dayOf(effectiveAt)}`
          : 'past'
    const when = number > recorded ? 'not recorded yet' : minute(recordedAt)
    const content = clauses > 0 ? [count(clauses, 'clause'), `hash ${hash.slice(0, 12)}`] : []
    return `    ${number}  ${[state, originText(version), when, ...content, factsText(facts)].filter(Boolean).join(' · ')}`
  })
  return [`  ${name} “${history.at(-1)?.title ?? name}”`, ...lines].join('\n')
}
