/** How often somebody did what is limited, so that several processes keep a limit together. */
import type { Migration } from './migration.ts'

export const limits: Migration = {
  version: 45,
  name: 'limits',
  statements: ({ integer, text, strict }) => [
    // uses: instants with a key of what was done (JSON), the oldest first; no text.
    `create table limited_use (
      org ${text} not null,
      scope ${text} not null,
      uses ${text} not null,
      updated_at ${integer} not null,
      primary key (org, scope)
    ) ${strict}`,
    'create index limited_use_updated on limited_use (updated_at)',
  ],
}
