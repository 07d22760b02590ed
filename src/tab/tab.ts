/** The page: the queue, cases, the register and what an administrator watches, as a tab in Teams and at /tab. */
import type { Server } from 'restify'
import type { Log } from '../log.ts'
import { mountApi } from './api.ts'
import { mountFiles } from './files.ts'
import type { Desk } from './route.ts'
import { routes } from './routes.ts'
import { createSignIn, type TabAccess } from './sign-in.ts'

export interface TabOptions {
  readonly desk: Desk
  readonly access: TabAccess
  readonly log: Log
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Adds the page's routes, all below /tab, to the bot's own server. */
export function mountTab(server: Server, { desk, access, log, now }: TabOptions): void {
  mountApi(server, { desk, signIn: createSignIn(access, log, now), routes, log })
  mountFiles(
    server,
    access.kind === 'local'
      ? {
          signIn: 'local',
          people: access.people.map(({ key, name, title, organization }) => ({
            key,
            name,
            title,
            organization,
          })),
        }
      : { signIn: 'teams' },
  )
}
