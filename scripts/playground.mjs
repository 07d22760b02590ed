// A second opinion: the bot, and Microsoft's Agents Playground in front of it. Nothing of ours rests on it; see docs/decisions.
import { spawn } from 'node:child_process'
import { build } from './build.mjs'

const port = process.env.PORT ?? '3978'
await build()
const bot = spawn(process.execPath, ['scripts/run.mjs', 'main'], {
  stdio: 'inherit',
  env: { ...process.env, LOCAL_DESK: 'off', PORT: port },
})
bot.once('exit', (code) => process.exit(code ?? 1))

const ready = `http://127.0.0.1:${port}/readyz`
for (let tries = 0; tries < 100; tries += 1) {
  if (
    await fetch(ready).then(
      ({ ok }) => ok,
      () => false,
    )
  )
    break
  await new Promise((resolve) => setTimeout(resolve, 200))
}
const playground = spawn(
  'npx',
  [
    '-y',
    '@microsoft/m365agentsplayground@0.2.28',
    '-e',
    `http://127.0.0.1:${port}/api/messages`,
    '-c',
    'msteams',
    '--disable-telemetry',
  ],
  { stdio: 'inherit' },
)
playground.once('exit', () => bot.kill('SIGTERM'))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => playground.kill(signal))
