/** Everything that the page can ask for. What stands here and nowhere else is answered. */
import type { Route } from './route.ts'
import { bindings, deliveries, seeTo } from './views/administration.ts'
import { details, outline, step } from './views/case.ts'
import { figures } from './views/figures.ts'
import { gaps } from './views/gaps.ts'
import { mine, queue } from './views/queue.ts'
import { actOnRecords, certificate, certificates, records } from './views/records.ts'
import { account, platforms, register } from './views/register.ts'
import { start } from './views/start.ts'

export const routes: readonly Route[] = [
  start,
  queue,
  mine,
  outline,
  details,
  step,
  register,
  account,
  platforms,
  records,
  actOnRecords,
  certificates,
  certificate,
  figures,
  gaps,
  deliveries,
  seeTo,
  bindings,
]
