/** Fills the package's files with the values of one environment: `${{BOT_ID}}` becomes the bot's id. */
import { AppError } from '../errors.ts'

const place = /\$\{\{([A-Z_]+)\}\}/g

/** The names that a text wants filled in, each once. */
export const placesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(place)].map(([, name = '']) => name)),
]

/**
 * The texts with every place filled. Values are written as JSON text, so that none can end the string it stands in.
 * @throws AppError `configuration-invalid` that names every value that is missing.
 */
export function fill(
  texts: readonly string[],
  values: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const missing = placesIn(texts.join('\n')).filter((name) => values[name] === undefined)
  if (missing.length > 0)
    throw new AppError(
      'configuration-invalid',
      missing
        .map(
          (name) =>
            `${name}: set it in the environment or in env/.env.dev; docs/deploy.md explains it.`,
        )
        .join('\n'),
    )
  const filling = (_: string, name: string) => JSON.stringify(values[name]).slice(1, -1)
  return texts.map((text) => text.replace(place, filling))
}
