/** Signs in a report that somebody must act at once: danger to a person, an account or information getting out now. */
import { peopleWords } from './people-words.ts'
import { find, listed, phrases } from './phrase.ts'
import type { Reading, Span } from './reading.ts'
import { violenceSigns } from './violence.ts'

const lists = {
  ...peopleWords,
  now: listed(
    `right now, now, as we speak, as i (write|type|speak), at this (moment|minute|very moment), at the moment, currently, still (up|online|posting|there|public|live|sending|visible|out|going), just now, this (morning|minute|afternoon|evening), today, tonight, ongoing, live, livestream*, live stream*, streaming, keeps posting, is posting, are posting, is sending, are sending, is sharing, is out, are out, spreading, going viral, is public, are public, is up, are up, can be seen, is visible, anyone can (see|download|read|open), is already, already (liked|shared|seen|downloaded), minutes ago, an hour ago, seconds ago, en ce moment, maintenant, ce (matin|soir), aujourd hui, actuellement, en direct`,
  ),
  account: listed(
    `account*, page, pages, profile, channel*, feed, facebook, instagram, twitter, tiktok, youtube, linkedin, login, password*, compte*, mot de passe`,
  ),
  secret: listed(
    `(client|clients|customer*|patient*|resident*|tenant*|student*|employee*|staff|personal|private|confidential|medical|health|case|court|payroll|bank*|card) ~3 (file*|names|record*|data|info|information|list*|number*|details|report*|document*|addresses|spreadsheet*|notes|chart*|cards|sins|history), spreadsheet ~6 (sin|social insurance|salar*|names), social insurance number*, sin numbers, health card*, credit card*, password*, shelter* ~2 address, secret address, safe house, witness*, dossiers? ~2 (client*|confidentiel*|patient*)`,
  ),
}

const takeover = phrases(
  listed(
    `hack*, hijack*, taken over, took over ~4 {account}, take over ~3 {account}, (locked|lock) us out, locked out, (got|gotten|get|broke|broken) into ~4 {account}, into ~4 {account}, (cannot|can t|can not|unable to) (log|sign|get) (in|into|on), password ~2 (changed|stolen|reset), (someone|somebody|stranger*) ~4 (controls|control of|posting from|posting as|logged in*), who is not us, not us, impersonat* ~4 (region|city|town|department|account|page), scam*, phish*, crypto, ransom*, pirat*, compromis*`,
  ),
  lists,
)
const leak = phrases(['{secret}', 'leak*', 'data breach', 'privacy breach', 'fuite'], lists)
const now = phrases(['{now}'], lists)
const past = phrases(
  listed(
    `last (year|spring|summer|fall|autumn|winter|month|week), years ago, months ago, weeks ago, a (year|month|week) ago, back in, was (taken down|deleted|removed|fixed), were (taken down|deleted|removed), taken down, since (deleted|removed|changed), deleted it, removed it, changed since, used to, l an dernier, il y a (des|deux|trois)`,
  ),
  lists,
)
/** Somebody may harm themselves. */
const despair = phrases(
  listed(
    `suicid*, kill* (himself|herself|themselves|myself|themself), end* (his|her|their|my) life, end it all, (not|n t) want to (live|be alive|be here|wake up), better off without, (not|no) (reason|point) ~2 (living|to live), self harm*, hurt* (himself|herself|themselves|myself), cutting (himself|herself|themselves), said goodbye, saying goodbye, goodbye (note|letter|post|message), can t go on, cannot go on, want* to die, wants to be dead, overdos*, veut mourir, se suicider, en finir, plus envie de vivre`,
  ),
  lists,
)
const rescue = phrases(
  listed(
    '(in|immediate|serious|real) danger, emergency, 911, called the police, call the police, police (were|was|are) called, bomb threat, evacuat*, urgent, urgence, danger immediat',
  ),
  lists,
)
/** A place that is kept secret for somebody's safety. */
const hiding = phrases(
  listed(
    '(shelter|safe house|refuge|foster|witness) ~3 (address|location|adresse), secret (address|location), in hiding, protective order',
  ),
  lists,
)

/** The words that show it; none: it can wait for the usual review. */
export function urgencySigns(reading: Reading): readonly Span[] {
  const isOver = find(past, reading).length > 0
  const happens = find(now, reading)
  const security = [...find(takeover, reading), ...find(leak, reading)]
  const ongoing =
    security.length > 0 && happens.length > 0 && !isOver ? [...security, ...happens] : []
  return [
    ...violenceSigns(reading),
    ...ongoing,
    ...find(despair, reading),
    ...find(rescue, reading),
    ...find(hiding, reading),
  ]
}
