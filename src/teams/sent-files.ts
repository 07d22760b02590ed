/** The files in a message: what somebody attached or pasted, and where Teams says that it lies. */
import { z } from 'zod'
import { shorten, visible } from '../cards/card.ts'

export interface SentFile {
  /** Hostile text, made visible and short; empty for a pasted picture. */
  readonly name: string
  /** As Teams gave it: to be asked about before anything is fetched. None where it is no address. */
  readonly url: URL | undefined
}

const name = z.string().nullish().catch(undefined)
const address = z.string().max(10_000).nullish().catch(undefined)
const inside = z.looseObject({ downloadUrl: address }).nullish().catch(undefined)

/** The paperclip: the file went to the sender's OneDrive, and the address leads there. */
const Attached = z.looseObject({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name,
  content: inside,
})
/** A picture that was pasted; newer clients put its address inside. */
const Pasted = z.looseObject({
  contentType: z.string().regex(/^image\//i),
  name,
  contentUrl: address,
  content: inside,
})

/** Cards and the message's own HTML are no files. */
export function sentFiles(attachments: readonly unknown[] | undefined): readonly SentFile[] {
  return (attachments ?? []).flatMap((attachment): readonly SentFile[] => {
    const attached = Attached.safeParse(attachment)
    if (attached.success) return [sent(attached.data.name, attached.data.content?.downloadUrl)]
    const pasted = Pasted.safeParse(attachment)
    if (!pasted.success) return []
    const { contentUrl, content } = pasted.data
    return [sent(pasted.data.name, contentUrl ?? content?.downloadUrl)]
  })
}

const sent = (given: string | null | undefined, url: string | null | undefined): SentFile => ({
  name: shorten(
    visible(given ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
    120,
  ),
  url: url && URL.canParse(url) ? new URL(url) : undefined,
})
