/** The invented people of the desk: for each organization two employees, an administrator, a reviewer of each role. */
import { localText } from '../messages/local.ts'
import type { Language } from '../messages/message.ts'
import { objectIdFor, userIdFor } from './identity.ts'

/** What the desk needs to know of an organization. Its id is also the tenant's. */
export interface DeskOrganization {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly roles: readonly {
    readonly id: string
    readonly title: Readonly<Record<Language, string>>
  }[]
}

export interface DeskPerson {
  /** `ORGANIZATION.employee`, `ORGANIZATION.employee-2`, `ORGANIZATION.administrator` or `ORGANIZATION.ROLE`. */
  readonly key: string
  readonly organization: string
  readonly kind: 'employee' | 'administrator' | 'reviewer'
  /** A reviewer's role. */
  readonly role?: string
  readonly name: string
  /** Stands under the name. */
  readonly title: Readonly<Record<Language, string>>
  /** As Entra would call them. */
  readonly objectId: string
  /** As the bot's channel calls them: `29:…`. */
  readonly userId: string
}

/** Nobody's names: a given name and a piece of landscape. */
const names = [
  'Robin Lakeshore',
  'Amina Birchwood',
  'Theo Saltmarsh',
  'Mei Northwind',
  'Sacha Clairvent',
  'Priya Meadowlark',
  'Kofi Cedarhill',
  'Ingrid Foxglove',
  'Mateo Windrow',
  'Nadia Thistledown',
  'Owen Cloudberry',
  'Yara Junipergrove',
  'Felix Stonebrook',
  'Hana Willowby',
  'Émile Boisclair',
  'Tova Greyheron',
  'Luca Marshlight',
  'Zoé Rivebelle',
  'Amir Hollowpine',
  'Freya Goldenrod',
  'Jonah Driftwood',
  'Leila Moonfield',
  'Bruno Larkspur',
  'Wren Applecross',
] as const

/** The name of a person by their place in the list; after the last name a number tells them apart. */
function nameAt(index: number): string {
  const round = Math.floor(index / names.length)
  const name = names[index % names.length] ?? names[0]
  return round === 0 ? name : `${name} ${round + 1}`
}

type Post = Pick<DeskPerson, 'kind' | 'title'> & { readonly local: string; readonly role?: string }

function postsOf(organization: DeskOrganization): readonly Post[] {
  return [
    { local: 'employee', kind: 'employee', title: localText.employee },
    { local: 'employee-2', kind: 'employee', title: localText.employee },
    { local: 'administrator', kind: 'administrator', title: localText.administrator },
    ...organization.roles.map(({ id, title }) => ({
      local: id,
      kind: 'reviewer' as const,
      title,
      role: id,
    })),
  ]
}

/** Everybody, organization by organization. The same organizations always give the same people. */
export function peopleOf(organizations: readonly DeskOrganization[]): readonly DeskPerson[] {
  const posts = organizations.flatMap((organization) =>
    postsOf(organization).map((post) => ({ organization: organization.id, ...post })),
  )
  return posts.map(({ local, ...post }, index) => {
    const key = `${post.organization}.${local}`
    return {
      ...post,
      key,
      name: nameAt(index),
      objectId: objectIdFor('person', key),
      userId: userIdFor(key),
    }
  })
}

/** The Entra object ids of the desk's administrators, one for each organization. */
export function deskAdministrators(organizations: readonly DeskOrganization[]): string[] {
  return peopleOf(organizations)
    .filter(({ kind }) => kind === 'administrator')
    .map(({ objectId }) => objectId)
}
