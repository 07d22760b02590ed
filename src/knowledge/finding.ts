/** Something that is wrong, or may be, in an organization's files: where, what, and what to do. */

export interface Finding {
  /** An error keeps the organization from being used as the file says; a warning does not. */
  readonly severity: 'error' | 'warning'
  readonly file: string
  readonly line?: number
  /** What is wrong and what to do. */
  readonly text: string
}

/** `knowledge/club/organization.yaml:12: forms.complaint: …` */
export function findingLine({ file, line, text }: Finding): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${text}`
}

export const errorsOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ severity }) => severity === 'error')
