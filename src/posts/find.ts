/** Finds records of posts by words, as people say them. */
import { folded } from '../accounts/account.ts'
import type { LoggedPost } from './post.ts'

/** Every word begins one of the record's: "bus" finds "Buses", and not "syllabus". */
export function postsAbout(posts: readonly LoggedPost[], words: string): readonly LoggedPost[] {
  const wanted = folded(words).split(' ').filter(Boolean)
  return posts.filter((post) => {
    const text = ` ${folded(textOf(post)).replace(/[^\p{L}\p{N}]+/gu, ' ')}`
    return wanted.every((word) => text.includes(` ${word.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}`))
  })
}

const textOf = ({ number, about, accountName, link = '', screenshot = '' }: LoggedPost): string =>
  [number, about, accountName, link, screenshot].join(' ')
