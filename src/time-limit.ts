/** Limits of time: for work that brings none of its own, such as the SDK's requests for keys and tokens, and for what was learned. */

/** Rejects with a TimeoutError when the work takes longer. The work itself goes on: nothing can call it back. */
export function within<Value>(milliseconds: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const error = new DOMException('It took too long.', 'TimeoutError')
    timer = setTimeout(() => reject(error), milliseconds)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/**
 * Whether something happened less than `span` ago. What lies ahead was noted by a clock that has been set back since:
 * how long ago it was nobody can tell, so it is not recent.
 */
export const isRecent = (at: number, span: number, now: number): boolean =>
  at <= now && now - at < span
