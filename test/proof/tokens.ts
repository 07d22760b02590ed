/** Nobody gets in with a forged request, and none leaves a trace but in the log. */
import { isAsItMustBe, runTokenMatrix } from '../support/token-scene.ts'
import { exactly, type Promised, told } from './promise.ts'

export const tokens: Promised = {
  name: 'tokens',
  sentence: 'Whoever cannot prove that they are Teams gets nothing, and nothing happens',
  needs: 'sqlite',
  async run({ progress }) {
    // The SDK prints the public key for every forged signature.
    const { error } = console
    console.error = () => undefined
    const { results } = await runTokenMatrix().finally(() => {
      console.error = error
    })
    const wrong = results.filter((result) => !isAsItMustBe(result))
    for (const { row, status } of wrong) progress(`${row.what}: ${status}`)
    const refused = results.filter(({ row }) => row.status !== 200)
    return [
      { what: 'forged requests', count: refused.length, target: { kind: 'at-least', count: 40 } },
      exactly(
        'refused before any effect',
        refused.filter((result) => isAsItMustBe(result)).length,
        refused.length,
      ),
      told('good requests', results.length - refused.length),
      exactly('rows that came out otherwise', wrong.length, 0),
    ]
  },
}
