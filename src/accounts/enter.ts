/** The account that an approved application becomes. */
import type { Choice, FieldValues } from '../forms/form.ts'
import { peopleIn, type Someone } from '../forms/someone.ts'
import type { LocalizedText } from '../messages/message.ts'
import type { Account, Moment } from './account.ts'

/** Which field of the form holds what. */
export interface AccountFields {
  readonly platform: string
  readonly otherPlatform?: string | undefined
  readonly handle: string
  readonly area: string
  readonly otherArea?: string | undefined
  readonly owner: string
  readonly backup?: string | undefined
  readonly moderators?: string | undefined
  readonly access?: string | undefined
}

export interface Approved {
  readonly org: string
  readonly id: string
  readonly fields: AccountFields
  readonly values: FieldValues
  /** The choices of a field, where it has some. */
  readonly choicesOf: (field: string) => readonly Choice[]
  readonly caseNumber: string
  /** Who decided: they gave the access that the application asks for. */
  readonly by: Someone
  readonly at: Moment
  readonly conditions?: string
  readonly reviewOn?: string
}

export function accountOf(approved: Approved): Account {
  const { fields, values, at, by } = approved
  const [owner] = named(values[fields.owner])
  const [backup] = named(fields.backup ? values[fields.backup] : undefined)
  return {
    org: approved.org,
    id: approved.id,
    platform: platformIn(approved),
    handle: textIn(values, fields.handle),
    area: areaIn(approved),
    owner: owner ?? { name: '–' },
    ...(backup ? { backup } : {}),
    moderators: named(fields.moderators ? values[fields.moderators] : undefined),
    access: named(fields.access ? values[fields.access] : undefined).map((person) => ({
      person,
      givenAt: at,
      givenBy: by,
    })),
    ...(approved.conditions ? { conditions: approved.conditions } : {}),
    status: 'active',
    ...(approved.reviewOn ? { reviewOn: approved.reviewOn } : {}),
    caseNumber: approved.caseNumber,
    version: 1,
    createdAt: at,
    updatedAt: at,
  }
}

/** A chosen platform is a name; "another" has it in a field of its own, before the reason for it. */
export function platformIn({ fields, values }: Pick<Approved, 'fields' | 'values'>): string {
  const chosen = textIn(values, fields.platform)
  if (chosen !== otherChoice || !fields.otherPlatform) return chosen
  return textIn(values, fields.otherPlatform) || chosen
}

export function areaIn({
  fields,
  values,
  choicesOf,
}: Pick<Approved, 'fields' | 'values' | 'choicesOf'>): LocalizedText {
  const chosen = textIn(values, fields.area)
  if (chosen === otherChoice && fields.otherArea) return textIn(values, fields.otherArea) || chosen
  return choicesOf(fields.area).find(({ value }) => value === chosen)?.title ?? chosen
}

/** The value of "another" in a choice. */
export const otherChoice = 'other'

const textIn = (values: FieldValues, field: string): string => String(values[field] ?? '').trim()

/** People who were picked or typed; a plain text is somebody's name. */
function named(value: unknown): readonly Someone[] {
  const people = peopleIn(value)
  if (people.length > 0) return people
  return typeof value === 'string' && value.trim() ? [{ name: value.trim() }] : []
}
