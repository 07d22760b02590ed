/** What Teams refuses of a bot's message: the desk refuses the same, so that nothing works here that fails there. */
import { z } from 'zod'

/** An activity that a bot sends, as far as the desk reads it. The rest is kept as it came. */
export const BotActivity = z.looseObject({
  type: z.string(),
  text: z.string().nullish(),
  textFormat: z.string().nullish(),
  summary: z.string().nullish(),
  attachments: z
    .array(
      z.looseObject({
        contentType: z.string(),
        content: z.unknown().optional(),
        name: z.string().nullish(),
        contentUrl: z.string().nullish(),
      }),
    )
    .nullish(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
  suggestedActions: z.looseObject({ actions: z.array(z.looseObject({})).nullish() }).nullish(),
  channelData: z.looseObject({}).nullish(),
})
export type BotActivity = z.infer<typeof BotActivity>

export interface Refusal {
  readonly status: number
  readonly code: string
  readonly message: string
}

/** Teams counts UTF-16: two bytes for each unit of the text. */
const mostBytes = 100 * 1024

const Claims = z.array(
  z.looseObject({
    position: z.number().int(),
    appearance: z.looseObject({ name: z.string().min(1).max(80), abstract: z.string().max(160) }),
  }),
)

function citationProblem(activity: BotActivity): string | undefined {
  const root = activity.entities?.filter(({ type }) => type === 'https://schema.org/Message') ?? []
  if (root.length > 1) return 'more than one root message entity'
  const citations = root[0]?.citation
  if (citations === undefined) return undefined
  const claims = Claims.safeParse(citations)
  if (!claims.success) return claims.error.issues[0]?.path.join('.') ?? 'citation'
  if (claims.data.length > 20) return 'more than 20 citations'
  const positions = new Set(claims.data.map(({ position }) => position))
  return positions.size < claims.data.length ? 'two citations of one position' : undefined
}

/** Why Teams would not take the activity; undefined where it would. */
export function refusalOf(activity: BotActivity): Refusal | undefined {
  const bytes = JSON.stringify(activity).length * 2
  if (bytes > mostBytes) {
    return {
      status: 413,
      code: 'MessageSizeTooBig',
      message: `The message takes ${bytes} bytes as UTF-16; Teams takes ${mostBytes}.`,
    }
  }
  const problem = citationProblem(activity)
  if (problem) {
    return {
      status: 400,
      code: 'BadSyntax',
      message: `Teams does not take the citations: ${problem}`,
    }
  }
  return undefined
}

/** How a streamed message tells its parts: in `channelData` or in an entity `streaminfo`. */
const StreamInfo = z.looseObject({
  streamId: z.string().optional(),
  streamType: z.enum(['informative', 'streaming', 'final']),
})

export function streamInfoOf(activity: BotActivity): z.infer<typeof StreamInfo> | undefined {
  const entity = activity.entities?.find(({ type }) => type === 'streaminfo')
  const info = StreamInfo.safeParse(entity ?? activity.channelData)
  return info.success ? info.data : undefined
}
