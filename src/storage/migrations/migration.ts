/** One step of the schema, written once for both databases. */

/** The few words of a table definition in which the databases differ. */
export interface DialectWords {
  /** A key that the database counts up, never used twice. */
  readonly identity: string
  /** An integer of eight bytes. */
  readonly integer: string
  /** Text compared by its bytes. */
  readonly text: string
  /** What stands after the closing parenthesis of a table. */
  readonly strict: string
  /** The text that JSON in a column has under a key. */
  readonly field: (column: string, key: string) => string
}

export interface Migration {
  /** Applied in this order; a step that comes into the list late is applied late. */
  readonly version: number
  readonly name: string
  readonly statements: (words: DialectWords) => Iterable<string>
}
