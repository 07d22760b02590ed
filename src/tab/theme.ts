/** Teams' own colours, sizes and fonts in its three themes, as a style sheet. */
import { createRequire } from 'node:module'

/** The package's modules for `import` are written for bundlers; Node takes the others, once somebody opens the page. */
const tokens = () =>
  createRequire(import.meta.url)('@fluentui/tokens') as typeof import('@fluentui/tokens')

type Theme = Readonly<Record<string, string | number>>

const lines = (theme: Theme): string =>
  Object.entries(theme)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')

/** What a theme says otherwise than the light one, on which both others stand. */
const difference = (theme: Theme, base: Theme): Theme =>
  Object.fromEntries(Object.entries(theme).filter(([name, value]) => base[name] !== value))

export function themes(): string {
  const { teamsLightTheme, teamsDarkTheme, teamsHighContrastTheme } = tokens()
  const light: Theme = { ...teamsLightTheme }
  return [
    `:root{color-scheme:light;${lines(light)}}`,
    `:root[data-theme=dark]{color-scheme:dark;${lines(difference({ ...teamsDarkTheme }, light))}}`,
    `:root[data-theme=contrast]{color-scheme:dark;${lines(difference({ ...teamsHighContrastTheme }, light))}}`,
  ].join('\n')
}
