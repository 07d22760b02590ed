import { defineConfig } from 'vitest/config'

const reports = process.env.TEST_REPORT
  ? { reporters: ['default', ['json', { outputFile: process.env.TEST_REPORT }]] }
  : {}

/** Conversations that a case goes through from its form to its end. */
const overPostgres = [
  'application',
  'ask-person',
  'comment-review',
  'complaint',
  'complaint-deadlines',
  'delivery',
  'fallback',
  'private-forms',
  'publication',
  'register',
  'reminders',
  'restart',
  'third-organization',
]

export default defineConfig({
  test: {
    ...reports,
    projects: [
      {
        extends: true,
        // Some ask every question of a set: seconds on a quiet machine, more on a busy one.
        test: { name: 'unit', include: ['test/unit/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: { name: 'contract', include: ['test/contract/**/*.test.ts'], fileParallelism: false },
      },
      {
        extends: true,
        // Programs and whole bots are started: a second each on a quiet machine, many on a busy one.
        test: {
          name: 'conversation',
          include: ['test/conversation/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        // The paths of cases once more, over PostgreSQL.
        test: {
          name: 'conversation-postgres',
          include: overPostgres.map((name) => `test/conversation/${name}.test.ts`),
          env: { TEST_CONVERSATIONS: 'postgres' },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        // Real processes of the bot over real databases: `npm run proof`.
        test: {
          name: 'proof',
          include: ['test/proof/**/*.test.ts'],
          testTimeout: 4 * 3_600_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
