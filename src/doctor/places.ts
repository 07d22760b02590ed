/** The roles: whether each has a channel that can be reached, and who may act there. */
import { doctorTexts as texts } from '../messages/doctor.ts'
import type { Finding } from './finding.ts'
import type { OrganizationCondition, Patient, RoleChannel, RoleCondition } from './patient.ts'

type Placed = RoleCondition & { readonly org: string }

async function rolesOf(patient: Patient): Promise<readonly Placed[]> {
  const ofEach = async ({ id, roles }: OrganizationCondition) =>
    (await roles()).map((role) => ({ ...role, org: id }))
  return (await Promise.all(patient.organizations().map(ofEach))).flat()
}

/** Whether every role that a workflow calls upon is bound, and who may act for it. */
export async function checkRoles(patient: Patient): Promise<readonly Finding[]> {
  const roles = await rolesOf(patient)
  return roles.map(({ org, role, channel, people, readsConfidential }): Finding => {
    const values = { org, role, people: people.length, names: people.join(', ') }
    if (channel.kind === 'unbound')
      return {
        check: 'roles',
        level: 'warning',
        says: texts.unbound,
        remedy: texts.unboundRemedy,
        values,
      }
    if (people.length === 0 && readsConfidential)
      return {
        check: 'roles',
        level: 'warning',
        says: texts.wholeTeamReads,
        remedy: texts.wholeTeamReadsRemedy,
        values,
      }
    return {
      check: 'roles',
      level: 'ok',
      says: people.length === 0 ? texts.wholeTeamActs : texts.peopleAct,
      values,
    }
  })
}

const unreachable: Readonly<
  Record<Exclude<RoleChannel['kind'], 'unbound' | 'reachable'>, Pick<Finding, 'says' | 'remedy'>>
> = {
  private: { says: texts.privateChannel, remedy: texts.privateChannelRemedy },
  missing: { says: texts.missingChannel, remedy: texts.missingChannelRemedy },
  'no-team': { says: texts.noTeam, remedy: texts.noTeamRemedy },
  unknown: { says: texts.channelUnknown, remedy: texts.channelUnknownRemedy },
}

/** Whether Teams shows each bound channel to the bot. */
export async function checkChannels(patient: Patient): Promise<readonly Finding[]> {
  const roles = (await rolesOf(patient)).filter(({ channel }) => channel.kind !== 'unbound')
  if (roles.length === 0) return [{ check: 'channels', level: 'skipped', says: texts.noChannels }]
  return roles.map(({ org, role, channel }): Finding => {
    const problem = channel.kind === 'unknown' ? channel.problem : ''
    const values = { org, role, problem }
    if (channel.kind === 'reachable' || channel.kind === 'unbound')
      return { check: 'channels', level: 'ok', says: texts.channelGood, values }
    return { check: 'channels', level: 'warning', ...unreachable[channel.kind], values }
  })
}
