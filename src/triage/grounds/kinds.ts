/** The usual grounds on which a public comment is not allowed on an organization’s page. */

/** Grounds by kind; which clause and item states each is the organization's to say. */
export const groundKinds = [
  'off-topic',
  'offensive',
  'discrimination',
  'personal-information',
  'election',
  'inappropriate',
  'illegal',
  'commercial',
] as const
export type GroundKind = (typeof groundKinds)[number]
