/** The documents, the forms and their workflows: whether they answer as their files say. */
import { doctorTexts as texts } from '../messages/doctor.ts'
import type { Finding } from './finding.ts'
import type { Patient } from './patient.ts'

export function checkKnowledge(patient: Patient): readonly Finding[] {
  const { organizations, knowledgeTroubles, waitingInFolder = () => [] } = patient
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
  const waiting = waitingInFolder().map(
    ({ org, documents }): Finding => ({
      check,
      level: 'warning',
      says: texts.knowledgeWaits,
      remedy: texts.knowledgeWaitsRemedy,
      values: { org, documents: documents.join(', ') },
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
    .filter(({ id, clauses }) => clauses > 0 && waitingInFolder().every(({ org }) => org !== id))
    .map(
      ({ id, documents, clauses }): Finding => ({
        check,
        level: 'ok',
        says: texts.knowledgeGood,
        values: { org: id, documents, clauses },
      }),
    )
  return [...troubles, ...waiting, ...empty, ...good]
}

/**
 * Forms and workflows are checked when they are read: an organization that is here has those that hold. A link to a form
 * elsewhere can be left out; then people are told that there is another report, and have to find it.
 */
export const checkForms = ({ organizations }: Patient): readonly Finding[] =>
  organizations().flatMap(({ id, forms, withoutLink }): readonly Finding[] => [
    ...withoutLink.map((place): Finding => {
      const values = { org: id, place }
      return {
        check: 'forms',
        level: 'warning',
        says: texts.noLink,
        remedy: texts.noLinkRemedy,
        values,
      }
    }),
    {
      check: 'forms',
      level: forms.length > 0 ? 'ok' : 'skipped',
      says: forms.length > 0 ? texts.formsGood : texts.noForms,
      values: { org: id, forms: forms.join(', ') },
    },
  ])
