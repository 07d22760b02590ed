/** What Teams would refuse in an app package: manifest, translations, icons. Each problem in one line. */
import { z } from 'zod'
import { Manifest } from './manifest.ts'

export interface PackageFiles {
  readonly manifest: unknown
  /** By file name. */
  readonly translations: Readonly<Record<string, unknown>>
  readonly icons: Readonly<Record<string, Uint8Array>>
}

/** None for a package that Teams takes, as far as its published limits tell. */
export function problemsOf({
  manifest: given,
  translations,
  icons,
}: PackageFiles): readonly string[] {
  const parsed = Manifest.safeParse(given)
  if (!parsed.success)
    return parsed.error.issues.map(
      ({ path, message }) => `manifest.json, ${pathOf(path)}: ${message}`,
    )
  const manifest = parsed.data
  const { additionalLanguages } = manifest.localizationInfo
  return [
    ...additionalLanguages.flatMap(({ file }) =>
      translationProblems(manifest, file, translations[file]),
    ),
    ...iconProblems(manifest.icons.color, icons[manifest.icons.color], 192, false),
    ...iconProblems(manifest.icons.outline, icons[manifest.icons.outline], 32, true),
    ...(manifest.bots[0]?.botId === manifest.composeExtensions[0]?.botId
      ? []
      : ['manifest.json: bot and message extension have two ids; use one bot']),
    ...tabProblems(manifest),
  ]
}

/** Teams loads a tab, and signs people in to it, only from a host that the manifest names. */
function tabProblems({ staticTabs = [], webApplicationInfo, validDomains }: Manifest) {
  const hosts = staticTabs.map(({ contentUrl }) => new URL(contentUrl).host)
  const signsIn = webApplicationInfo?.resource.split('/')[2]
  return hosts.flatMap((host) => [
    ...(validDomains.includes(host)
      ? []
      : [`manifest.json, validDomains: '${host}' is missing, and its tab would stay empty`]),
    ...(signsIn === host
      ? []
      : [`manifest.json, webApplicationInfo: it does not sign people in to the tab on '${host}'`]),
  ])
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '') || 'the whole file'

const Translation = z.record(z.string(), z.string().min(1))

/** What people read in the manifest: every such place has to be translated, and nothing else may be. */
const translated =
  /^(?:name\.(?:short|full)|staticTabs\[\d+\]\.name|description\.(?:short|full)|.*\.(?:title|description|prompt))$/

function translationProblems(manifest: Manifest, file: string, given: unknown): readonly string[] {
  const parsed = Translation.safeParse(given)
  if (!parsed.success) return [`${file}: it is missing, or holds something that is no text`]
  const { $schema: _, ...texts } = parsed.data
  const wanted = [...textsIn(manifest)].filter(([path]) => translated.test(path))
  const known = new Set(wanted.map(([path]) => path))
  const inPlace = structuredClone(manifest)
  for (const [path, text] of Object.entries(texts)) if (known.has(path)) put(inPlace, path, text)
  const limits = Manifest.safeParse(inPlace)
  return [
    ...wanted
      .filter(([path]) => !(path in texts))
      .map(([path]) => `${file}: '${path}' is not translated`),
    ...Object.keys(texts)
      .filter((path) => !known.has(path))
      .map((path) => `${file}: '${path}' is nothing that the manifest says`),
    ...(limits.error?.issues ?? []).map(
      ({ path, message }) => `${file}, ${pathOf(path)}: ${message}`,
    ),
  ]
}

/** Every text of a JSON value with its path, as translation files write it: `bots[0].commandLists[0]…`. */
function* textsIn(value: unknown, path = ''): Iterable<readonly [string, string]> {
  if (typeof value === 'string') yield [path, value]
  else if (Array.isArray(value))
    for (const [index, entry] of value.entries()) yield* textsIn(entry, `${path}[${index}]`)
  else if (typeof value === 'object' && value !== null)
    for (const [key, entry] of Object.entries(value))
      yield* textsIn(entry, path === '' ? key : `${path}.${key}`)
}

function put(value: object, path: string, text: string): void {
  const parts = path.split(/[.[\]]+/).filter((part) => part !== '')
  const last = parts.pop()
  const holder = parts.reduce<unknown>(
    (inner, part) => (inner as Record<string, unknown> | undefined)?.[part],
    value,
  )
  if (last !== undefined && typeof holder === 'object' && holder !== null)
    (holder as Record<string, unknown>)[last] = text
}

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** The colour type of a PNG with red, green, blue and transparency. */
const withAlpha = 6

function iconProblems(
  name: string,
  bytes: Uint8Array | undefined,
  size: number,
  transparent: boolean,
): readonly string[] {
  if (!bytes || pngStart.some((byte, at) => bytes[at] !== byte)) return [`${name}: it is no PNG`]
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  return [
    ...(width === size && height === size
      ? []
      : [`${name}: it has ${width} by ${height} pixels; Teams wants ${size} by ${size}`]),
    ...(transparent && bytes[25] !== withAlpha
      ? [`${name}: it has no transparency; Teams wants white lines on nothing`]
      : []),
  ]
}
