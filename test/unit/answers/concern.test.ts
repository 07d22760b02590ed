/** Whoever wants to report a person, in an organization without a form for it: what its policy says, and nothing it cannot do. */
import { beforeAll, describe, expect, test } from 'vitest'
import { type Answer, citationsOf } from '../../../src/answers/answer.ts'
import { ask } from '../../../src/answers/ask.ts'
import { prepareBase } from '../../../src/answers/base.ts'
import { noSettings } from '../../../src/knowledge/settings.ts'
import { loadOrganizations, type ReadyOrganization } from '../../../src/organizations.ts'
import { anIndex } from '../knowledge/knowledge-builders.ts'

let all: readonly ReadyOrganization[]
beforeAll(async () => {
  all = (await loadOrganizations('knowledge')).all
}, 60_000)

function reply(text: string, org = 'dauphin'): Answer {
  const found = all.find(({ id }) => id === org)
  if (!found) throw new Error(`no organization ${org}`)
  return found.ask({ text })
}

const cited = (answer: Answer) => citationsOf(answer).map(({ clause }) => clause)

describe('whoever wants to report somebody where there is no form', () => {
  // Wordings by which it was built.
  test.each([
    'I want to report a colleague',
    'how do I report a coworker',
    'how do I file a complaint about a co-worker’s post',
    'Where can I complain about something a colleague posted?',
    'I need to make a complaint',
    'complaint form',
    'Can I report a coworker for what he wrote on Facebook?',
    'My boss is posting nasty stuff about me, who do I report this to?',
    'what’s the process for reporting an employee’s tweet',
    'how are complaints about employees handled',
    'Report harassment',
    'is there a form to report misuse of social media',
    'je veux signaler un collègue',
    'comment porter plainte contre un employé',
    'À qui signaler une publication d’un collègue?',
    'je voudrais déposer une plainte',
    'est-ce que je peux dénoncer mon superviseur?',
    'formulaire de plainte',
  ])('reads what the policy says: “%s”', expectInstead)

  // Wordings that were thought of afterwards.
  test.each([
    'i’d like to flag a co-worker’s tiktok about a resident',
    'Need to report my supervisor for a facebook rant',
    'help me file a complaint against my teammate',
    'what happens once I report a colleague',
    'do you have a form for complaints',
    'How can staff make a complaint about another staff member’s posts?',
    'can somebody look into what a coworker posted, I want to report it',
    'reporting a coworker',
    'we would like to complain about an employee who insults people online',
    'Where does one turn in a colleague for bullying?',
    'je souhaite porter plainte contre une collègue',
    'comment signaler un employé qui publie des insultes',
    'où dois-je m’adresser pour dénoncer du harcèlement',
    'y a-t-il un formulaire pour signaler une publication',
    'J’aimerais me plaindre de mon superviseur',
    'à qui dénoncer une employée qui se moque des autres',
  ])('reads the same in other words: “%s”', expectInstead)

  function expectInstead(text: string): void {
    const answer = reply(text)

    expect(answer).toMatchObject({ kind: 'not-in-policy', offers: [] })
    expect(cited(answer)).toEqual(['6/4', '6/5'])
    expect(answer.text).toContain('politely disengage')
    expect(answer.text).toContain('investigated and substantiated')
    expect(answer.text).toMatch(/^(?:I cannot take a report|Je ne peux pas recevoir)/)
  }

  test.each([
    'somebody in my crew is bullying me on Instagram, what can I do',
    'Whom do I notify about a fellow employee being racist on Twitter?',
    'someone at work is threatening me on messenger, who can help',
    'un collègue me harcèle sur Facebook, que faire',
    'ma collègue se moque de moi sur Instagram, à qui en parler',
  ])('who only asks what to do is answered from the same clauses: “%s”', (text) => {
    const answer = reply(text)

    expect(answer.kind).toBe('answer')
    expect(cited(answer)).toContain('6/4')
  })

  test.each([
    'can I complain about the city on my own account?',
    'May I complain about my employer online?',
    'can I vent about my job on Twitter',
    'can I report a post to Facebook?',
    'a resident complains in our comments, may we remove it?',
    'citizens complain about our post, what do we do',
    'who handles complaints from residents?',
    'do we delete complaints about potholes?',
    'what if someone reports my post?',
    'who reports to the Marketing Coordinator?',
    'does anyone report on engagement?',
    'should I report hacked accounts',
    'how do I report a spam comment',
    'puis-je me plaindre de la Ville sur ma page?',
    'est-ce que je peux critiquer le conseil sur Facebook',
  ])('who asks something else is not taken for one: “%s”', (text) => {
    const answer = reply(text)

    expect(answer.kind === 'not-in-policy' && answer.instead).toBeFalsy()
  })

  test('a form that is there is opened, and its questions are answered', () => {
    expect(reply('I want to report a colleague', 'durham')).toMatchObject({ form: 'complaint' })
    expect(cited(reply('how do I report a coworker', 'durham'))).toContain('4.09')
  })
})

describe('another organization without a form', () => {
  const policy = (last: string) => `# Library rules

## 1. Accounts

1.1 Only the front desk opens an account for the library.

## 2. Conduct

2.1 Whoever is drawn into an argument online leaves it and speaks to a manager.

2.2 An employee who is found to have violated these rules may be disciplined.

${last}
`
  const library = (last = '') =>
    prepareBase({
      org: 'library',
      settings: noSettings,
      index: anIndex({ rules: policy(last) }),
      forms: [],
    })

  test('reads what its own policy says', () => {
    const answer = ask({ text: 'I want to report a coworker' }, library())

    expect(answer.kind).toBe('not-in-policy')
    expect(cited(answer)).toEqual(['2.1', '2.2'])
  })

  test('reads where a report goes, where a clause says so', () => {
    const own = library(
      '2.3 A breach of these rules by a colleague is reported to the head librarian.',
    )

    const answer = ask({ text: 'I want to report a colleague' }, own)

    expect(answer.kind).toBe('answer')
    expect(cited(answer)).toContain('2.3')
  })

  test('reads an honest no where the policy says nothing of the kind', () => {
    const index = anIndex({ rules: '# Rules\n\n1.1 Only the front desk opens an account.\n' })
    const silent = prepareBase({ org: 'silent', settings: noSettings, index, forms: [] })

    const answer = ask({ text: 'I want to report a colleague' }, silent)

    expect(answer).toMatchObject({ kind: 'not-in-policy' })
    expect(cited(answer)).toEqual([])
  })
})
