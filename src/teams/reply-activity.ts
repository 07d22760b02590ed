/** What is sent back in a turn: plain text, a card, or both in one activity. */
import type { Activity, Entity } from 'botbuilder'
import { type Answer, type Citation, citationsOf } from '../answers/answer.ts'
import { sourceLine } from '../cards/answer-card.ts'
import type { Card } from '../cards/card.ts'
import { shorten, visible } from '../cards/card.ts'
import type { Turn } from './turn.ts'

/** Teams' limits for a citation: learn.microsoft.com, bots, AI content labels. */
const limits = { citations: 20, name: 80, abstract: 160 }

const attachment = (content: Card) => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content,
})

/** Text that Teams shows as it stands, without reading Markdown in it. */
export const textActivity = (text: string): Partial<Activity> => ({
  type: 'message',
  text: visible(text),
  textFormat: 'plain',
})

/** `summary` is what a notification or a screen reader says of the card. */
export const cardActivity = (content: Card, summary: string): Partial<Activity> => ({
  type: 'message',
  summary: shorten(visible(summary), 120),
  attachments: [attachment(content)],
})

/** An answer is one activity: the sentences with their citations, and the card with the clauses under them. */
export function answerActivity(
  answer: Answer,
  content: Card | undefined,
  streamId?: string,
): Partial<Activity> {
  const citations = citationsOf(answer)
  const entities = [
    ...(citations.length > 0 ? [citationEntity(citations, answer)] : []),
    ...(streamId === undefined ? [] : [streamEntity({ streamType: 'final', streamId })]),
  ]
  return {
    type: 'message',
    text: markdownLiteral(visible(answer.text), citations.length),
    textFormat: 'markdown',
    ...(content ? { attachments: [attachment(content)] } : {}),
    ...(entities.length > 0 ? { entities } : {}),
    // Thumbs, with our own form behind them.
    channelData: { feedbackLoop: { type: 'custom' } },
  }
}

/** What the bot is doing, shown until the answer ends the stream. In 1:1 chats only. */
export const workingActivity = (text: string): Partial<Activity> => ({
  type: 'typing',
  text: visible(text),
  entities: [streamEntity({ streamType: 'informative', streamSequence: 1 })],
})

const streamEntity = (info: Readonly<Record<string, unknown>>): Entity => ({
  type: 'streaminfo',
  ...info,
})

/** Citations in Teams' own form need Markdown text; whatever else in it could be read as Markdown is taken literally. */
function markdownLiteral(text: string, citations: number): string {
  return (
    text
      .replace(/[\\`*<]|^[#>|]/gm, (mark) => `\\${mark}`)
      .replace(/(?<!\w)_|_(?!\w)/g, '\\_')
      // An address in a document is shown, and leads nowhere: whoever wrote it may be a stranger.
      .replace(/:(?=\/\/)|(?<=\bwww)\./gi, '\\$&')
      .replace(/\[(\d+)\]|\[/g, (mark, position: string | undefined) =>
        position && Number(position) <= citations ? mark : '\\[',
      )
  )
}

function citationEntity(citations: readonly Citation[], answer: Answer): Entity {
  const { language } = answer
  const isGenerated = answer.kind === 'answer' && answer.generated
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    // Teams' label "AI generated": on a model's words only.
    ...(isGenerated ? { additionalType: ['AIGeneratedContent'] } : {}),
    citation: citations.slice(0, limits.citations).map((citation, index) => ({
      '@type': 'Claim',
      position: index + 1,
      appearance: {
        '@type': 'DigitalDocument',
        name: shorten(visible(sourceLine(citation, language)), limits.name),
        abstract: shorten(visible(citation.quote).replace(/\s+/g, ' '), limits.abstract),
      },
    })),
  }
}

/** Puts something else in the place of a message of ours. False where it is gone, or older than Teams lets a bot change. */
export async function update(
  { context }: Turn,
  id: string,
  activity: Partial<Activity>,
): Promise<boolean> {
  try {
    await context.updateActivity({ ...activity, id })
    return true
  } catch {
    return false
  }
}
