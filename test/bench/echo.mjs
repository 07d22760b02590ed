// The floor: a bot that says back what it hears, on the stack of Policy Desk. `--same-imports` makes it import what the bot imports.
import { createRequire } from 'node:module'
import { packagesAtStart } from './imports.mjs'

if (process.argv.includes('--same-imports'))
  for (const name of packagesAtStart()) await import(name)
const require = createRequire(import.meta.url)
const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = require('botbuilder')
const restify = require('restify')

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
const server = restify.createServer()
server.use(restify.plugins.bodyParser())
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, async (context) => {
    await context.sendActivity(`You said ${context.activity.text}`)
  })
})
server.listen(0, '127.0.0.1', () => {
  console.log(`serving on http://127.0.0.1:${server.address().port}/api/messages`)
})
