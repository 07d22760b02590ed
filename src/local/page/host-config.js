/** How cards look in Teams, as far as a renderer can be told: fonts, sizes, spaces, colours in light, dark and high contrast. */

const light = {
  text: ['#242424', '#616161'],
  accent: ['#4f52b2', '#5b5fc7'],
  good: ['#0e700e', '#237b4b'],
  warning: ['#835c00', '#8a6100'],
  attention: ['#b10e1c', '#b4232f'],
  backgrounds: {
    default: '#ffffff',
    emphasis: '#f3f3f5',
    accent: '#e8ebfa',
    good: '#e7f2da',
    warning: '#fbf6d9',
    attention: '#fcf4f6',
  },
  line: '#d9d9de',
}

const dark = {
  text: ['#ffffff', '#c8c8c8'],
  accent: ['#aeb3ff', '#9ea2ff'],
  good: ['#7bc47b', '#6bb56b'],
  warning: ['#f5d06c', '#e3bd55'],
  attention: ['#ff9aa2', '#f1868f'],
  backgrounds: {
    default: '#292929',
    emphasis: '#363638',
    accent: '#323352',
    good: '#22371f',
    warning: '#3d3418',
    attention: '#442226',
  },
  line: '#4b4b4f',
}

/** Nothing but black behind, and colours that each have more than 7:1 on it. */
const contrast = {
  text: ['#ffffff', '#ffffff'],
  accent: ['#ffff01', '#ffff01'],
  good: ['#3ff23f', '#3ff23f'],
  warning: ['#ffff01', '#ffff01'],
  attention: ['#ff9c9c', '#ff9c9c'],
  backgrounds: {
    default: '#000000',
    emphasis: '#1a1a1a',
    accent: '#1a1a1a',
    good: '#1a1a1a',
    warning: '#1a1a1a',
    attention: '#1a1a1a',
  },
  line: '#ffffff',
}

const themes = { light, dark, contrast }

function pair([normal, subtle]) {
  return { default: normal, subtle, highlightColors: { default: '#fff3a3', subtle: '#fff3a3' } }
}

function styleOf(colours, backgroundColor) {
  return {
    backgroundColor,
    foregroundColors: {
      default: pair(colours.text),
      dark: pair(['#242424', '#616161']),
      light: pair(['#ffffff', '#e0e0e0']),
      accent: pair(colours.accent),
      good: pair(colours.good),
      warning: pair(colours.warning),
      attention: pair(colours.attention),
    },
  }
}

/** The renderer's configuration; `theme`: light, dark or contrast. */
export function hostConfig(theme) {
  const colours = themes[theme]
  const { backgrounds } = colours
  const styles = Object.entries(backgrounds).map(([name, colour]) => [
    name,
    styleOf(colours, colour),
  ])
  return {
    fontFamily: '"Segoe UI", system-ui, "Helvetica Neue", Arial, sans-serif',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 14 },
    separator: { lineThickness: 1, lineColor: colours.line },
    imageSizes: { small: 32, medium: 52, large: 100 },
    supportsInteractivity: true,
    containerStyles: Object.fromEntries(styles),
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { suffix: ' *', suffixColor: 'attention', weight: 'bolder' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { color: 'attention', size: 'small', weight: 'bolder', spacing: 'small' },
    },
    actions: {
      maxActions: 6,
      spacing: 'large',
      // The page's own gap instead: the renderer's would stand at the beginning of a second row.
      buttonSpacing: 0,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      preExpandSingleShowCardAction: false,
      showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
    },
    factSet: {
      title: { weight: 'bolder', maxWidth: 160, wrap: true },
      value: { weight: 'default', wrap: true },
      spacing: 12,
    },
    imageSet: { imageSize: 'medium', maxImageHeight: 100 },
    media: { allowInlinePlayback: false },
  }
}
