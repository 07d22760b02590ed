/** The review of comments as people ask for it in words, in English and French. */

export type CommentCommand =
  /** A pasted comment, with the post that it answers where that was pasted too. */
  | { readonly kind: 'check-comment'; readonly comment: string; readonly post: string }
  /** What was decided, those with these words; `format`: as a file's text. */
  | { readonly kind: 'comment-log'; readonly words: string; readonly format?: 'csv' | 'json' }

const check =
  /^(?:check|review) (?:this |the |a )?comment\b[\s:]*(.*)$|^(?:vérifier|examiner|vérifie|examine) (?:ce|le|un) commentaire(?=[\s:]|$)[\s:]*(.*)$/iu
const answered = /(?:^|\s)(?:post|publication)\s*:\s*(.*)$/iu
const log =
  /^(?:(?:moderation|comment) log|journal (?:de modération|des commentaires))(?: (.*))?$/iu
const exported =
  /^(?:export (?:the )?(?:moderation|comment) log|exporter le journal (?:de modération|des commentaires))(?: (?:as |to |en )?(csv|json))?$/iu

export function readCommentCommand(text: string): CommentCommand | undefined {
  const checked = check.exec(text)
  if (checked) {
    const pasted = checked[1] || checked[2] || ''
    const post = answered.exec(pasted)?.[1]?.trim() ?? ''
    return { kind: 'check-comment', comment: pasted.replace(answered, '').trim(), post }
  }
  const file = exported.exec(text)
  if (file)
    return {
      kind: 'comment-log',
      words: '',
      format: file[1]?.toLowerCase() === 'json' ? 'json' : 'csv',
    }
  const listed = log.exec(text)
  return listed ? { kind: 'comment-log', words: listed[1]?.trim() ?? '' } : undefined
}
