/** A share of one core for a process, as a container has it, by the control groups of Linux (version 2, else 1). */
import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = '/sys/fs/cgroup'
/** Microseconds. Short, so that a process that has used up its part waits a moment and not the tenth of a second that is usual. */
const period = 20_000

/** Where groups with a quota are made, and how it is written there. */
function hierarchy() {
  const controllers = join(root, 'cgroup.controllers')
  if (existsSync(controllers) && readFileSync(controllers, 'utf8').split(/\s+/).includes('cpu'))
    return { folder: root, limits: (quota) => [['cpu.max', `${quota} ${period}`]] }
  const first = join(root, 'cpu')
  return {
    folder: first,
    limits: (quota) => [
      ['cpu.cfs_period_us', String(period)],
      ['cpu.cfs_quota_us', String(quota)],
    ],
  }
}

/**
 * Gives the process and its threads `share` of one core. What it gives puts the process back and takes the group away;
 * undefined where this user may make no group.
 */
export function limitCpu(pid, share) {
  const { folder, limits } = hierarchy()
  const group = join(folder, `policy-desk-bench-${pid}`)
  try {
    mkdirSync(group)
  } catch {
    return undefined
  }
  const release = () => {
    writeFileSync(join(folder, 'cgroup.procs'), String(pid))
    rmdirSync(group)
  }
  try {
    for (const [name, value] of limits(Math.round(share * period)))
      writeFileSync(join(group, name), value)
    writeFileSync(join(group, 'cgroup.procs'), String(pid))
  } catch {
    rmdirSync(group)
    return undefined
  }
  return release
}
