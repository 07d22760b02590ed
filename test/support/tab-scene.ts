/** The real app with its local desk and its page: people to look as, cases to look at. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Case } from '../../src/cases/case.ts'
import type { CaseSettings } from '../../src/cases/settings.ts'
import { objectIdFor } from '../../src/local/identity.ts'
import { loadOrganizations } from '../../src/organizations.ts'
import { createCipher } from '../../src/storage/encrypt.ts'
import { openStorage, type Storage } from '../../src/storage/open.ts'
import { aCase } from './builders.ts'
import { startTestApp, type TestApp } from './desk-app.ts'

const key = Buffer.alloc(32, 7)

export interface TabReply {
  readonly status: number
  readonly body: Record<string, unknown>
  /** As it came, for what must not stand in it. */
  readonly text: string
}

export interface TabScene {
  readonly desk: TestApp
  readonly url: string
  readonly settings: CaseSettings
  /** A second way into the same database. */
  readonly storage: Storage
  /** As the local desk calls somebody: `durham.hr`. */
  idOf(person: string): string
  ask(
    person: string,
    name: string,
    parameters?: Readonly<Record<string, string>>,
    language?: string,
  ): Promise<TabReply>
  tell(person: string, name: string, body: object): Promise<TabReply>
  /** Stores a case of a form as it would stand in a state. */
  place(form: string, state: string, more?: Partial<Case>): Promise<Case>
  stop(): Promise<void>
}

/** @param knowledge Where the organization’s files are; the ones that come with the bot where nothing is said. */
export async function startTabScene({
  organization = 'durham',
  knowledge = 'knowledge',
  env = {},
  roundsEveryMs,
}: {
  readonly organization?: string
  readonly knowledge?: string
  readonly env?: Readonly<Record<string, string>>
  readonly roundsEveryMs?: number
} = {}): Promise<TabScene> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-desk-tab-'))
  const databaseUrl = `file:${join(folder, 'desk.db')}`
  const desk = await startTestApp({
    organization,
    knowledge,
    databaseUrl,
    ...(roundsEveryMs === undefined ? {} : { roundsEveryMs }),
    env: { LOCAL_DESK: 'on', ENCRYPTION_KEY: key.toString('base64'), ...env },
  })
  const { url } = desk.app
  await deskIsSetUp(url)
  const storage = await openStorage({ url: databaseUrl, cipher: createCipher([key]) })
  const { all } = await loadOrganizations(knowledge)
  const settings = all.find(({ id }) => id === organization)?.settings
  if (!settings) throw new Error(`There is no organization '${organization}'.`)
  let number = 0

  const fetched = async (
    person: string,
    address: string,
    options: RequestInit & { readonly headers?: Record<string, string> },
  ): Promise<TabReply> => {
    const response = await fetch(`${url}/tab/api/${address}`, {
      ...options,
      headers: { authorization: `Local ${person}`, ...options.headers },
    })
    const text = await response.text()
    return { status: response.status, body: JSON.parse(text), text }
  }

  return {
    desk,
    url,
    settings,
    storage,
    idOf: (person) => objectIdFor('person', person),
    ask: (person, name, parameters = {}, language = 'en') =>
      fetched(person, `${name}?${new URLSearchParams(parameters)}`, {
        headers: { 'accept-language': language },
      }),
    tell: (person, name, body) =>
      fetched(person, name, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    async place(form, state, more = {}) {
      const own = settings.forms[form]
      const workflow = settings.workflows[own?.workflow ?? '']
      if (!own || !workflow) throw new Error(`There is no form '${form}'.`)
      const { role, closed = false } = workflow.states[state] ?? {}
      number += 1
      const { role: _, ...entry } = aCase({
        org: organization,
        number: `${own.prefix}-2026-${String(9000 + number)}`,
        form,
        workflow: own.workflow,
        state,
        closed,
        confidential: own.confidential,
        openedBy: {
          id: objectIdFor('person', `${organization}.employee`),
          name: 'Robin Lakeshore',
        },
        ...(role ? { awaits: [{ role }] } : { awaits: [] }),
        ...more,
      })
      const placed = role && !closed ? { ...entry, role } : entry
      await storage.cases.transaction((tx) => tx.insertCase(placed))
      return placed
    },
    async stop() {
      await storage.close()
      await desk.stop()
      await rm(folder, { recursive: true })
    },
  }
}

async function deskIsSetUp(url: string): Promise<void> {
  const response = await fetch(`${url}/local/api/desk?person=`)
  const { isSettingUp } = (await response.json()) as { isSettingUp?: boolean }
  if (isSettingUp === false) return
  await new Promise((done) => setTimeout(done, 100))
  return deskIsSetUp(url)
}
