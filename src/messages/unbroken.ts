/** French as it is printed: what would stand alone at the end of a line, or begin the next one, is tied to its word. */

const tie = '\u00A0'

/** Guillemets hold on to what they quote, a colon to the word before it. ICU's own `::` is no colon of a sentence. */
export const unbroken = (french: string): string =>
  french
    .replace(/« /g, `«${tie}`)
    .replace(/ »/g, `${tie}»`)
    .replace(/ :(?!:)/g, `${tie}:`)
