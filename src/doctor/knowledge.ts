/** The documents, the forms and their workflows: whether they answer as their files say. */
import { doctorTexts as texts } from '../messages/doctor.ts'
import type { Finding } from './finding.ts'
import type { Patient } from './patient.ts'

export function checkKnowledge({ organizations, knowledgeTroubles }: Patient): readonly Finding[] {
  const check = 'knowledge'
  const all = organizations()
  if (all.length === 0)
    return [{ check, level: 'fault', says: texts.noKnowledge, remedy: texts.noKnowledgeRemedy }]
  const troubles = knowledgeTroubles().map(
    ({ org, text }): Finding => ({
      check,
      level: 'warning',
      says: texts.knowledgeTrouble,
      remedy: texts.knowledgeRemedy,
      values: { org: org || '–', text },
    }),
  )
  const empty = all
    .filter(({ clauses }) => clauses === 0)
    .map(
      ({ id }): Finding => ({
        check,
        level: 'warning',
        says: texts.noClauses,
        remedy: texts.noKnowledgeRemedy,
        values: { org: id },
      }),
    )
  const good = all
    .filter(({ clauses }) => clauses > 0)
    .map(
      ({ id, documents, clauses }): Finding => ({
        check,
        level: 'ok',
        says: texts.knowledgeGood,
        values: { org: id, documents, clauses },
      }),
    )
  return [...troubles, ...empty, ...good]
}

/** Forms and workflows are checked when they are read: an organization that is here has those that hold. */
export const checkForms = ({ organizations }: Patient): readonly Finding[] =>
  organizations().map(({ id, forms }) => ({
    check: 'forms',
    level: forms.length > 0 ? 'ok' : 'skipped',
    says: forms.length > 0 ? texts.formsGood : texts.noForms,
    values: { org: id, forms: forms.join(', ') },
  }))
