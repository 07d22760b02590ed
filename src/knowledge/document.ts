/** A policy as the bot knows it: documents made of clauses, the units that can be cited. */

/** An item of a list inside a clause. `id` is the clause's id, a slash and the ordinal: `5.04/2`. */
export interface ClauseItem {
  readonly id: string
  readonly text: string
}

/**
 * The citable unit. `id` is the printed number (`4.09`), else the section's number and sub-heading
 * (`5 Responding to Comments`), else the heading (`Distribution`); the title block is `0`.
 */
export interface Clause {
  readonly id: string
  /** What a person reads above the text: `Reporting complaints related to employee social media activity`. */
  readonly heading: string
  /** From the outermost: `['4 Procedures', 'Reporting complaints …']`. */
  readonly headingPath: readonly string[]
  readonly kind: 'metadata' | 'section' | 'clause' | 'definition'
  /** The words of the document, Markdown marks and layout removed, white space kept as single spaces and line breaks. */
  readonly text: string
  readonly items: readonly ClauseItem[]
}

/** What the title block says of a document. Dates are ISO days (`2026-02-17`), the review a year or a day. */
export interface DocumentFacts {
  readonly issued?: string
  readonly revised?: string
  readonly approved?: string
  readonly reviewDue?: string
  /** From when it holds, where the title block gives a day of its own for that. */
  readonly effective?: string
}

export interface PolicyDocument {
  readonly org: string
  /** Its path in the organization's folder without extension: `social-media-policy`. */
  readonly name: string
  readonly title: string
  readonly kind: 'policy' | 'guideline'
  /** The day of its last revision, else of its approval (`2026-02-17`), else the first 12 hex digits of its content's hash. */
  readonly version: string
  readonly facts: DocumentFacts
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly hash: string
  /** True where the text restates the official one in other words. */
  readonly restated: boolean
  readonly clauses: readonly Clause[]
  /** Typical questions by clause id, from the document's front matter. */
  readonly asks?: Readonly<Record<string, readonly string[]>>
}
