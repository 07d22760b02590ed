/** organization.yaml with the line of each of its values, so that whatever is wrong can be named by its place. */
import { readFile } from 'node:fs/promises'
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Finding } from './finding.ts'

export interface SettingsFile {
  readonly file: string
  /** The whole of it as parsed; undefined where it is no YAML. */
  readonly value: unknown
  /** What keeps it from being read. */
  readonly findings: readonly Finding[]
  /** The line of a value by its path, or of the innermost one around it that is there. */
  readonly lineOf: (path: readonly PropertyKey[]) => number
}

/** The key or item of a collection, and what stands there. */
function step(node: Node, key: PropertyKey): { at: Node; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => isScalar(item.key) && `${item.key.value}` === `${String(key)}`,
    )
    return pair && isScalar(pair.key) ? { at: pair.key, value: pair.value } : undefined
  }
  const item = isSeq(node) ? node.items[Number(key)] : undefined
  return isNode(item) ? { at: item, value: item } : undefined
}

const isNode = (value: unknown): value is Node => isMap(value) || isSeq(value) || isScalar(value)

export function parseSettings(file: string, text: string): SettingsFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: true })
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)
  const findings = document.errors.map(
    ({ message, pos }): Finding => ({
      severity: 'error',
      file,
      line: lineAt(pos[0]),
      text: `${(message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')}. Correct that line.`,
    }),
  )
  const lineOf = (path: readonly PropertyKey[]): number => {
    let offset = 0
    let node: unknown = document.contents
    for (const key of path) {
      const found = isNode(node) ? step(node, key) : undefined
      if (!found) break
      offset = found.at.range?.[0] ?? offset
      node = found.value
    }
    return lineAt(offset)
  }
  if (findings.length > 0) return { file, value: undefined, findings, lineOf }
  try {
    return { file, value: document.toJS() as unknown, findings, lineOf }
  } catch (error) {
    // An alias without its anchor, or more of them than anybody needs: found only when the values are put together.
    const what = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'no YAML'
    const text = `${what}. Write the value out in its place.`
    const finding: Finding = { severity: 'error', file, line: 1, text }
    return { file, value: undefined, findings: [finding], lineOf }
  }
}

export async function readSettingsFile(file: string): Promise<SettingsFile> {
  try {
    return parseSettings(file, await readFile(file, 'utf8'))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const text = `it cannot be read (${why}). Check that it exists and may be read.`
    return {
      file,
      value: undefined,
      findings: [{ severity: 'error', file, text }],
      lineOf: () => 1,
    }
  }
}
