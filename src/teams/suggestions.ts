/** Replies that a person can tap instead of typing them. Teams shows three, in 1:1 chats, and none beside a card. */
import type { Activity } from 'botbuilder'
import { type Message, say } from '../messages/message.ts'
import type { Turn } from './turn.ts'

const most = 3

/** The same without them where Teams shows none. */
export function withSuggestions(
  { place, language, activity: { from } }: Turn,
  activity: Partial<Activity>,
  replies: readonly Message[],
): Partial<Activity> {
  if (place !== 'personal' || replies.length === 0) return activity
  const actions = replies.slice(0, most).map((reply) => {
    const title = say(language, reply)
    return { type: 'imBack', title, value: title }
  })
  return { ...activity, suggestedActions: { to: [from.id], actions } }
}
