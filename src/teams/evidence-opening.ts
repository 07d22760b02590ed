/** Opens a file of a case for one person: a link that is theirs, works once, and not for long; asked for and used on record. */
import { createHash } from 'node:crypto'
import type { Card } from '../cards/card.ts'
import { evidenceLinkCard } from '../cards/evidence-parts.ts'
import type { Case, Instant, Person } from '../cases/case.ts'
import type { Evidence, EvidenceLink } from '../cases/evidence.ts'
import type { CaseStore } from '../cases/store.ts'
import type { ViewPurpose } from '../cases/view.ts'
import { AppError } from '../errors.ts'
import { evidenceTexts } from '../messages/evidence.ts'
import { say } from '../messages/message.ts'
import type { CaseParts } from './bot-parts.ts'
import { caseContext } from './case-context.ts'
import { sightOf } from './case-sight.ts'
import { countOf } from './case-views.ts'
import type { Asker, BotOrganization } from './turn.ts'

/** Long enough for two clicks. Microseconds. */
const linkLives = 5 * 60_000_000

export interface FileWish {
  readonly entry: Case
  readonly person: Person
  /** Which of the case's files; none: the only one. */
  readonly file: number | undefined
  readonly purpose: ViewPurpose
  readonly inDialog: boolean
}

/** The card with the link, or what is in the way. That the person may see the case was asked before. */
export async function linkTo(
  bot: CaseParts,
  turn: Asker,
  { entry, person, file: wished, purpose, inDialog }: FileWish,
): Promise<{ readonly card: Card; readonly title: string } | string> {
  const { organization, language, userId } = turn
  const { number, evidence = [] } = entry
  const only = evidence.length === 1 ? evidence[0] : undefined
  const file = wished === undefined ? only : evidence.find(({ id }) => id === wished)
  if (!file) return say(language, evidenceTexts.noSuchFile, { number })
  const address = bot.publicUrl()
  if (!address) return say(language, evidenceTexts.noAddress)
  const secret = bot.newSecret()
  const at = organization.desk.now()
  const until = at + linkLives
  const { id } = file
  await organization.desk.store.transaction(async (tx) => {
    const link = { hash: hashOf(secret), org: organization.id, number, id, person, userId }
    await tx.putEvidenceLink({ ...link, purpose, until })
    await tx.audit(recordOf('evidence-link-made', { ...link, purpose }, at))
    await countOf(bot, turn, tx, person, entry)
  })
  bot.wake()
  const context = caseContext(organization, entry, language)
  const url = new URL(`/evidence?lang=${language}#${secret}`, address).href
  return {
    card: evidenceLinkCard({ ...context, file, url, until, inDialog, purpose }),
    title: say(language, evidenceTexts.linkTitle, { id, number }),
  }
}

interface OpeningOptions {
  readonly store: Pick<CaseStore, 'transaction' | 'findCase' | 'evidence'>
  readonly organization: (id: string) => BotOrganization | undefined
  readonly entitlements: CaseParts['entitlements']
  readonly now: () => Instant
}

export interface OpenedFile extends Evidence {
  readonly number: string
  readonly content: Uint8Array
}

/**
 * What a link opens: the file, once. Whoever has lost the right to see the case since the link was made gets nothing;
 * what is handed out stands in the audit chain before it leaves. None for every link that opens nothing, whatever the reason.
 */
export function createOpening({ store, organization, entitlements, now }: OpeningOptions) {
  return async (secret: string): Promise<OpenedFile | undefined> => {
    const at = now()
    const link = await store.transaction((tx) => tx.takeEvidenceLink(hashOf(secret), at))
    const owner = link && organization(link.org)
    if (!link || !owner) return undefined
    const { person, userId, number, org } = link
    const found = await store.findCase(org, number)
    const viewer = { organization: owner, userId }
    const seen = await sightOf({ entitlements }, viewer, person, number, found)
    const file = seen.kind === 'seen' ? fileOf(seen.entry, link) : undefined
    const action = file ? 'evidence-opened' : 'evidence-refused'
    await store.transaction((tx) => tx.audit(recordOf(action, link, at)))
    if (!file) return undefined
    const content = await store.evidence(link)
    if (!content || createHash('sha256').update(content).digest('hex') !== file.sha256)
      throw new AppError(
        'record-corrupt',
        `Evidence ${file.id} of ${number} is not what was sent; restore it from a backup`,
      )
    return { ...file, number, content }
  }
}

const fileOf = ({ evidence = [] }: Case, { id }: EvidenceLink) =>
  evidence.find((file) => file.id === id)

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

const recordOf = (
  action: string,
  { org, number, id, person, purpose }: Omit<EvidenceLink, 'hash' | 'until'>,
  at: Instant,
) => ({
  org,
  at,
  actor: person.id,
  action,
  object: `case:${number}`,
  detail: { evidence: id, purpose },
})
