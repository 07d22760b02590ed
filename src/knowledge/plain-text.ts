/** Words without their Markdown marks: what a person would read. */

/** Removes links, images, emphasis, code marks and escapes from one line; white space becomes single spaces. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)\s]*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<((?:https?:|mailto:)?[^\s<>]+[@.][^\s<>]+)>/g, '$1')
    .replace(/`+([^`]+)`+/g, '$1')
    .replace(/\*{1,3}(?=\S)([^*]*[^*\s])\*{1,3}/g, '$1')
    .replace(/(^|[^\p{L}\p{N}_])_{1,3}(?=[^\s_])([^_]*[^_\s])_{1,3}(?![\p{L}\p{N}_])/gu, '$1$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!|])/g, '$1')
    .replace(/[\u200b\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
