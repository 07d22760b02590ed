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
  const [ownText = '', translatedText = ''] = fill([String(manifest), String(french)], values)
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
