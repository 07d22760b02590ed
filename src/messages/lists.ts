/** The buttons under every list with pages. */
import type { Message } from './message.ts'

export const listTexts = {
  show: { en: 'Show', fr: 'Afficher' },
  previous: { en: 'Previous page', fr: 'Page précédente' },
  next: { en: 'Next page', fr: 'Page suivante' },
} as const satisfies Readonly<Record<string, Message>>
