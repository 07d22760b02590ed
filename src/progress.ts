/** How far a command is, as one line that is rewritten on a terminal; a file or another program sees nothing of it. */

export interface Progress {
  /** `total`: where it is known. */
  at(done: number, total?: number): void
  /** Takes the line away: what comes next stands in its place. */
  end(): void
}

interface Terminal {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** Milliseconds between two lines: a terminal far away is not kept busy. */
const pause = 100
const startOfLine = '\r\x1b[2K'

export function showProgress(
  what: string,
  terminal: Terminal = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  let shownAt = Number.NEGATIVE_INFINITY
  const digits = (count: number) => count.toLocaleString('en-CA')
  return {
    at(done, total) {
      if (!terminal.isTTY || now() - shownAt < pause) return
      shownAt = now()
      const share = total ? ` of ${digits(total)}, ${Math.floor((100 * done) / total)} %` : ''
      terminal.write(`${startOfLine}${what}: ${digits(done)}${share} (Ctrl-C stops)`)
    },
    end() {
      if (shownAt > Number.NEGATIVE_INFINITY) terminal.write(startOfLine)
    },
  }
}
