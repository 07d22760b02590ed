/** A complaint with a history, for what is copied of it: two people named in it, evidence, a question, a note, an outcome. */
import { runExport } from '../../src/commands/cases/export.ts'
import { somebody } from './activities.ts'
import { sendComplaint } from './complaint-form.ts'
import { bindRoles, cardFor } from './conversation.ts'
import { startTestApp, type TestApp } from './desk-app.ts'
import { attachedFile, fileOf, startFileHost } from './file-host.ts'

export const complainant = somebody('Kim Complainant')
export const subject = somebody('Sasha Subject')
export const reviewer = somebody('Hana Resources')

/** What was sent as evidence, by its number in the case. */
export const sentEvidence = {
  1: { type: 'png', content: fileOf('png', 'the post of Monday') },
  2: { type: 'pdf', content: fileOf('pdf', 'all of the page') },
} as const

export interface ExportScene {
  readonly desk: TestApp
  readonly number: string
  /** `npm run cases -- export …`: what it prints, by which the first line is the folder. */
  export(...args: readonly string[]): Promise<string>
  stop(): Promise<void>
}

export async function startExportScene(): Promise<ExportScene> {
  const host = await startFileHost()
  const desk = await startTestApp()
  const say = (who: typeof reviewer, text: string) => desk.say(who, text)
  await bindRoles(desk, { hr: reviewer })
  const { number } = await sendComplaint(desk, complainant, {
    subject: 'Sasha Subject',
    link: 'https://social.example/sasha.subject/posts/17',
    what: 'Sasha posted my number 905-555-0142 and wrote to kim@example.org. Subject’s friend Wanda Witness saw it, and <b>will</b> say so.',
    earlier: '',
  })
  await desk.connector.until(() => cardFor(desk, 'hr', number) !== undefined)
  const { 1: post, 2: page } = sentEvidence
  await desk.say(complainant, `add evidence ${number} Sasha wrote this`, {
    attached: [
      attachedFile('Sasha on Monday.png', host.hold('/1', post)),
      attachedFile('page.pdf', host.hold('/2', page)),
    ],
  })
  await say(reviewer, `acknowledge ${number}`)
  await say(reviewer, `ask ${number} When did Sasha post it?`)
  await say(complainant, `answer ${number} On Monday, before Hana Resources asked me.`)
  await say(reviewer, `comment ${number} Spoke to Sasha Subject.`)
  await say(reviewer, `close ${number} resolved settled between them`)
  return {
    desk,
    number,
    export: (...args) =>
      runExport({
        args,
        config: desk.config,
        dataFolder: desk.dataFolder,
        now: () => Date.now() * 1000,
      }),
    stop: async () => {
      await desk.stop()
      await host.stop()
    },
  }
}
