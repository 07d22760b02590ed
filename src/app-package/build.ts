/** Builds the app package: fills the templates, checks them, and packs the zip that Teams takes. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { AppError } from '../errors.ts'
import { fill } from './fill.ts'
import { problemsOf } from './problems.ts'

const texts = ['manifest.json', 'fr.json'] as const
const icons = ['color.png', 'outline.png'] as const

/** The same values give the same bytes: a zip holds times, and this is the earliest that it knows. */
const earliest = new Date(1980, 0, 1)

/**
 * `folder`: where the templates and icons are. Resolves to the zip.
 * @throws AppError `configuration-invalid` with every value that is missing or that Teams would refuse.
 */
export async function buildPackage(
  folder: string,
  values: Readonly<Record<string, string | undefined>>,
): Promise<Uint8Array> {
  const [manifest, french, color, outline] = await Promise.all(
    [...texts, ...icons].map((name) => readFile(join(folder, name))),
  )
  const hasTab = Boolean(values.TAB_CLIENT_ID && values.BOT_DOMAIN)
  const templates = [manifest, french].map((bytes) =>
    hasTab ? String(bytes) : withoutTab(String(bytes)),
  )
  const [ownText = '', translatedText = ''] = fill(templates, values)
  const files = {
    'color.png': color ?? new Uint8Array(),
    'outline.png': outline ?? new Uint8Array(),
  }
  const problems = problemsOf({
    manifest: JSON.parse(ownText),
    translations: { 'fr.json': JSON.parse(translatedText) },
    icons: files,
  })
  if (problems.length > 0)
    throw new AppError(
      'configuration-invalid',
      `The app package would be refused:\n${problems.join('\n')}`,
    )
  const entries = {
    'manifest.json': new TextEncoder().encode(ownText),
    'fr.json': new TextEncoder().encode(translatedText),
    ...files,
  }
  return zipSync(entries, { mtime: earliest })
}

/** Where nobody could be signed in to the page, the app has no tab. */
function withoutTab(text: string): string {
  const { webApplicationInfo: _, ...rest } = JSON.parse(text) as Record<string, unknown>
  const kept = Object.entries(rest).filter(([key]) => !key.startsWith('staticTabs'))
  const domains = 'validDomains' in rest ? { validDomains: [] } : {}
  return `${JSON.stringify({ ...Object.fromEntries(kept), ...domains }, null, 2)}\n`
}
