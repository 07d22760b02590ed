/** What people do and must not do online, and what follows from it. */
import { type Concept, concept } from './concept.ts'

export const conduct: readonly Concept[] = [
  concept(
    'prohibited',
    'topic',
    'prohibit*, off limits, out of bounds, forbidden, no go, no nos, taboo, not permitted, interdit*, defendu*, proscrit*',
  ),
  concept(
    'may-use',
    'topic',
    'allowed to have, allowed to use,  am i allowed, are we allowed, right to,  have a personal, have an account, have a facebook, have an instagram, have a tiktok, be on facebook, be on social, use social media, permitted to, freedom, forbid*, forbidden, prohibit* from having, ban us from, banned from having, stop me from, stop us from, discourage*, limit my, limit us, against having, droit d avoir, le droit d, j ai le droit, ai je le droit, avoir mon propre, avoir un compte, utiliser les reseaux, interdire, have to delete my, must i delete, quit social media, free speech, freedom of expression, express myself, personal expression, expression, liberte d expression',
  ),
  concept(
    'respect-right',
    'topic',
    'respects, right to engage, recognizes, wish to use, personal life, not the intention',
  ),
  concept(
    'benefit',
    'topic',
    'why do we use, why does the region use, why does the city use, why are we on,  why bother, what is social media good for, benefit*, advantage*, value of, valuable, good for, point of being on, point of having, use social media for, avantage*, pourquoi utilise*, a quoi sert, get out of, bring us, useful, utile*, why be on, why have',
  ),
  concept(
    'risk',
    'topic',
    'risk*, danger of, downside*, drawback*, bad side, dark side, hateful rhetoric, rhetoric, spread of, risque*, inconvenient*, desavantage*, misinformation, hate spreading',
  ),
  concept(
    'effects',
    'topic',
    'responsible for the effects, effect on, effects on, effects, impact*, affect*, consequences for the workplace, accountable for,  answerable, own up, consequence at work, carry over, spill over, follow me to work, come back to, comes back to, bite me, repercussion*, impact sur, repercussions, responsable des, responsable de ce, work about it, matter at work, count against me, used against me, held against me, come back at me, held responsible',
  ),
  concept(
    'audience',
    'topic',
    'settings,  only my friends, just my friends, only friends, set to private, on private, locked, lock down, private group, closed group, close friends, group chat, chat group, private chat, screenshot*, screen shot*, leak out, gets out, got out, spread beyond, beyond, reach, audience*, become public, went public, go public, deleted it, delete it, deleted the post, took it down, disappearing, expires, in private, parametres, reglages, entre amis, groupe prive, groupe ferme, capture d ecran, captures d ecran, amis seulement, locked down, 24 hours, only 20 people, few followers, set to friends, not public, privacy setting*, confidentialite du profil, family only, visible only, restricted',
  ),
  concept(
    'judgement',
    'topic',
    'sound judgment, sound judgement, good judgment, good judgement, common sense, use judgment, use judgement, jugement, bon sens',
  ),
  concept(
    'public-trust',
    'topic',
    'public trust, trust in, undermine*, impede*, operations, confiance du public, confiance',
  ),
  concept(
    'reputation',
    'topic',
    'reputation*, look bad, make us look, makes us look, bad light, embarrass*, image of, tarnish*, negative light, harm the organization, hurt the organization, damage to the, reflect badly, reflects badly, reflect on, reflects on, reflect poorly, bad press, public image, negatively, ternir, nuire, mauvaise image, nuit a, bad name, mauvais jour',
  ),
  concept(
    'harm-others',
    'topic',
    'harm other, harm employees, harm colleagues, hurt colleagues, hurt other, harm a, hurt a coworker, nuire aux',
  ),
  concept(
    'references-work',
    'topic',
    'references the, mention my job, mention work, mention the region, mention my work, mentions work, mention the city, mentioning my, mentioning work, mentioning the, talk about work, talk about my job, talks about work, talking about work, talking about my job, post about work, post about my job, posting about work, posting about my job, posts about work, write about work, write about my job, about our programs, about my workplace, about the office, day at work, vent about work, vent about my job, complain about work, complain about my job, my role, my job online, about my shift, about the job, parler de mon travail, parler du travail, mentionner mon, mentionne mon, mentionner la region, work stuff,  brag about work, mon emploi, sur mon travail, au sujet du travail, de mon boulot',
  ),
  concept(
    'identify-employer',
    'topic',
    'identify as, identified as, identifies as, identify myself, identify themselves, identifying, where i work, where they work, where he works, where she works, who i work for, who they work for, list my employer, list my job, listed as my employer, my employer is, my profile says, profile doesnt say, profile does not say, never mention where, dont mention where, dont say where, don t say where, do not say where, doesnt say i work, not say i work, name my employer, my job title, tag my employer, work title,  my bio, anonymous account*, fake name, different name, pseudonym*, alias, nickname, under another name, burner account*, m identifie*, identifie comme, mon employeur, pseudonyme, faux nom, nom de mon employeur, ou je travaille, sous un autre nom, work here in my, i work here, i work for, works here, wearing my uniform, in uniform, en uniforme, put the region as, put the city as, name tag, lanyard, not mention the, nothing on my profile, where they re employed, listing my',
  ),
  concept(
    'disclaimer',
    'topic',
    'disclaimer*, views are my own, views are mine, opinions are my own,  opinions my own, views my own, tweets are my own, thoughts are my own, my own views, views expressed, own opinions, speak only for myself, speaking for myself, personal opinion line, do not reflect, dont reflect, does not represent my employer, avis de non responsabilite, opinions personnelles, mes opinions, n engagent que moi, clause de non responsabilite, avertissement, mise en garde, views, say its my opinion, say that its just my opinion, make clear, just my opinion, state that, add a line, add something, anything to add, put a note,  need to say, have to say, have to add, mention that its my, mes propos, point de vue, opinions of my own, are my personal',
  ),
  concept(
    'code-of-conduct',
    'topic',
    'code of conduct, code of ethics, conduct policy, respectful workplace, acceptable use policy, ethic*, code de conduite, code d ethique, milieu de travail respectueux, ethique, professionalism, integrity, professionnalisme, integrite',
  ),
  concept(
    'laws',
    'topic',
    'law, laws, legal, legally, illegal*, legislation, act, statute*, loi, lois, legal*, legislation, laws governing, publication laws',
  ),
  concept(
    'due-diligence',
    'topic',
    'due diligence, careful, think before, take care, diligence, prudent*, prudence, faire attention',
  ),
  concept(
    'personal-views',
    'topic',
    'personal views, hold views, political views, politics, political opinion*, political post*, opinion*, beliefs, vote, voting, activism, protest*, rally, petition*, union views, opinions politiques, politique partisane, convictions, political party, right to my, my views on, what i believe, religious, faith',
  ),
  concept(
    'monitor-employees',
    'topic',
    'monitor, monitors, monitoring employees, snoop*, spy, spies, spying, stalk my, creep my, creeping, watching what i, watch what i, watching us, watching me, watch us, watch my, watches our, track what i, tracking us, tracks our, check up on, checking up on, look at my profile*, look through my, looks through our, looking at my, looking at our personal, check my, checks my, checking my, see my posts, read my posts, reading my, keep tabs on, keeps tabs on, big brother, scroll through my, surveil*, espionn*, epie, epient, fouille*, surveille*, regarde mon, regardent mon, go through my, look at what i, looking for stuff, dig through, keep an eye on us, keep an eye on me, keep an eye on our, keep an eye on my, keep an eye on employees, peek*, proactively',
  ),
  concept(
    'investigate',
    'topic',
    'investigat*, look into, looks into, looked into, inquiry into, enquete*, enqueter, probe*',
  ),
  concept(
    'violation',
    'topic',
    'violat*, breach*, break the policy, breaks the policy, broke the policy, break the rules, breaks the rules, breaking the rules, broke the rules, breaking this, break this, broke this, against the rules, against the policy, contraven*, misuse*, misusing, abuse of, abusing, abuses, misconduct, dont follow, do not follow, doesnt follow, ignore the policy, ignores the policy, not following, non complian*, noncomplian*, offence, offense, enfrein*, infraction*, contrevenir, contrevient, violer, usage abusif, utilise mal, mauvaise utilisation, screw up, mess up, out of line, crosses the line, cross the line, misbehav*, inappropriate use, improper*, hijack*, going rogue, goes rogue, rule breaker*',
  ),
  concept(
    'discipline',
    'topic',
    'disciplin*, fire me, fired, firing, get fired, sack*, terminat*, dismiss*, suspend*, punish*, consequence*, penalt*, lose my job, lose their job, lose your job, losing my job, cost me my job, out of a job, get in trouble, in trouble, get canned, canned, let go, written up, write up, warning, sanction*, repercussion*, what happens if, what happens when,  worst thing that could, worst case, how bad, job on the line, at risk of losing, job is at risk, job at risk, congedi*, renvoy*, licenci*, mesure* disciplinaire*, perdre mon emploi, perdre mon travail, perdre ma job, perdre mon poste, consequence*, risque t on, qu est ce que je risque, je risque, qu est ce qui arrive, que se passe, puni*, what can they do to me, what could they do, what will they do, what could happen, what can happen, face if, getting axed, axed, reprimand*, unpaid leave, slap on the wrist, pink slip',
  ),
  concept(
    'civil-criminal',
    'topic',
    'civil, criminal*, sue, sued, suing, lawsuit*, court, charged, charges, jail, prison, prosecut*, penalties, liable, liability, poursui*, tribunal, criminel*, penal*, civil*, accusation*, legal trouble, take me to court, fined',
  ),
  concept(
    'appeal',
    'pinned',
    'appeal*, dispute the, contest the decision, contest a decision, contest my discipline, challenge the decision, challenge a decision, overturn*, reconsider*, second chance, faire appel, porter en appel, en appel, d appel, interjeter, contester, reapply, re apply, resubmit*, right of appeal, disagree with the decision, disagree with a decision, arbitrat*, mediat*, turned down, get denied, got denied, was denied, is denied, rejected',
  ),
  concept(
    'retaliation',
    'pinned',
    'retaliat*, reprisal*, whistleblow*, payback, protected if i report, get back at me, revenge, represailles, lanceur d alerte, backlash for reporting, punished for reporting, in trouble for reporting, protect me if, protection for reporting, protection for people who report',
  ),
  concept(
    'anonymous-report',
    'pinned',
    'anonymous report*, report anonymously, complain anonymously, anonymous complaint*, stay anonymous, keep my name out, keep me anonymous, remain anonymous, anonymously, anonymement, rester anonyme, plainte anonyme, know it was me, know who reported, find out who reported, know i reported, find out i reported, told who, told it was me, tell them it was me, without giving my name, see who complained, find out it was me, know who complained',
  ),
  concept(
    'false-report',
    'pinned',
    'false complaint*, false report*, false accusation*, fake complaint*, made up complaint*, bad faith, malicious complaint*, frivolous, withdraw my complaint, withdraw a complaint, take back my complaint, drop my complaint, fausse plainte, mauvaise foi, falsely accus*',
  ),
  concept(
    'status-of-case',
    'pinned',
    'be told the outcome, hear the outcome, hear the result, find out the outcome, know the outcome, told the outcome, told the result, told what happened, outcome of, result of my complaint, kept informed, keep me posted, updates on my, update on my complaint, status of my, issue de la plainte, resultat de, find out what happened, know what happened to, know what happened with, notified of the, let me know how, acknowledge* my complaint, confirmation that',
  ),
  concept(
    'evidence',
    'pinned',
    'evidence, proof, prove it, attach a screenshot, include screenshots, screenshots with, preuve*, witness*, temoin*',
  ),
  concept(
    'investigation-rights',
    'pinned',
    'suspended with pay, suspended without pay, paid leave while, with pay while, during the investigation, while they investigate, while im being investigated, while being investigated, right to see, see the complaint against, representation, bring someone with me, pendant l enquete',
  ),
  concept(
    'report',
    'topic',
    'report, reports, reported, reporting, complain, complaint*, complains, complaining, grievance*, concern*, raise it, raise this, bring it up, flag it, flag this, flag that, tell someone, who do i tell, who should i tell, who do i talk to,  where should i go, where do i take, where to take, where can i take, who do i go to, who do i turn to, turn to, speak up, speak out, let someone know, make someone aware, deal with it, dealt with, plainte*, signal*, denonc*, porter plainte, a qui m adresser, qui dois je avertir, quoi faire, que faire, do something about it, do something about this, what can i do, what should i do, what do i do, who handles this, who deals with, who do we report, go about it, next step*, tell hr, squeal, avertir, should i say something, say something to, make a complaint, bring this to, take this to, take that to, turn in, do about it, do about that, do about this, call it out, escalat*, what to do when, what to do if, obliged to report, must i report, have to report, plaindre',
  ),
  concept(
    'complaint-form',
    'topic',
    'complaint form*, violation form, which form, what form, right form, fill out, form for, formulaire de plainte, quel formulaire,  formulaire*, paperwork for',
  ),
  concept(
    'review-complaint',
    'topic',
    'looks at complaints, look at complaints, look at it,  looks at my, look at my, reviews complaints, reviews the complaint*, reviews my, review my, review*, reviewed, reviews, handles complaints, handle complaints, handles it, handle it, handles my complaint, deals with complaints, investigates complaints, who investigates, gets my complaint, gets the complaint, receives the complaint*, read my complaint, reads my complaint, reads the complaint*, sees my complaint, goes to, where does it go, what happens to my complaint, what happens after, what happens next, what happens once, after i submit,  after i report, once i submit, once i file, once i report,  once it is in, once its filed, after its filed, examine*, examinees, traite*, traiter, etudie*, qui examine, qui traite, qui regarde, who gets it, ends up with, on whose desk, lands on, gone through by, goes through them, end up on',
  ),
  concept(
    'harassment',
    'topic',
    'harass*, bully*, bullied, bullies, pick on, picking on, intimidat*, cyberbull*, making fun of, make fun of, made fun of, mocking, mocks, mocked, taunt*, teas*, humiliat*, creepy messages, unwanted messages, keeps messaging, sexual*, inappropriate messages, harcel*, intimid*, gang up, ganging up, hostile work environment, ridicul*, trolling me, slagging, shaming, body sham*, ridicule*',
  ),
  concept(
    'discrimination',
    'topic',
    'discriminat*, racis*, racial, sexis*, homophob*, transphob*, islamophob*, antisemit*, slur*, bigot*, hate speech, hateful, human rights, protected ground, ethnic*, race, religion, religious joke, gender, disability joke, origin, immigrant*, sexual orientation, orientation, religieu*, racist*, propos haineux, haineu*, haine, droits de la personne, accent, misogyn*, ageis*, ablei*, stereotyp*, marital status, age, national origin',
  ),
  concept(
    'violence',
    'topic',
    'violen*, threat, threats, threaten*, threatens, threatened, assault*, beat up, beat him, beat her, hurt him, hurt her, hurt me, hurt someone, kill*, weapon*, physical*, menac*, menace*, agress*, come after me, unsafe, stalk*, fight me, punch*, attack me, attack someone, safety',
  ),
  concept(
    'incident-report',
    'topic',
    'incident report*, rapport d incident, separate report, another form, other form*, second form, different form, additional form, other report, extra form, autre formulaire, additional report*',
  ),
  concept(
    'public-complaint',
    'topic',
    'member of the public complain*, resident complain*, public complain*, resident wants to complain, residents complain, citizen complain*, resident report*, compliment*, from the public, outside person, someone outside, not an employee, doesnt work here, non employee*, citoyens signal*, public form, community member, resident is upset, resident is angry, customer complain*, taxpayer complain*, un citoyen',
  ),
  concept(
    'disparage',
    'topic',
    'disparag*, trash talk*, trash the, trashing, badmouth*, bad mouth*,  mouthing off, criticiz*, criticis*, critique*, slam, slams, slamming, dump on, diss, dissing, run down, put down, rip on, ripping on, ripping into, insult*, insulting, trash on, talk trash, talking trash,  ranting about, roast*, complain about the city, complain about council, negative about, negative comments about, bash*, mock the, make fun of the, denigr*, critiquer, parler contre, dire du mal, dis du mal, mal parler, say bad things, nasty things about, nasty about, smack talk, shit talk*, crap on, sucks, idiots, clowns, call the mayor, call council, blast*, tear into, tearing into, gripe*, venting about, vent about',
  ),
  concept(
    'defamation',
    'topic',
    'defam*, libel*, slander*, lies about, lie about, false things about, diffam*, rumour*, rumor*, gossip*, spread lies',
  ),
  concept(
    'hostile-environment',
    'topic',
    'hostile work environment, toxic, poisoned work, milieu hostile, climat de travail',
  ),
  concept(
    'confidential-info',
    'topic',
    'confidential information, confidential*, confidentiel*, inside information, insider, internal document*, internal memo*, leak*, leaking, leaked, secret*, trade secret*, sensitive information, sensitive, security of confidential, information confidentielle, renseignements confidentiels, closed meeting, in camera, internal email*, internal info*, not public yet, hasnt been announced, before its announced, unannounced, draft report, client file*, private business',
  ),
  concept(
    'influence',
    'topic',
    'use of influence, influence, pull strings, position to influence, my position to, trafic d influence',
  ),
  concept(
    'represent',
    'topic',
    'on behalf of, on behalf, behalf, speak for, speaks for, speaking for, speak on, represent, represents, representing, represented, spokesperson*, official spokes*, as an official, in an official capacity, look like the city, as if i was the city, as the city, as the region, answer for the city, answer as the city, au nom de, parler au nom, porte parole, representer, represente*, passing as, pose as, posing as, authorized to speak, voice of the, speak as, act like i speak, sound like the city speaking, official position, official statement, not authorized, expressly authorized, correct misinformation, answer a resident, jump in and answer, answer questions about the city, answer on facebook about, reply to someone asking',
  ),
  concept(
    'respectful',
    'topic',
    'respectful*, respect for, treat other employees, treatment of other, treat coworkers, treat colleagues, respectueu*, traiter les collegues, nice to coworkers, polite*',
  ),
  concept(
    'antagonistic',
    'topic',
    'antagonis*, argument*, arguing, argue, argues, fight online, fighting with, fight with,  get into it,  gets nasty, got nasty, heated,  heats up, heat up, hostile, hostility, flame war, troll, trolls, baiting me, bait*, provok*, confront*, picks a fight, pick a fight, picking fights,  back off, back away, walk away, disengag*, step away, stop replying, stop responding, log off and, ugly, aggressive towards me, attacking me, attacks me, coming at me, comes at me, dispute, disput*, tourne au vinaigre, s envenim*, conflit, chicane, me provoque, agressif, agressive, s enerve, yelling at me, going after me, goes after me, pile on, piling on, spat, quarrel*, war of words, back and forth, turning hostile, getting out of hand, escalates, escalating, gets out of hand, losing their cool, shouting match, agressifs, altercation*, squabbl*, debate gets',
  ),
  concept('identifiable', 'topic', 'individual can be identified, potential for damage, damage'),
  concept(
    'third-party-comments',
    'topic',
    'third party comments, other peoples comments, others comments, what others say, what other people post, responsible for what, responsible for comments, accuracy of, validity, held responsible, responsable des commentaires, commentaires de tiers, tiers, vouch for, guarantee*, garanti*, stand behind, user comments accurate, comments made by others',
  ),
  concept(
    'ok-criticism',
    'topic',
    'criticism, negative feedback, harsh feedback, complain about service, unhappy resident*, negative comment*, bad review*',
  ),
]
