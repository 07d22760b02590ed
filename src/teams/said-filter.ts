/** Which records are meant, as people say it: words, an account, days. The same for all lists of records. */
import { isDay } from '../cases/condition.ts'

export interface SaidFilter {
  readonly words: string
  /** As it was said: a handle, or a platform and a handle. */
  readonly account?: string
  /** ISO days. */
  readonly from?: string
  readonly to?: string
  readonly page: number
}

/** None for words that are no filter: "posts are public, right?" is a question. */
export function readFilter(text: string): SaidFilter | undefined {
  let rest = ` ${text.trim()} `
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(rest)
    if (!found) return undefined
    rest = rest.replace(found[0], ' ')
    return found[1]
  }
  const page = take(/\spage (\d{1,4})(?=\s)/iu)
  const month = take(/\s(?:in|en|de) (\d{4}-\d{2})(?=\s)/iu)
  const from = take(/\s(?:from|since|du|depuis|depuis le) (\d{4}-\d{2}-\d{2})(?=\s)/iu)
  const to = take(/\s(?:to|until|au|jusqu['’]au) (\d{4}-\d{2}-\d{2})(?=\s)/iu)
  const account = take(/\s(?:(?:on|of|de|sur) )?((?:\p{L}+ )?@[^\s,;]+)/iu)
  const about = /^\s*(?:about|sur|au sujet de|à propos de)\s+(.+?)\s*$/iu.exec(rest)
  if (!about && rest.trim() !== '') return undefined
  const days = [from, to].every((day) => day === undefined || isDay(day))
  if (!days) return undefined
  const period = month ? monthOf(month) : { ...(from ? { from } : {}), ...(to ? { to } : {}) }
  return {
    words: about?.[1] ?? '',
    ...(account ? { account } : {}),
    ...period,
    page: page ? Number(page) : 1,
  }
}

const monthOf = (month: string) => ({ from: `${month}-01`, to: `${month}-31` })
