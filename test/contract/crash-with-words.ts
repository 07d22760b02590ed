/** A program for the crash tests: fails with somebody's words in the error, in the way that its argument names. */
import { endOnCrash } from '../../src/crash.ts'
import { createLog } from '../../src/log.ts'

endOnCrash(createLog('info'))
const [, , way = ''] = process.argv
const words = '{"what": CANARY-lighthouse'
const fail = (): unknown => JSON.parse(words)

setInterval(() => undefined, 1000)
if (way === 'thrown') setTimeout(fail, 1)
if (way === 'rejected') void Promise.resolve().then(fail)
if (way === 'no error') void Promise.reject(words)
