/** Matters close to social media that people ask about and that many policies leave open: pinned, so that no neighbouring clause passes for an answer. */
import { type Concept, concept } from './concept.ts'

export const openTopics: readonly Concept[] = [
  concept(
    'money',
    'pinned',
    'dollar, dollars, bucks, euros, cost me, costs us, what does it cost, how much does it cost, how much does, price tag, free of charge, for free, who pays, pay for, pays for, paid for by, budget for, our budget, funding, fund it, refund, payment, rate of pay, en argent, montant, coute, payer, qui paie, qui paye, gratuit*, argent, spend on, spending, charge a fee, fees',
  ),
  concept(
    'foreign-language',
    'pinned',
    'ukrainian, spanish, tagalog, arabic, urdu, german, polish, italian, portuguese, chinese, hindi, tamil, korean, languages, second language, multilingual, language should, anglais, francais et anglais, in english only, french posts, posts in french, in both english',
  ),
  concept(
    'picture-source',
    'pinned',
    'google images, from google, off google, getty, shutterstock, unsplash, from the internet, off the internet, found online, found on the internet, someone elses photo, somebody elses photo, other peoples photos, photographer*, photo rights, image rights, screenshot from, clip art, clipart, spotify, apple music, from a movie, from a tv, meme from',
  ),
  concept(
    'file-format',
    'pinned',
    'png, jpg, jpeg, pdf, mp4, vertical video*, landscape mode, portrait mode, 4k, hd video, thumbnail*, file type*, file format*, megapixel*, frame rate',
  ),
  concept(
    'platform-feature',
    'pinned',
    'poll, polls, survey, surveys, quiz*, duet, duets, stitch, story highlights, pin a post, pinned post, pin a comment, collab post, linktree, link in bio, link in our bio, auto reply, automatic reply, autoreply, away message, chatbot*, marketplace, facebook group for, start a group, create a group, whatsapp group for, facebook event, disappearing messages, notifications, dark mode, algorithm*, tag a, tag another, tag other, tag people, tag our, tag staff, tagging, tagged in, turn off comments, disable comments, close comments, comments off, limit comments, tracking pixel, cookies, sondage*, etiqueter, desactiver les commentaires, fermer les commentaires',
  ),
  concept(
    'like-duty',
    'pinned',
    'like the region, like the regions, like the city, like the citys, like our posts, like our page, like all, must like, have to like, expected to like, follow the region, follow the city, follow the regions, follow the citys, required to follow, have to follow our, have to share, must share, expected to share, required to share, obligated to share, forced to follow, like a page',
  ),
  concept(
    'lunch-and-breaks',
    'pinned',
    'lunch, my lunch, coffee, breaktime, break time, on company, company hours, paid hours, between calls, slow day, slow shift, downtime, diner, a la pause, pendant ma pause, heure de diner',
  ),
  concept(
    'own-device',
    'pinned',
    'my own phone, my phone at work, my phone to, my cell, own cell, own laptop, own device, own computer, work tablet, work phone, phone plan, data plan, sim card, bring my own, mon propre telephone, mon propre cellulaire, telephone personnel, cellulaire personnel, hotspot',
  ),
  concept(
    'account-limits',
    'pinned',
    'how many accounts, number of accounts, limit on accounts, maximum number, maximum of, how many admins, how many people can, how many moderators, how many staff, how many of us, shared login, share a login, share the login, same login, recovery email, backup email, backup admin, combien de comptes, combien d administrateurs',
  ),
  concept(
    'account-ending',
    'pinned',
    'program ends, when a program ends, project ends, after the campaign, no longer needed, no longer use, dont use anymore, stop using, abandon*, wind down, get rid of an account, get rid of our account, get rid of our page, kill our page, take down our page, take our page down, retire our page, merge our, transfer ownership, transfer the account, hand over the account, hand the account, old account*, duplicate page*, renaming, rename our, ne sert plus, fermeture',
  ),
  concept(
    'impersonation',
    'pinned',
    'pretending to be the city, pretending to be the region, pretends to be the city, pretends to be the region, fake city, fake region, fake account in, parody, imposter account, impersonating me, impersonates, lookalike page, scam page, faux compte, fausse page',
  ),
  concept(
    'own-devices-monitoring',
    'pinned',
    'track my browsing, browsing history, web history, internet use at work, keystroke*, read my work email*, read my emails, search my phone, camera at my desk, gps, historique de navigation',
  ),
  concept(
    'disciplinary-steps',
    'pinned',
    'how many warnings, number of warnings, first offence, first offense, second offence, repeat offender*, three strikes, progressive discipline, how long is a suspension, how long would i be suspended, length of suspension, stay on my record, stays on my file, on my file, in my personnel file, on my record, record for how long, premiere infraction, recidive, combien d avertissements',
  ),
  concept(
    'time-taken',
    'pinned',
    'how long does it take, how long will it take, how long would that take, how long until, how long before, how many weeks does, how many days does, how many days until, turnaround, processing time, wait time, waiting period, combien de temps faut, combien de temps ca, combien de temps prend, delai de traitement, dans quel delai, by what date, time limit, deadline*, date limite, echeance, within how many',
  ),
  concept(
    'filming',
    'pinned',
    'record a meeting, recording a meeting, record meetings, record a coworker, record my boss, secretly record, film a coworker, film my coworkers, film at work, filming at work, film in the office, film inside, filming inside, body cam*, dash cam*, security camera*, hidden camera, take pictures at work, wearing a camera, enregistrer une reunion, filmer au travail, filmer mes collegues',
  ),
  concept(
    'fundraising',
    'pinned',
    'gofundme, go fund me, fundrais*, donation*, donate, charity link, raise money, petition, petitions, collecte de fonds, dons, bake sale, 50 50',
  ),
  concept(
    'product-endorsement',
    'pinned',
    'endorse a product, endorse a business, endorsement deal, recommend a business, review a product, product review*, yelp, google review*, leave a review, restaurant review*, recommend a restaurant, shout out a business, promote a friend*business, linkedin recommendation*, write a recommendation, recommander une entreprise',
  ),
  concept(
    'training-details',
    'pinned',
    'mandatory training, training mandatory, is the training mandatory, is training required, required training, training required before, how long is the training, how long is the course, training certificate*, certificate for, certified, recertif*, refresher every, retake the training, training online, training cost, training in french, formation obligatoire, duree de la formation, formation en ligne, fail the training, pass the training, dates of the training, training dates, next training date, next session',
  ),
  concept(
    'memorial',
    'pinned',
    'condolence*, memorial post*, obituar*, passed away, death of, tribute to, flag at half, lower the flag, deces, hommage',
  ),
  concept(
    'dating',
    'pinned',
    'dating app*, tinder, bumble, hinge, date a coworker, dating a coworker, dating, romance, relationship with a',
  ),
  concept(
    'gaming',
    'pinned',
    'video game*, gaming, twitch stream, esports, fantasy league, betting pool',
  ),
  concept(
    'weather-closure',
    'pinned',
    'snow day*, closed today, office closed, open tomorrow, holiday hours, road conditions, is the road',
  ),
  concept(
    'hr-forms',
    'pinned',
    'background check, criminal record check, vulnerable sector, reference check, police check, social media check*, check candidates, look up candidates, screen applicants, screening candidates, verification des antecedents',
  ),
  concept(
    'old-posts',
    'pinned',
    'old tweets, old posts of mine, my old posts, my old tweets, posts from before, posted before i, before i worked, before i started, before i was hired, years ago, from high school, anciennes publications a moi, avant d etre embauche',
  ),
  concept(
    'funny',
    'outside',
    'something funny, make me laugh, entertain me, fun fact, sing me, write a haiku, haiku, limerick, fais moi rire, raconte moi, recommend a, what should i cook, best pizza, translate',
  ),
  concept(
    'equipment',
    'outside',
    'boots, gloves, safety glasses, hard hat, uniform, uniforms, vest, coveralls, tools paid, clothing allowance, gants, casque, uniforme',
  ),
  concept(
    'time-pay',
    'outside',
    'double time, time and a half, stat holiday pay, stat holidays, statutory holidays, shift premium, banked hours, comp time, temps double, temps et demi, jours feries payes',
  ),
  concept(
    'building',
    'outside',
    'stationnement, place de stationnement, photocopy, scanner, washrooms, bathroom, microwave, fridge, kitchen, heater, air conditioner, light bulb, fire alarm, elevator, stairs, cafeteria, boardroom*, front desk hours, lost and found, key for, spare key, filing cabinet',
  ),
  concept(
    'it-support',
    'outside',
    'reset my, my password expired, computer is slow, printer is, my monitor, my keyboard, mouse is, new laptop, mouse broken, software update, phone extension, conference call, projector, wifi password, mot de passe oublie, mon ordinateur, mon imprimante',
  ),
]
