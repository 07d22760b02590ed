/** Waits for something slow, and says so once it is. */

/** What `work` brings. Where it is not there after `after` milliseconds, `tell` is called, once. */
export async function patiently<Result>(
  work: Promise<Result>,
  after: number,
  tell: () => Promise<unknown>,
): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const slow = new Promise<'slow'>((resolve) => {
    timer = setTimeout(resolve, after, 'slow')
  })
  const first = await Promise.race([work.then(() => 'done' as const), slow]).finally(() =>
    clearTimeout(timer),
  )
  if (first === 'slow') await tell()
  return work
}
