/** Signs in a report that somebody must act at once: danger to a person, an account or information getting out now. */

import { find, listed, phrases } from './phrase.ts'
import type { Reading, Span } from './reading.ts'
import { violenceSigns } from './violence.ts'
import { peopleWords } from './words/people.ts'

const lists = {
  ...peopleWords,
  now: listed(`
    still (there|on|accessible|happening|live|working|available|being), this very? (minute|second|instant), watching it
    in real time, (post|tweet) after (post|tweet), anyone with the link, open to (anyone|everyone|the public)
    going live, (s|is) there now, it s out there, as i m typing, right now, now, as we speak, as i (write|type|speak)
    at this (moment|minute|very moment), at the moment, currently
    still (up|online|posting|there|public|live|sending|visible|out|going), just now
    this (morning|minute|afternoon|evening), today, tonight, ongoing, live, livestream*, live stream*, streaming
    keeps posting, is posting, are posting, is sending, are sending, is sharing, is out, are out, spreading, going viral
    is public, are public, is up, are up, can be seen, is visible, anyone can (see|download|read|open), is already
    already (liked|shared|seen|downloaded), minutes ago, an hour ago, seconds ago, en ce moment, maintenant
    ce (matin|soir), aujourd hui, actuellement, en direct`),
  account: listed(`
    account*, page, pages, profile, channel*, feed, facebook, instagram, twitter, tiktok, youtube, linkedin, login
    password*, compte*, mot de passe`),
  secret: listed(`
    (client|clients|customer*|patient*|resident*|tenant*|student*|employee*|staff|personal|private|confidential|medical|health|case|court|payroll|bank*|card) ~3 (file*|names|record*|data|info|information|list*|number*|details|report*|document*|addresses|spreadsheet*|notes|chart*|cards|sins|history)
    spreadsheet ~6 (sin|social insurance|salar*|names), social insurance number*, sin numbers, health card*
    (client|customer|patient|user|tenant|employee|personnel|payroll) ~1 (database|spreadsheet|file|list|folder|drive)
    whole (database|file|list|archive), (passwords|credentials|api keys|keys) (of|to|for)
    (names|photos|files|addresses|records) of ~2 (children|kids|clients|patients|residents|tenants|students|employees|victims|families)
    (alarm|access|door|gate|entry|security|vault|safe|admin|wifi) (code|codes|pin|password*|card|credentials)
    (faces|names|addresses) of ~2 (clients|residents|patients|children|kids|students)
    (residents|clients|patients|children|kids|students) ~1 (faces|names)
    inside ~2 (shelter|jail|ward|clinic|hospital|control room), health (cards|records|files|file), credit card*
    password*, shelter* ~2 address, secret address, safe house, witness*
    dossiers? ~2 (client*|confidentiel*|patient*)`),
}

const takeover = phrases(
  listed(`
    (lost|lose|losing|no|regain) (control|access) ~2, no longer (works|ours|have access|have control|log)
    (does not|doesn t|won t) work (anymore|any more), (recovery|backup) (email|phone|number), kicked ~2 out
    (somebody|someone|stranger|hacker*|bot|bots|it|they|outsider*) ~3 (posting|sending|tweeting|messaging|publishing) ~3 (spam|scam*|links|gift cards|crypto|coin*|dms|messages|porn|ads)
    (posting|posts|sending|sends) spam, gift cards, coin scam
    plus (acces|le controle), ne (fonctionne|marche) plus, perdu (l acces|le controle|acces)
    (someone|somebody|stranger*|hacker*|bot|bots|outsider*|they) ~2 (has|have|took|stole|controls|got|runs|owns) ~1 (our|the|my|official) ~3 {account}
    giveaway
    hack*, hijack*, taken over, took over ~4 {account}, take over ~3 {account}, (locked|lock) us out, locked out
    (got|gotten|get|broke|broken) into ~4 {account}, into ~4 {account}
    (cannot|can t|can not|unable to) (log|sign|get) (in|into|on), password ~2 (changed|stolen|reset)
    (someone|somebody|stranger*) ~4 (controls|control of|posting from|posting as|logged in*)
    who is not us, not us, impersonat* ~4 (region|city|town|department|account|page), scam*, phish*, crypto, ransom*
    pirat*, compromis*`),
  lists,
)
const leak = phrases(['{secret}', 'leak*', 'data breach', 'privacy breach', 'fuite'], lists)
const now = phrases(['{now}'], lists)
const past = phrases(
  listed(`
    last (year|spring|summer|fall|autumn|winter|month|week), years ago, months ago, weeks ago, a (year|month|week) ago
    back in, was (taken down|deleted|removed|fixed), were (taken down|deleted|removed), taken down
    since (deleted|removed|changed), deleted it, removed it, changed since, used to, l an dernier
    il y a (des|deux|trois)`),
  lists,
)
/** Somebody may harm themselves. */
const despair = phrases(
  listed(`
    suicid*, kill* (himself|herself|themselves|myself|themself), end* (his|her|their|my) life, end it all
    (not|n t) want to (live|be alive|be here|wake up), better off without, (not|no) (reason|point) ~2 (living|to live)
    self harm*, hurt* (himself|herself|themselves|myself), cutting (himself|herself|themselves), said goodbye
    saying goodbye, goodbye (note|letter|post|message), can t go on, cannot go on, want* to die, wants to be dead
    overdos*, veut mourir, se suicider, en finir, plus envie de vivre`),
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
