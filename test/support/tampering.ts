/** Ways in which somebody who can write to the database may tamper with a chain of five entries, and the place where each is found. */

export interface Tampering {
  readonly what: string
  readonly statements: readonly string[]
  /** The first bad entry. */
  readonly seq: number
}

const single = (what: string, statement: string, seq: number): Tampering => ({
  what,
  statements: [statement],
  seq,
})

export const tamperings: readonly Tampering[] = [
  single('an altered actor', `update audit_entry set actor = 'x' where seq = 3`, 3),
  single('an altered time', 'update audit_entry set at = at + 1 where seq = 3', 3),
  single('an altered detail', `update audit_entry set detail = '{"form":"x"}' where seq = 3`, 3),
  single('an altered hash', 'update audit_entry set hash = previous_hash where seq = 3', 3),
  single(
    'an altered previous hash',
    'update audit_entry set previous_hash = hash where seq = 3',
    3,
  ),
  single('a removed entry', 'delete from audit_entry where seq = 3', 3),
  single('a removed beginning', 'delete from audit_entry where seq = 1', 1),
  single('a cut-off tail', 'delete from audit_entry where seq >= 4', 4),
  single('an emptied table', 'delete from audit_entry', 1),
  single('a head that was set back', 'update audit_head set seq = 4', 5),
  {
    what: 'two entries that changed places',
    statements: [
      'update audit_entry set seq = case seq when 2 then -3 else -2 end where seq in (2, 3)',
      'update audit_entry set seq = -seq where seq < 0',
    ],
    seq: 2,
  },
  {
    what: 'an entry put in between',
    statements: [
      'update audit_entry set seq = seq + 100 where seq >= 3',
      'update audit_entry set seq = seq - 99 where seq > 100',
      'insert into audit_entry select org, 3, at, actor, action, object, detail, previous_hash, hash from audit_entry where seq = 2',
    ],
    seq: 3,
  },
]
