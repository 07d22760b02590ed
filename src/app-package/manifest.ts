/** The rules of Teams for an app manifest of version 1.29, as far as this app uses it. Limits: docs/decisions/0027-app-package.md. */
import { z } from 'zod'

const guid = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'an id of 36 characters')
const https = z
  .url({ protocol: /^https$/, error: 'an address that begins with https://' })
  .max(2048)
const file = z.string().regex(/^[\w-]+\.(?:png|json)$/, 'a file beside the manifest')
const text = (longest: number) => z.string().min(1).max(longest)

const BotScope = z.enum(['personal', 'team', 'groupChat', 'copilot'])

const BotCommand = z
  .strictObject({
    /** A prompt starter is sent as a message; a command stands in the compose box first. */
    type: z.enum(['basic', 'prompt']).optional(),
    title: text(128),
    description: text(4000),
    prompt: text(4000).optional(),
  })
  .refine(({ type, prompt }) => (type === 'prompt') === (prompt !== undefined), {
    error: 'a prompt starter has a prompt, and nothing else has',
  })

const Bot = z.strictObject({
  botId: guid,
  scopes: z.array(BotScope).min(1).max(4),
  isNotificationOnly: z.boolean().optional(),
  supportsCalling: z.boolean().optional(),
  supportsVideo: z.boolean().optional(),
  supportsFiles: z.boolean().optional(),
  commandLists: z
    .array(
      z.strictObject({
        scopes: z.array(BotScope).min(1),
        commands: z
          .array(BotCommand)
          .min(1)
          .max(12)
          .refine((all) => new Set(all.map(({ title }) => title)).size === all.length, {
            error: 'a title stands there twice',
          }),
      }),
    )
    .max(3)
    .optional(),
})

const ExtensionCommand = z
  .strictObject({
    id: text(64),
    type: z.enum(['query', 'action']),
    context: z
      .array(z.enum(['compose', 'commandBox', 'message']))
      .min(1)
      .max(3),
    title: text(32),
    description: text(128),
    initialRun: z.boolean().optional(),
    fetchTask: z.boolean().optional(),
    parameters: z
      .array(
        z.strictObject({
          name: text(64),
          title: text(32),
          description: text(128),
          inputType: z.enum(['text', 'textarea', 'number', 'date', 'time', 'toggle']).optional(),
        }),
      )
      .min(1)
      .max(5)
      .optional(),
  })
  .refine(({ type, parameters }) => type !== 'query' || parameters, {
    error: 'a search has a parameter',
  })
  .refine(({ type, fetchTask }) => type !== 'action' || fetchTask, {
    error: 'an action opens a dialog of the bot: fetchTask',
  })

export const Manifest = z.strictObject({
  $schema: https,
  manifestVersion: z.literal('1.29'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version such as 1.0.0'),
  id: guid,
  localizationInfo: z.strictObject({
    defaultLanguageTag: z.literal('en'),
    additionalLanguages: z.array(z.strictObject({ languageTag: text(10), file })),
  }),
  developer: z.strictObject({
    name: text(32),
    websiteUrl: https,
    privacyUrl: https,
    termsOfUseUrl: https,
  }),
  name: z.strictObject({ short: text(30), full: text(100) }),
  description: z.strictObject({ short: text(80), full: text(4000) }),
  icons: z.strictObject({ color: file, outline: file }),
  accentColor: z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour such as #0F548C'),
  bots: z.array(Bot).length(1),
  /** The page; none where nobody could be signed in to it. */
  staticTabs: z
    .array(
      z.strictObject({
        entityId: text(64),
        name: text(128),
        contentUrl: https,
        scopes: z.array(z.literal('personal')).length(1),
      }),
    )
    .max(16)
    .optional(),
  webApplicationInfo: z
    .strictObject({
      id: guid,
      resource: z
        .string()
        .regex(/^api:\/\/[\w.-]+\/[0-9a-f-]{36}$/i, 'api://HOST/CLIENT-ID')
        .max(100),
    })
    .optional(),
  composeExtensions: z
    .array(z.strictObject({ botId: guid, commands: z.array(ExtensionCommand).min(1).max(10) }))
    .length(1),
  permissions: z.array(z.enum(['identity', 'messageTeamMembers'])).max(2),
  validDomains: z.array(z.string().regex(/^(?!.*\*\*)[\w*.-]+$/)).max(100),
})
export type Manifest = z.infer<typeof Manifest>
