/** One line of an organization's audit: who did what to which object. It names nobody but whoever acted. */
export interface AuditEntry {
  readonly org: string
  /** Microseconds since 1970. */
  readonly at: number
  /** Entra object id, or `system`. */
  readonly actor: string
  /** `case-opened`, `case-stepped`, `case-viewed`, `role-bound` … */
  readonly action: string
  /** `case:SMA-2026-0007`, `role:hr` … */
  readonly object: string
  readonly detail: Readonly<Record<string, string | number | boolean>>
}
