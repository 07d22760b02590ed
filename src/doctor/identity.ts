/** Who the bot is to Microsoft: token, secret, tenant, and the hosts that it talks to. */
import { doctorTexts as texts } from '../messages/doctor.ts'
import type { Finding } from './finding.ts'
import type { Patient } from './patient.ts'

const localMode = { level: 'skipped', says: texts.localMode } as const

export async function checkIdentity({ identity, token }: Patient): Promise<Finding> {
  if (identity.kind === 'local') return { check: 'identity', ...localMode }
  const values = { kind: identity.kind }
  return token().then(
    (): Finding => ({ check: 'identity', level: 'ok', says: texts.tokenGiven, values }),
    (): Finding => ({
      check: 'identity',
      level: 'fault',
      says: texts.tokenRefused,
      remedy: identity.kind === 'SingleTenant' ? texts.secretRemedy : texts.managedRemedy,
      values,
    }),
  )
}

export async function checkKeys({ identity, keysReachable }: Patient): Promise<Finding> {
  const check = 'keys'
  if (identity.kind === 'local') return { check, ...localMode }
  return (await keysReachable())
    ? { check, level: 'ok', says: texts.keysGood }
    : { check, level: 'fault', says: texts.keysAway, remedy: texts.keysRemedy }
}

const day = 86_400_000
/** Days before the end of a secret on which the warning begins: a change request may take its time. */
const warnDays = 30

export function checkSecret({ identity, now }: Patient): Finding {
  const check = 'secret'
  if (identity.kind === 'local') return { check, ...localMode }
  if (identity.kind === 'UserAssignedMsi') return { check, level: 'ok', says: texts.noSecret }
  const { secretExpires } = identity
  if (!secretExpires)
    return { check, level: 'warning', says: texts.secretUnknown, remedy: texts.secretUnknownRemedy }
  const days = Math.floor((Date.parse(`${secretExpires}T23:59:59Z`) - now()) / day)
  const values = { day: secretExpires, days }
  if (days < 0)
    return { check, level: 'fault', says: texts.secretExpired, remedy: texts.secretNew, values }
  if (days <= warnDays)
    return { check, level: 'warning', says: texts.secretEnds, remedy: texts.secretNew, values }
  return { check, level: 'ok', says: texts.secretGood, values }
}

export async function checkTenant({ identity, tenant, allowedTenants }: Patient): Promise<Finding> {
  const check = 'tenant'
  if (identity.kind === 'local') return { check, ...localMode }
  if (allowedTenants === 'any')
    return { check, level: 'fault', says: texts.anyTenant, remedy: texts.anyTenantRemedy }
  const { isThere } = await tenant()
  if (!isThere) return { check, level: 'fault', says: texts.noTenant, remedy: texts.noTenantRemedy }
  const isOwnAllowed = allowedTenants.some((id) => id === identity.tenantId)
  return isOwnAllowed
    ? { check, level: 'ok', says: texts.tenantGood, values: { count: allowedTenants.length } }
    : { check, level: 'warning', says: texts.ownTenantOut, remedy: texts.ownTenantOutRemedy }
}

/** Evidence is kept without it, and nobody can open it. */
export function checkAddress({ identity, publicUrl, organizations }: Patient): Finding {
  const check = 'public-address'
  if (identity.kind === 'local') return { check, ...localMode }
  if (publicUrl) return { check, level: 'ok', says: texts.addressGood, values: { url: publicUrl } }
  if (!organizations().some(({ takesEvidence }) => takesEvidence))
    return { check, level: 'skipped', says: texts.addressUnneeded }
  return { check, level: 'warning', says: texts.noAddress, remedy: texts.noAddressRemedy }
}

export function checkHosts({ identity, allowedServiceHosts }: Patient): Finding {
  const check = 'service-hosts'
  if (allowedServiceHosts === 'loopback')
    return identity.kind === 'local'
      ? { check, ...localMode }
      : { check, level: 'fault', says: texts.noHosts, remedy: texts.noHostsRemedy }
  return {
    check,
    level: 'ok',
    says: texts.hostsGood,
    values: { hosts: allowedServiceHosts.join(', ') },
  }
}
