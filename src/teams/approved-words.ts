/** The commands of the approved answers, in English and French. */

export type ApprovedCommand =
  | { readonly kind: 'list'; readonly page: number }
  | { readonly kind: 'show' | 'confirm' | 'retire'; readonly id: number }
  | { readonly kind: 'edit'; readonly id: number; readonly text: string }

const patterns: readonly (readonly [RegExp, 'show' | 'confirm' | 'retire' | 'edit'])[] = [
  [/^(?:approved answer|réponse approuvée) (\d{1,6})$/i, 'show'],
  [
    /^(?:confirm|review|confirmer|réviser) (?:approved )?(?:answer|la réponse) (\d{1,6})$/i,
    'confirm',
  ],
  [/^(?:retire|retirer) (?:approved )?(?:answer|la réponse) (\d{1,6})$/i, 'retire'],
  [
    /^(?:edit|modifier) (?:approved )?(?:answer|la réponse) (\d{1,6})\s*[:,]?\s*([\s\S]*)$/i,
    'edit',
  ],
]

export function readApprovedCommand(text: string): ApprovedCommand | undefined {
  const words = text.trim().replace(/[.!]+$/, '')
  const list = /^(?:approved answers|réponses approuvées)(?: (?:page )?(\d{1,4}))?$/i.exec(words)
  if (list) return { kind: 'list', page: Number(list[1] ?? 1) }
  for (const [pattern, kind] of patterns) {
    const found = pattern.exec(kind === 'edit' ? text.trim() : words)
    if (!found) continue
    const id = Number(found[1])
    const said = (found[2] ?? '').trim()
    // Without new words there is nothing to write: the card comes, to write in.
    if (kind === 'edit') return said ? { kind, id, text: said } : { kind: 'show', id }
    return { kind, id }
  }
  return undefined
}
