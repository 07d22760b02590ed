/** What the policy says of itself, of records and privacy, and what moderation removes. */
import { type Concept, concept } from './concept.ts'

export const process: readonly Concept[] = [
  concept('obligation', 'frame', 'mandatory, obligatory, compulsory, obligatoire*'),
  concept(
    'policy',
    'frame',
    'policy, policies, rule, rules, document, this thing, politique, politiques, regle, regles, reglement*, this policy, these rules, clause*, section*',
  ),
  concept(
    'purpose',
    'topic',
    'purpose, why do we have this policy, why is there a policy, why was this policy, reason for this policy, what is this policy for, what is the policy for, point of this policy, point of the policy, aim of, intent of, trying to achieve, what is this policy about, what does this policy do, objectif*, but de, but du, raison d etre, a quoi sert cette politique, a quoi sert la politique, why does this policy exist, why did they write, meant to do, gist of, summary of, supposed to accomplish, designed to, design of, trying to protect, protect the, designed',
  ),
  concept(
    'priorities',
    'topic',
    'strategic plan, priority, priorities, plan strategique, transparency, accountability, caring and connected, process improvement, priorites, transparence',
  ),
  concept(
    'legislative-compliance',
    'topic',
    'legislative requirement*, compliance with legislat*, legislation on, exigences legislatives',
  ),
  concept(
    'goal',
    'topic',
    'goal, goals, objective*, objectif*, aim to, aims, achieve with, hoping to get, trying to do with, but, buts, hope to achieve, hope to accomplish, what is the point, accomplish,  why does the city have, why does the city bother, why do we have',
  ),
  concept('principles', 'topic', 'principle*, guiding, values, principe*, valeurs'),
  concept(
    'scope',
    'topic',
    'apply to, applies to, apply, applies, applied, covered, covers, cover, included, includes me, include me, bound by, subject to, fall under, falls under, who is this for, who does this, who has to follow, has to follow, have to follow, must follow, need to follow, do i have to follow, concern me, affects who, does this touch, touch me, count for me, count as, counts as, counts, exempt*, s applique*, vise*, visent, vises, concerne*, couvert*, soumis*, assujett*, suis je vise, est ce que ca s applique, ca compte, count too, same rules, off the hook, do the rules,  does the policy, these rules for',
  ),
  concept(
    'department-guidelines',
    'topic',
    'departmental guideline*, own guidelines, own rules, additional guideline*, extra rules, our own rules, department specific rules, additional rules, directives ministerielles, lignes directrices supplementaires, make our own, add our own, separate guidelines, program area needs, regles supplementaires, propres regles, propres directives, own set of',
  ),
  concept(
    'define',
    'topic',
    'define*, definition*, mean, means, meaning, meant, counts as, count as, considered, consider, qualify as, qualifies as, definir, defini*, veut dire, signifie*, entend par, what is a, what is an, c est quoi, compte comme, considere*, under the policy, the policy call, classed as, classified as, treated as',
  ),
  concept(
    'revised',
    'topic',
    'revised, last revised, revision*, updated, last updated, update*, most recent version, latest version, last changed, current version, how recent, how current, up to date, derniere revision, revisee, revise, mise a jour, derniere version, how old is this, how new, changed last, version',
  ),
  concept(
    'issued',
    'topic',
    'issued, first issued, first came out, came out, originally, first published, in effect, effective date, how long has, how long have we had, since when, date from, brought in, emise, publiee, depuis quand, entree en vigueur, en vigueur, date d emission, first written, how far back, come into force, took effect, take effect, inception',
  ),
  concept(
    'approved-by',
    'topic',
    'approved by, who approved, who signed off on this policy, approved this policy, approved the policy, passed, adopted, date approved, when was it approved, was approved, was it approved, approval date, aproved, resolution, method of approval, council approve this, approuvee, approuve, adoptee, adopte, resolution, by what authority, who authorized this policy, greenlit the policy, green lit, how was it approved, approved this, signed off the policy',
  ),
  concept(
    'review-year',
    'topic',
    'review year, next review, reviewed again, review due, due for review, proposed review, when will it be reviewed, next revision, next update, up for review, prochaine revision, prochain examen, reexamin*, revue, looked at again, revisit*, renewal, next version, next look',
  ),
  concept(
    'policy-owner',
    'topic',
    'responsible for this policy, responsible for the policy, owns this policy, owns the policy, owner of, policy owner, responsibility for this policy, whose policy, who wrote, in charge of this policy, in charge of the policy, responsabl* de la politique, responsable de cette politique, maintains this policy, office responsible, responsibility for the policy, looks after the policy, author',
  ),
  concept(
    'policy-number',
    'topic',
    'policy number, policy #, number of the policy, number of this policy, numbr, numero de la politique, numero de politique, file number, our file, reference number, file no, what number is, previous version, replaces, replaced, revises, older policy, supersed*, earlier policy, remplace, numero de dossier, resolution number, how many pages, pages long, what section of the manual, manual, procedure number',
  ),
  concept(
    'related-documents',
    'topic',
    'related polic*, related document*, related information, other policies, other documents, what else should i read, other policy, linked polic*, what other, connected polic*, autres politiques, documents connexes, politiques connexes, related act, related law*, resources, ressources, reference*, further reading, what other rules, lois connexes, informations connexes, what else applies, other rules, what else do i, read alongside, goes with this',
  ),
  concept(
    'terms-of-use',
    'topic',
    'terms of use, conditions d utilisation, terms and conditions, house rules',
  ),
  concept(
    'more-detail',
    'topic',
    'more detail*, further detail*, more information on, explained further, spelled out, where can i read more, where do i read, where can i read, read up on, details on, more details, elaborat*, plus en detail, plus de details, en savoir plus, find the guidelines, more specifics, expand*, in depth, acceptable use, usage acceptable, utilisation acceptable',
  ),
  concept(
    'contact',
    'topic',
    'contact*, who can i ask, who do i ask, who should i ask, who to ask, ask about this policy, ask about the policy, question about this policy, questions about this policy, question about the policy, questions about the policy, questions about this, question about this, who answers questions about, email about,  email address, e mail, get in touch, reach out, reach someone, where do i send questions, inquir*, more questions, renseignement*, communiquer avec, a qui poser, poser une question, poser des questions, questions sur la politique, courriel, joindre, informations supplementaires, clarification*, clarify, not sure about, confused about, who knows about, explain the policy, further information, more information, help with this policy, pose mes questions, poser mes questions, information about this policy',
  ),
  concept(
    'distribution',
    'topic',
    'distribut*, posted internally, where is the policy posted, where is this policy, where can i find the policy, where can i find this policy, find the policy, copy of the policy, sent out to, notice to, notified about, who gets a copy, who gets notified, intranet, public version, publicly available, can the public see, can the public read, is the policy public, policy public, ou trouver la politique, ou se trouve la politique, manual, department heads, all staff, master policy, master copy, see this policy online, read the policy, who was told, made available, politique publique, ou est affichee, hand out, circulated',
  ),
  concept(
    'privacy',
    'topic',
    'privacy, privacy law*, privacy legislation, mfippa, fippa, foi, freedom of information, access to information, protection of privacy, private information, personal information, vie privee, renseignements personnels, acces a l information, protection de la vie privee, information personnelle, lamipvp, personal details, personal data, private details',
  ),
  concept(
    'not-confidential',
    'topic',
    'confidential, confidentiality, anonymity, anonymous, stay private, kept private, keep private, disclosed, disclos*, disclosure, private messages to us, guaranteed, be guaranteed, confidentiel*, confidentialite, anonymat, anonyme*, divulg*, between us, secret, requested by, released, access request, foi request*, foi able, private when, private if, secure to send, safe to send, remain private, private or not, third party service',
  ),
  concept(
    'privacy-notice',
    'topic',
    'privacy statement, privacy notice, clearly stated, stated on, put on our accounts, have to say on our, notice on our, tell people that, warn people, warn residents, telling people, avis de confidentialite, notice to users, post a notice, state on, be stated, tell followers, let residents know, statement on the, disclose to users, have to post on',
  ),
  concept(
    'security',
    'topic',
    'secur*, hack*, hacked, phish*, compromis*, taken over, took over, broke into, breaking into, got into our account, cyber*, malware, virus, scam*, suspicious login*, suspicious activity, strange login*, weird login*, locked out, lock us out, pirat*, securite, intrusion*, fraud*, vulnerab*, data breach, security breach, impersonat*, fake account*, fake page*, hijack*, spoof*',
  ),
  concept(
    'it-issues',
    'topic',
    'it issue*, technical issue*, technical problem*, it problem*, tech problem*, tech issue*, computer problem*, glitch*, probleme informatique, problemes informatiques, problemes techniques, software trouble, other it, autres problemes, discretion',
  ),
  concept(
    'review-new-channel',
    'topic',
    'reviews new, review new, review of new, reviewing new, checks new, look at new, participate in the review, role in new account*, role in reviewing, new social media channels, examine les nouveaux, nouveaux canaux, part in reviewing, involved in new',
  ),
  concept(
    'training',
    'topic',
    'training*, trained, train, trains, course*, workshop*, lesson*, onboarding, learn how, learn to, teach*, coach*, session*, webinar*, formation*, former, cours, atelier*, how to use social media, refresher*, orientation, certif*',
  ),
  concept(
    'remove-comment',
    'topic',
    'remove*, removal, removing, delete*, deleting, hide, hides, hidden, hiding, take down, takes down, taken down, taking down, takedown,  comes down, take it down, take them down, take it off, pull it, pull it down, get rid of,  stays up, leave it up, leave up, leave that up, keep it up, block, blocks, blocked, blocking, ban, banned, bans, banning, boot, kick off, kick them, censor*, moderate, moderated, allowed on our page*, allowed on the page, allowed on our, not allowed on, enlever, retirer, retire, supprim*, effac*, masqu*, bloqu*, bannir, laisser en ligne, okay to leave, ok to leave, wipe, nuke, turf, zap, scrub*, mute*, ditch, stay there, get the boot',
  ),
  concept(
    'off-topic',
    'topic',
    'off topic, unrelated, not related, nothing to do with, irrelevant, topically related, off subject, different subject, random comment*, hors sujet, sans rapport, rien a voir, change the subject, changing the subject, about something else, stray*',
  ),
  concept(
    'offensive',
    'topic',
    'offensive, offend*, rude, rudely, abusive, profan*, swear*, swore, swearing, curse*, cursing, cuss*, f bomb*, four letter word*, vulgar*, obscen*, insult*, name calling, mean comment*, nasty comment*, nasty, hateful, vile, foul, foul language, dirty words, bad language, idiot, moron, calling us, calling people, calls us, calls me, called me, abuse, jerk, jurons, gros mots, grossier*, vulgaire*, injurieu*, offensant*, insulte*, insultant*, loser*, jurer, sacrer, sacres, disgusting, aggressive, harassing, slinging, stupid, useless, incompetent, liar*',
  ),
  concept(
    'names-employee',
    'topic',
    'names an employee, name an employee, naming an employee, names one of our, names a staff, name a staff, naming staff, names staff, mentions a staff, mention staff, mentions an employee, mentions our clerk, calls out staff, calls out an employee, names our, position, by position, job title, mentions the, nomme un employe, nommer un employe, nomment un employe, nom d un employe, employees name, staff names, name of an employee, name of a staff, staff members name, named our, named one of our, praises, shout out to, thanks, by title, role named, doxx*, dox, license plate, phone number of, someones phone number, someones address, persons address, his address, her address, home address, private info*',
  ),
  concept(
    'election',
    'topic',
    'election*, campaign*, candidate*, political candidate*, running for office, running for council, running for mayor, runs for council, vote for, vote against, ballot*, political party, partisan, electora*, campagne*, elections, voter pour, votez pour, campaigning, electoral*, mayoral, political office, lawn sign*, re elect*, elect',
  ),
  concept(
    'inappropriate-content',
    'topic',
    'inappropriate content, inappropriate link*, inappropriate, links to, link, links, porn*, nude*, nudity, naked, adult content, sexual content, explicit, graphic, nsfw, sketchy link*, spam link*, shady link*, contenu inapproprie, liens, lien, xxx, dodgy link*, dirty picture*, gross, suspicious link*, suggestive',
  ),
  concept(
    'illegal-activity',
    'topic',
    'illegal activit*, illegal, illegally, drugs, drug deal*, steal*, theft, vandal*, break the law, breaking the law, crime*, weed, fireworks, poach*, arson, smash, set fire, riot*, tax evasion, activite* illegale*, activites illegales, drogue*, loot*, speeding, shoplift*, unlawful*, bylaw breaking, how to dodge',
  ),
  concept(
    'commercial',
    'topic',
    'commercial*, advertis*, ads, ad for, promotion*, promotional*, promo, promos, promotes his, promotes her, promotes their, promoting his, promoting her, promoting their, promote a business, self promot*, sales pitch, selling, sell, sells, for sale, business ad, plug, plugs, plugged, plugging, hawking, hawk, coupon*, discount*, spam, spams, spamming, spammer*, mlm, marketing their, their business, his business, her business, own business under, vend*, vendre, publicite*, annonce*, promouvoir, commercia*, buy my, crypto*, landscaping,  plumbing, realtor*, real estate, multi level, yard sale*, garage sale*, pitch his, pitching, services under our, drumming up, hustle his, flyer*, solicit*',
  ),
]
