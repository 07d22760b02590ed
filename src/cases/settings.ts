/** What an organization decides about its cases: roles, forms, workflows, calendar. Keys of organization.yaml. */
import { z } from 'zod'
import { RegisterSettings } from '../accounts/settings.ts'
import { ApprovedSettings } from '../approved/settings.ts'
import { ConsentSettings } from '../consents/settings.ts'
import { Choice, Condition } from '../forms/form.ts'
import { GapSettings } from '../gaps/settings.ts'
import { LocalizedText } from '../messages/localized-text.ts'
import { PostSettings } from '../posts/settings.ts'
import { TrainingSettings } from '../training/settings.ts'
import { Workflow } from './workflow.ts'

const Name = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'lower-case letters, digits and hyphens')
const Day = z.iso.date('a day as 2026-12-25')

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as 08:30')
const Weekday = z.enum([
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
])

/** A report that a choice in the form calls for besides this one. */
const Companion = z.strictObject({ title: LocalizedText, url: z.url().optional() })

/** Where somebody who is no employee is sent instead. */
const PublicForm = z.strictObject({
  title: LocalizedText,
  url: z.url().optional(),
  /** The clause that names it; quoted with it. */
  clause: z.string().optional(),
})

export const FormSettings = z.strictObject({
  workflow: Name,
  /** The series of the case numbers. */
  prefix: z.string().regex(/^[A-Z]{2,5}$/, 'two to five capital letters'),
  /** Clauses that name the form: under an answer that cites one, a button opens the form. */
  clauses: z.array(z.string()).default([]),
  /** The clause under which a case of the form is decided: a rejection that names no other rests on it. Without it, the first of `clauses`. */
  decidedUnder: z.string().optional(),
  /** What the policy calls the form; without it, the form's own title. */
  title: LocalizedText.optional(),
  confidential: z.boolean().default(false),
  /** What is entered is sealed where it is stored, and shown to those who act on it as ever. */
  sealed: z.boolean().default(false),
  /** The state in which a case begins where the condition holds; else it begins at the workflow's start. */
  startsAt: z.strictObject({ state: Name, ...Condition.shape }).optional(),
  /** The field that names consents by their numbers: those who keep them hear where one does not hold. */
  consents: z.strictObject({ field: z.string() }).optional(),
  /** The field whose long sentences and hard words are pointed out. */
  plainLanguage: z.strictObject({ field: z.string() }).optional(),
  /** Paragraphs to read before the first field. */
  notice: z.array(LocalizedText).default([]),
  /** The clause or clauses behind a field, by field id; shown with the field. */
  cites: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
  /** Choices of the organization's own, before the form's, by field id. */
  choices: z.record(z.string(), z.array(Choice)).default({}),
  /** Fields that the organization requires in some cases, by field id. */
  requires: z.record(z.string(), Condition).default({}),
  companions: z
    .strictObject({
      field: z.string(),
      reports: z.record(z.string(), Companion),
      /** Fields of free text in which signs of the same are looked for; what is found is suggested, never ticked. */
      signsIn: z.array(z.string()).default([]),
    })
    .optional(),
  /** Fields that name whom it is about: those people never learn of the case. */
  about: z.array(z.string()).default([]),
  /** Holds where the person who sends it says that it concerns somebody who would handle it. */
  concernsReviewer: Condition.optional(),
  /** Holds where only the person who handles the case is to see who sent it. */
  shield: Condition.optional(),
  /** Pictures and PDF files that the person who sent it may add; none are taken where this is left out. */
  evidence: z
    .strictObject({
      files: z.number().int().min(1).max(100).default(20),
      megabytes: z.number().int().min(1).max(25).default(10),
    })
    .optional(),
  /** What to do in immediate danger: stands on the receipt where the words show signs of it. */
  danger: LocalizedText.optional(),
  /** Where a member of the public is sent instead. */
  publicForm: PublicForm.optional(),
  /** The field that holds a question to the policy: whoever answers sees what the search found for it. */
  question: z.strictObject({ field: z.string() }).optional(),
  /** Field ids that fill the register of accounts when the case is approved. */
  account: z
    .strictObject({
      platform: z.string(),
      /** Where the platform is not among the choices: what was typed instead. */
      otherPlatform: z.string().optional(),
      handle: z.string(),
      area: z.string(),
      otherArea: z.string().optional(),
      owner: z.string(),
      backup: z.string().optional(),
      moderators: z.string().optional(),
      /** Who is given access from the start. */
      access: z.string().optional(),
    })
    .optional(),
})
export type FormSettings = z.infer<typeof FormSettings>

export const RoleSettings = z.strictObject({
  title: LocalizedText,
  /** Who acts for the role, where the organization names them here: Entra object ids. */
  people: z.array(z.strictObject({ id: z.string().min(1), name: z.string().min(1) })).default([]),
  /** The role that takes over its cards while it has no channel, or Teams refuses the one it has. */
  fallback: Name.optional(),
})

export const CaseSettings = z.strictObject({
  language: z.enum(['en', 'fr']).default('en'),
  timeZone: z.string().refine(isTimeZone, 'a time zone such as America/Toronto').default('UTC'),
  holidays: z.array(Day).default([]),
  /** Days of the week on which nobody works. */
  weekend: z.array(Weekday).max(6).default(['saturday', 'sunday']),
  /** When reminders may come, on the organization's clock. */
  workingHours: z
    .strictObject({ from: TimeOfDay, to: TimeOfDay })
    .refine(({ from, to }) => from < to, 'the working day ends before it begins')
    .default({ from: '08:30', to: '16:30' }),
  /** For tenants that no organization names, and for local use. */
  isDefault: z.boolean().default(false),
  /** Entra tenants whose people belong to this organization. */
  tenants: z.array(z.string().min(1)).default([]),
  roles: z.record(Name, RoleSettings).default({}),
  /** Takes a case where somebody of its own role is concerned by it. */
  conflictRole: Name.optional(),
  /** Who is told when one person opens many confidential cases within an hour: the role, else the administrators. */
  viewAlert: z
    .strictObject({ cases: z.number().int().min(2).max(1000).default(10), role: Name.optional() })
    .default({ cases: 10 }),
  forms: z.record(Name, FormSettings).default({}),
  workflows: z.record(Name, Workflow).default({}),
  /** The register of official accounts; none where the organization keeps none. */
  register: RegisterSettings.optional(),
  /** Answers of people that the bot gives to everybody; none where the organization keeps none. */
  approvedAnswers: ApprovedSettings.optional(),
  /** The form whose cases are a record of checks before publication, and who may look through it; nobody where it is left out. */
  checks: z.strictObject({ form: Name, role: Name }).optional(),
  /** Consents to be shown, named or quoted; none where the organization keeps none here. */
  consents: ConsentSettings.optional(),
  /** The report of the policy's gaps; none where nobody reads it. */
  gaps: GapSettings.optional(),
  /** Records of posts on official accounts; none where the organization keeps none here. */
  posts: PostSettings.optional(),
  /** Training that expires; none where the organization records none here. */
  training: TrainingSettings.optional(),
})
export type CaseSettings = z.infer<typeof CaseSettings>

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
