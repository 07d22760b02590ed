/** More ways to say what the other tables name: idioms, slang and roundabout wordings. */
import { type Concept, concept } from './concept.ts'

export const idioms: readonly Concept[] = [
  concept(
    'benefit',
    'topic',
    'what good does, what good is, what do we gain, gain from, upside*, pros of, worth having, worth it, what is in it for, pay off, reason we are on, reason for being on, do for us, help us with, serve us, en retirer, ca donne quoi, ca nous donne',
  ),
  concept(
    'audience',
    'topic',
    'passed around,  goes around, circulat*, forwarded it, copied it, saved a copy of my, wiped it, erased it, resurface*, come back up, come up again, comes up again, still out there, took the post down, took a post down, take a post down, taken down later, i deleted, i erased, i removed, i took, hidden from, members only, invite only, whatsapp group, group of friends, friends can see, in a private, ressort*, j ai efface, j ai supprime, se retourner contre, circule*, shared it further, ended up public, who can see my, only visible to, sent it on, leaked my, my close friends, a handful of people, not meant for, wasnt meant for, one person, passe de main',
  ),
  concept(
    'accessibility',
    'topic',
    'see well, hear well, eyesight, sight loss, vision loss, vision problem*, hearing problem*, hearing loss, read aloud, transcript*, audio description*, describe the picture*, describe the image*, describe our images, all abilities, impairment*, barrier free, barriers, inclusive design, universal design, deficience*, lecteur* d ecran, personnes handicapees, description* d image*, transcription*, braille, dyslexi*, colour contrast, color contrast, usable by everyone, usable for everyone, everyone can use, special needs, readable, cant read, can not read',
  ),
  concept(
    'consent',
    'topic',
    'in writing, written okay, written agreement, verbal yes, verbal, verbally, out loud, orally, oral, nod, nodded, thumbs up, without asking, asked them, ask them first, ask permission, said yes, said it was fine, said ok, said okay, say so first, agree first, agrees to, fine with it, is ok with it, okay with being, ok with being, go ahead from, parents okay, parent s okay, approval from parents, approval from the parent*, guardian*, faire signer, formulaire signe, demander d abord, d accord, sans demander, verbalement, de vive voix, feuille de consentement, form from the people, paper from, paperwork from the people, opt out, object to, dont want to be, wants their photo removed, have their ok, their ok, their okay, get their',
  ),
  concept(
    'informed',
    'topic',
    'what must they know, what do they need to know, what do we have to tell, what do i have to tell, what to tell the people, tell the people in, tell people we, explain how, explain what, know beforehand, told beforehand, heads up, ce qu il faut leur dire, quoi dire aux personnes, expliquer',
  ),
  concept(
    'security',
    'topic',
    'broke in, break in, breaks in, broken into, posting by itself, posts by itself, posting on its own, someone else is posting, somebody else is posting, strange post*, weird post*, not us posting, lost control, stolen, stole our, unauthorized access, unauthorised access, somebody got in, someone got in, got in to, infiltrat*, clicked a link, clicked on a link, pretending to be us, pretends to be us, impost*, cyberattack*, usurp*, entre dans notre compte, introdui*, hijacker*, intruder*, ransom*, trojan, breached, threat actor*, odd activity, someone logged in, somebody logged in, logged into our, hacke*',
  ),
  concept(
    'new-hire',
    'topic',
    'first day, signed my offer, my offer, accepted a job, accepted the job, got the job, start on monday, starting on monday, start monday, havent begun, have not begun, joining soon, joining the, new job with, pre employment, premier jour, j ai signe, entree en poste, not even hired, not even started, in the hiring process, going for a job, shortlist*, next month i start, newcomer*, future hire*, about to be hired, yet to start, being hired',
  ),
  concept(
    'scope',
    'topic',
    'bind, binds, bound by, rules bind,  touch him, touch them, affect me, for me too, me too, does it include, part of this, belong to this, touche, s adresse*, m oblige, oblige, am i in, in the net, same standard*, held to, answer to these, stick to these, obey, must obey, hold for, holds for, extend to, extends to, reach me, apply even, valid for, pertain*, relevant for, relevant to, govern*, fall within, within the policy, outside the policy, off the hook, pareil pour, aussi pour, valable, vaut pour, s etend',
  ),
  concept(
    'report',
    'topic',
    'raise, raising, bring forward, bring this forward, way to raise, make it known, put it on record, hear about it, hear from me, come forward, take it further, go over my, lodge, deposition, voice a concern, voice my, voice concerns, step up, tell the employer, let the region know, let the city know, pass it on to, en parler a, faire savoir, porter a l attention, mettre au courant, me plaindre, se plaindre, told on, whom do i tell, to whom',
  ),
  concept(
    'complaint-form',
    'topic',
    'one form, two forms, is one form enough, which forms, what forms, paper do i, what do i hand in,  what to fill, fill up, fill it out, forms',
  ),
  concept(
    'moderator',
    'topic',
    'mod, mods, watch over comments, watch the comments, police the comments, polices the comments, comment police, babysit*, tend the comments, clean up the comments, comment section civil, keep the comments civil, keep our comment section, comment watch*, surveiller les commentaires, person to watch',
  ),
  concept(
    'designate',
    'topic',
    'appoint*, assign*, pick someone, picks the, pick the, picks who, picks people, chosen, chooses, selects, selected, designat*, nomm*, choisi*, named as, put in charge, hand pick*, handpick*, name a person, names a person, delegate*',
  ),
  concept(
    'discipline',
    'topic',
    'mettre a la porte, mise a la porte, mis a la porte, foutre dehors, vire, viree, virer, escorted out, kicked out, lose pay, demot*, kiss my job, job goodbye, my neck, heads roll, pay for it, face the music, hot water, out the door, shown the door, end of my job, end my career, keep my job, get the axe, the axe, get the boot, price to pay, crack down, clamp down, come down on, what do i risk, how serious, how severe, severity, fate, my employment, at stake, gets you fired, get me fired, getting fired, job safe, is my job, cost someone, cost my, dans le trouble, avoir des problemes, tape sur les doigts, etre puni, congediement, dehors, je peux perdre, steps against, action against, taken against, legal action',
  ),
  concept(
    'training',
    'topic',
    'qui forme, forme le, forme les, etre forme, se former, show us how, show me how, shows us how, get up to speed, up to speed, class, classes, instruct*, instructor*, tutorial*, learning session*, educat*, apprendre a, suivre un cours, learn the ropes, where can i learn, how do i learn, crash course, lunch and learn, skills',
  ),
  concept(
    'account-access',
    'topic',
    'se connecter, connecter a, sign in, signs in, get into the, get into our, who can post, allowed to post on, posting rights, rights to post, publishing rights, keys, remove me from, revok*, give access, gives access, gives people access, has access, have access, cut off, lock out, offboard*, ouvrir une session, retirer l acces, retire l acces, droit d acces, droits d acces, droits de publication, hands out, handed the, permission to post, permissions on, page role*, editor rights, grant access, get access, gets access, getting in, take away access',
  ),
  concept(
    'oversight',
    'topic',
    'admin of, admins, administrator*, page admin, runs the show, steer*, at the wheel, behind our, person behind, has charge of, charge of, supervis*, heads up the, keeps the accounts, takes care, responsable du, responsables des, tient les comptes, is behind, boss of the page*, captain*, stewards, in control, handles our, coordinates our, keeps the lights',
  ),
  concept(
    'engage-residents',
    'topic',
    'chat with, chats with, chatting with, talks with, talk with, deals with residents, conversations with, responds to residents, communicate with residents, communicates with residents, connect with residents, discute avec, discuter avec, parle avec, jase*',
  ),
  concept(
    'ensure-compliance',
    'topic',
    'makes sure, make sure, making sure, ensur*, see to it, sees to it, enforc*, rules are kept, keeps the rules, policies are followed, rules are followed, stick to, sticks to, adher*, complian*, comply, complies, complying, respect des politiques, veille a, s assure*, veiller, conform*, met, upheld, uphold*, in line with, live up to, respecte les',
  ),
  concept(
    'official',
    'common',
    'count as official, considered official, makes a page official, recognized, legit, authorized by, work facebook, work instagram, work tiktok, business page, our brand, for work, on the job account',
  ),
  concept(
    'authorized',
    'topic',
    'authoriz*, authoris*, permitted by, sanctioned, autoris*, clearance, cleared to, green lit, allowed by, given the okay, mandate, mandated, mandats, licence to',
  ),
  concept(
    'department-contribution',
    'topic',
    'pitch in, contribut*, chip in, supply, provide, provides, feed, give marketing, send marketing, hand marketing, tell marketing, input from, fournir, fournissent, contribu*, lend a hand, help with content, information necessary, supply information, supply content, give them info, role of departments, what do departments, part do departments, departments do, what must departments, departments have to',
  ),
  concept(
    'antagonistic',
    'topic',
    'swearing at me, swears at me, swore at me, insults me, insulting me, insulted me, attack me, attacked me, m insult*, got mad at me, gets mad at me, mad at me, angry at me, angry with me, rude to me, abusive to me, picking a fight, hassle me, hassling me, m attaqu*, fache contre moi, en colere contre moi, cherche la chicane, cherche la bagarre, s en prend a moi, gets personal, got personal, turning ugly, turns ugly, turned ugly, getting ugly, being attacked, under attack, is after me, blow up, blows up, blew up, blowing up, blowup*, clap back, clapping back, firing back, fire back, fights back, fighting back, tears into me, laying into me, giving me grief, gives me grief, conversation turns, discussion turns, thread turns, thread gets, conversation gets, discussion gets, tension*, boils over, boil over, wont let it go, goading, shouting at me, yell at me, harassing me online, attacks on me, degener*, s engueul*, engueul*, ca chauffe, tempers',
  ),
  concept(
    'advice-of-supervisor',
    'topic',
    'seek advice, advice, conseil de, demander conseil, guidance from, talk to my supervisor, involve my supervisor, ask my supervisor',
  ),
  concept(
    'urgent',
    'topic',
    'burst, flooding, flooded, danger*, power outage, outage, broken pipe, pipe broke, sewer backup, gas leak, trapped, stuck, help right away, help now, needs help, need help, help fast, on fire, accident, this minute, this instant, quick reply, au plus vite, tout de suite, presse, pressee, pressant, sans attendre, reponse rapide',
  ),
  concept(
    'phone-call',
    'topic',
    'give us a call, pick up the phone, ring, dial, coup de fil, composer, appelle*, telephon*, call city hall',
  ),
  concept(
    'effects',
    'topic',
    'affect work, affects work, fallout, backlash, ripple*, damage at work, hurts work, hurts the workplace, effect at work, comes into work, follows me, blame me, blamed, held liable, be responsible, responsible for what i post, responsible for my posts, take responsibility, answer for, answer for my, stand for what i, account for my, retombe*, consequences of my posts, responsable de mes',
  ),
  concept(
    'references-work',
    'topic',
    'talk shop, about our clients, about my clients,  about my colleagues,  about my department, about my unit, about my team, about our project*, about my boss, about my employer, about my supervisor, about something at work, on the job, work gossip, stuff from work, mention my employer, bring up work, brings up work, name my employer, workplace stories, shop talk, concernant mon travail, sur ma job, sur mon employeur, de mon employeur, ou je parle de, discuss work, discussing work, discuss my job',
  ),
  concept(
    'identify-employer',
    'topic',
    'says who pays me, who pays me, who employs me, who signs my, doesnt mention the, does not mention the, mentions nowhere, nowhere on my, nothing on my page, nothing says i, nothing says that i, tell from my, tell where i, knows i work, know i work, knows where i work, know that i work, hide my employer, hide where i, hides where, keep my employer, leave my employer, leave out my, left out where, left my employer, under a handle, handle without my name, avatar, no real name, real name, my name isnt, my name is not, sans mon nom, sans dire ou, ne dit pas ou, ne mentionne pas, mentionne nulle part, rien n indique, savoir ou je, savent ou je, say i am an employee, say im an employee, say that i work, say i work, list that i work, put that i work, mention that i work, state that i work, show that i work, tell people i work, tell people where i work, link me to, linked to my employer, tied to my employer, trace',
  ),
  concept(
    'disclaimer',
    'topic',
    'opinions belong to me, belong to me, speak only for me, my views alone, mine alone, theirs alone, put a line, line in my bio, line in my profile, note in my bio, bio note, bio line, blurb, tagline, say that its me, say it is me, as a private person, private person, private citizen, simple citoyen, a titre personnel, titre prive, en mon nom, mon avis, ce que je pense, say im speaking, say that i speak, say these are, say they are my, written in my bio, write in my bio, wording in my bio, something in my bio, add to my bio, add to my profile, en bio, dans ma bio, ajouter une note, ajouter une phrase, preciser que',
  ),
  concept(
    'may-use',
    'topic',
    'free to have, free to be on, free to use, ok to have, okay to have, ok with me having, okay with me having, against me having, mind if i have, mind that i have, do i have to give up, give up my, get off, hold an account, run a personal, keep a personal, keep my personal, keep my own, keep my instagram, keep my facebook, keep posting, private life, stay on facebook, stay on instagram, remain on, ca derange, empeche*, interdi*, a t on le droit, est il permis, c est permis, permis d avoir, puis je avoir, be on tiktok, be on instagram, be online, at all, ban personal',
  ),
  concept(
    'monitor-employees',
    'topic',
    'keep watch, keeps watch, eyes on us, eyes on my, eye on what, combing, combs through, trawl*, follow what i, follows what i, following what i, read what i, reads what i, reading what i, sees what i, see what i, look into my profile*, nose around, nosing, poke around, poking around, pry, pries, prying, lurk*, checks up, check up, checking on me, checking on us, creeps, stalks, stalking our, keeping an eye on our personal, keeping an eye on staff, keep tabs on us, patrol*, do they look, do they watch, do they check, do they read, does anyone look at my, does anybody look at my, does anyone watch, does the boss look, voit ce que, regarde ce que, lit ce que, suit ce que, check nos, verifie nos, surveille nos, surveille mon, surveille mes, fouine*, jette un oeil, regarde mes, regardent mes, regarde nos comptes, voient mes, voit mes, boss reads, boss read, reads our, reads my, employer reads, employer read, employer look, employer looks, boss looks, boss look at, keep reading my, our own walls, my wall',
  ),
  concept(
    'investigate',
    'topic',
    'look further, dig into, digs into, check it out, follow up, follows up, followed up, case opened, opens a case, gather facts, fact finding, fouiller, creuser',
  ),
  concept(
    'violation',
    'topic',
    'step over the line, steps over, over the line, broke a rule, break a rule, breaks a rule, bends the rules, bent the rules, rule breaking, not allowed, wrongdoing, goof*, slip up, slips up, messes up, messed up, post something bad, posted something bad, went too far, goes too far, too far, de travers, pas respecte, ne respecte pas, brise, brisent, violation',
  ),
  concept(
    'civil-criminal',
    'topic',
    'legal consequences, legally responsible, beyond work, besides work, outside of work consequences, pay damages, damages, courts, judge, a fine, the fine, fines, pay a fine, fines, arrested, arrest, amende, cour, justice, juge, poursuites',
  ),
  concept(
    'harassment',
    'topic',
    'mean messages, mean to me, mean things about, nasty things about, nasty messages, keeps writing, keeps posting about me, posts about me, won t leave me alone, wont leave me alone, hounding, hounds, picks on me, picked on, digs at me, targets me, targeting me, targeted, makes fun of me, makes fun of, laughs at, laughing at, belittl*, ostraciz*, sends me creepy, hits on me, rate*my looks, rating looks, comments on my body, harcele, harceler, se moque*, moque',
  ),
  concept(
    'discrimination',
    'topic',
    'slur, n word, ethnic joke*, about muslims, about jews, about immigrants, about gay, gay people, trans people, women jokes, jokes about women, skin colour, skin color, hijab, turban, foreigners, anti gay, anti immigrant, indigenous, first nations, autochtone*, immigrants, race based, minorit*, homo, prejudi*, preju*',
  ),
  concept(
    'violence',
    'topic',
    'hit him, hit her, hit me, hits me, going to get me, get me after, watch my back, wait for me, waiting for me, meet me in the parking, parking lot after, break his, break her, break my, knife, gun, shoot, shoot up, going to pay for, hurt people, hurts people, blow up the, bomb, fists, rough me up, mess me up, frapper, tuer, faire mal, peur pour, afraid of him, afraid of her, scared of',
  ),
  concept(
    'review-complaint',
    'topic',
    'have my report, got my report, handed in, hand it in, sent it in, send it in, sent in my, send in my, in the system, next with my, then what, what then, now what, after that, afterwards, what comes next, comes next, process after, deals with what i, reads what i reported, ends up on, passed to, lands with, lands in, decides on complaints, weighs complaints, assess*, suivi, suite a ma plainte, apres ma plainte, ma plainte, une fois deposee, une fois envoyee, what do they do with, does with my, do with my complaint, do with my report',
  ),
  concept(
    'public-complaint',
    'topic',
    'somebody who doesnt work, someone who doesnt work, doesn t work for, not on staff, not staff, people outside, somebody outside, outsider, tell the resident, tell a resident, tell the caller, caller, client wants to complain, citizen wants, a customer wants, point them to, point him to, point her to, send them to complain,  hand him, hand her, neighbour wants to complain, my neighbour, my neighbor, annoyed resident, angry resident, angry citizen, upset citizen, plainte du public, plainte d un citoyen, citoyen fache, citoyenne, membre de la communaute, external',
  ),
  concept(
    'disparage',
    'topic',
    'say mean, mean things, rag on, ragging on, bitch about, bitching about, moan about, moaning about, take shots at, taking shots, throw shade, throwing shade, dunk on, call out the, calling out the, drag, dragging, knock, knocking, sling mud, tear down, tearing down, speak ill, bad things about, speak badly, talk bad, talk badly, talking bad, say what i think of, tell the world what, lousy, garbage employer, incompetent boss, make jokes about, joke about the mayor, laugh at council, pester, piss on, vomir sur, chialer, chiale, bitcher, cracher sur, casser du sucre, se plaindre de la ville, parle en mal, tout croche, negatif sur, my rotten, awful, terrible, hate on, hating on',
  ),
  concept(
    'represent',
    'topic',
    'pass myself off, answer residents, answering residents, answer a question, answering questions, set the record straight, set people straight, correct people, correct someone, clear things up, clear up, explain the citys, explain what the city, sound like i speak, speaks on behalf, on the citys behalf, on the regions behalf, for the city, as a city employee, as a city worker, in the name of, repondre a la place, a la place de la ville, parler pour, comme representant*, representant*, jump in, chime in, weigh in on, officially say, announce for, answer for my, who may speak, who can speak, allowed to speak',
  ),
  concept(
    'confidential-info',
    'topic',
    'from a file, from the file, files, chart in the, patient*, client info*, private info from work, heard in a meeting, heard at work, saw at work, things i learn, things i know, what i know from, what i learn at, learn at work, know from work, behind the scenes, work emails, memo, memos, spill, spilling, spill the beans, tip off, before it is announced, before the announcement, scoop, draft budget, choses confidentielles, infos confidentielles, infos internes, appris au travail, ce que je sais',
  ),
  concept(
    'remove-comment',
    'topic',
    'stays, stay,  should it go, should this go, does it go, it goes, kill it, leave it there,  keeps up, keep it there, up or down, erase, erasing, clear out, clean up, on l enleve, enleve, enleves, faut il l enlever, garde t on, on garde, on laisse, laisse, faire disparaitre, tolerat*, put up with, acceptable comment*, allowed to say on our, allowed to write on our, can people say, can people post, can people write, can people put, what gets removed, what gets deleted, what gets someone blocked, filter out, weed out, out of bounds, no go, off limits',
  ),
  concept(
    'off-topic',
    'topic',
    'has nothing, completely different, other topic, another topic, different topic, wrong post, doesnt belong, does not belong, goes on about, keeps going on about, ranting about something, about his fence, autre sujet, sans lien, aucun rapport, pas rapport, tangent, sidetrack*, sidetracking',
  ),
  concept(
    'offensive',
    'topic',
    'crooks, clowns, crook, thieves, morons, idiots, imbecile*, con, cons, dumb, dumbass, losers, fools, trash talk, ass, damn, hell, f word, bad words, nasty words, mean words, unkind, cruel, hurtful, hurts someone, spite*, venom*, hostile comment*, attacks another, attacks a, attacking another, insults another, insults people, insult people, yells at, blasphem*, mechant*, impoli*, irrespectueu*, disrespect*, blessant*, sacre, choquant*',
  ),
  concept(
    'names-employee',
    'topic',
    'by her name, by his name, by their name, her first name, first name, full name, last name, named me, names me, mentions me, calls me out, puts my name, writes my name, singles out, singled out, points at one of our, points to one of our, the receptionist,  front counter, the plow guy, phone number, someones number, phone numbers, cell number in, home phone, where someone lives, where she lives, where he lives, where they live, address of, street address, private details about, medical info*, someones health, nommement, coordonnees, adresse de, numero de telephone de, le nom de, nom d une, nom d un, preposee, worker by name, staffer by name, good word about, praise, praising, compliment a worker, thank a worker',
  ),
  concept(
    'election',
    'topic',
    'running for, runs for, my vote, your vote, slate, incumbent*, opponent*, campaign sign*, endors*, support for a candidate, backs a candidate, pushing a candidate, stumping, votez, se presente, candidature, aux elections, byelection, school trustee, mp, mpp, mla, premier, liberal, conservative, ndp, politician plug',
  ),
  concept(
    'inappropriate-content',
    'topic',
    'links, url, x rated, racy, raunchy, smut, gore, bloody, disturbing, dirty joke*, dirty, off colour, adult site, adult website, gambling, casino, malware link, hameconnage, site douteux, lien douteux, liens douteux, contenu choquant, indecent*, not safe for work',
  ),
  concept(
    'illegal-activity',
    'topic',
    'dump garbage, dumping, without a permit, without permit, dodge, dodging, cheat on taxes, evade, evading, evasion, sneak, sneaking, trespass*, tagging walls, graffiti, smash windows, torch, egging, egg the, steal from, beat the system, pot, dope, underage, moonshine, firearm*, hunt out of, poaching, contre la loi, enfreindre la loi, inciter, incite*, inciting, encourage people to, tells people to, telling people to, drive drunk, drunk driving, race on, street racing, ignore the bylaw, break a bylaw, burn his, burn their, vandaliser',
  ),
  concept(
    'commercial',
    'topic',
    'offers his services, offers her services, offering services, cheap rates, special offer*, sale at, sale on, shop link, store link, online store, webshop, wares, marketing his, marketing her, hire me, call me for, call us for, book now, order now, deal on, deals on, lawn care, snow removal services, cleaning services, driving school, restaurant ad, pizza special*, essential oils, tupperware, makeup, fundraiser*, contractor ad*, free estimate*, promo code*, speciaux, rabais, soldes, commerce annonce, commercant*, entreprise*, faire de la pub, pub pour, pub, annonce son, annoncer, offre ses services, a vendre, mon entreprise, son entreprise, jobs at his',
  ),
  concept(
    'privacy',
    'topic',
    'privacy act, privacy rules, private data, data protection, personal details, what law, which law, which act, what legislation, which legislation, loi sur l acces, respect de la vie, quelles lois',
  ),
  concept(
    'not-confidential',
    'topic',
    'handed over, hand over, hand it over, given to somebody, given to someone, given out, turned over, passed on to, released to, made public, get out, ends up public, who else sees, who else can see, who can read, remain between, stays between, between them and us, off the record, kept secret, keep it secret, stays secret, keep a secret, hush, promise anonymity, promise to keep, promise confidentiality, guarantee privacy, secure, obtained by, somebody who asks for it, someone who asks for it, asks for it, reste prive, restent prives, reste entre nous, rester prive, secret, secrets, rendu public, rendus publics, demande d acces',
  ),
  concept(
    'correspondence',
    'topic',
    'write to our inbox, our inbox, inbox, what people write to us, what folks write, what residents write, what people tell us, people tell us, residents tell us, write us, writes us, folks write, people write, sends us, message our, messages our, message to our, comments people send, ecrivent, ce que les gens, messages recus, nous envoie, nous envoient, contact us through, reaches us, dm us, writes in, write in, chat with us',
  ),
  concept(
    'privacy-notice',
    'topic',
    'put up on our page, on our page about, what do we have to say, what must we say on, what must our, what has to be on, do we tell, must we tell, do we warn, must we warn, are people told, people told, users told, inform users, informer les gens, avertir les gens, mention obligatoire, indiquer sur',
  ),
  concept(
    'record',
    'topic',
    'hold onto, holding onto, keep what we, keep our posts, keep old posts, keep the comments, keep all, have to keep, must keep, need to keep, save everything, saving, keep a file, on file, screenshots of our, screenshots of posts, screenshots of comments, copies of our, copies of what, copy of our, backup*, logbook, track of what we, preserved, preserv*, stor*, filed away, evidence of posts, delete old posts, throw away, get rid of old, sauvegard*, garder ce qu on, garder nos, garder les, conserve, trace ecrite, tenir des',
  ),
  concept(
    'schedule',
    'topic',
    'lines up, lining up, time the posts, timing of posts, times the posts, programs the posts, sets up posts ahead, posts ahead of time, ahead of time, in advance, when posts go out, when our posts go, when things get posted, when it goes out, programme les, plan what goes out, d avance, a l avance, pipeline, cue up',
  ),
  concept(
    'content-creation',
    'topic',
    'come up with posts, comes up with, makes the graphics, makes graphics, designs the, design posts, put together posts, puts together posts, puts together, thinks up, produces, produce posts, writes content, write content, writes our content, writes for us, who writes, writes up, composes, compose posts, prepares posts, prepares the posts, prepare posts, prepares content, prepare les publications, ecrit les, fait les publications, faire les publications, redaction, cree les',
  ),
  concept(
    'inquiries-for-programs',
    'topic',
    'answers questions for program*, questions for our program, handles questions, handles inquiries, fields questions, field questions, deals with questions, people ask our program, queries, query, requests for info*, demandes du public',
  ),
  concept(
    'account-evaluation',
    'topic',
    'final word, last word, ultimate say, clears new, clear new, clears the, decides whether we get, whether we get one, whether we get it, if we get one, who judges, yes or no to, says no, turn us down, thumbs down, rubber stamp*, bless, blesses, blessing, nod from, pass judgment, looked over by, goes past, goes through for approval, who is asked, has to agree, have to agree, must agree, gets a vote, vote on, at the table, decision maker*, panel, qui approuve, qui evalue, qui decide, dire oui, donne son accord, donne le feu vert, accepter ma demande, accepte, refuse, whose okay, whose ok, whose approval, needs to be asked, clear it with, run it by, sign off, signs off on, signed off',
  ),
  concept(
    'apply',
    'topic',
    'step one, first step, how do i begin, how do we begin, how do we start, where do we start, where do i start, put in a request, put in an application, go through to get, steps to get, get approved for, process to get, process for getting, how to get, what do we fill, fill in to get, faire une demande, comment faire pour avoir, premiere etape, par ou commencer, commencer, etapes, ask for a page, ask for an account, ask for one, procedure for',
  ),
  concept(
    'establish',
    'topic',
    'wants its own, want our own, want its own, wants a page, wants an account, wants an instagram, wants a facebook, wants a tiktok, wants a linkedin, wants its own linkedin, wants its own instagram, wants its own facebook, get on tiktok, get on instagram, get on facebook, get on youtube, get onto, be on youtube, going on instagram, going on tiktok, go on tiktok, go on instagram, join tiktok, join instagram, join bluesky, put us on, put our program on, put the program on, start posting on, roll out, rolls out, add a channel, add an account, second page, another page, another account, extra account, new platform, venture onto, page for our, account for our, instagram for our, facebook for our, tiktok for our, channel for our, avoir notre propre, avoir une page, avoir un instagram, une page pour, un compte pour, partir une page, demarrer, se lancer sur, starting up',
  ),
  concept(
    'maintain',
    'topic',
    'maintain*, keep up to date, keeps up to date, keep track,  keep the list, keeps the list, update the list, updates the list, looks after the list, tient a jour, tient la liste, keep a list, keeps a list',
  ),
  concept(
    'approved-platforms',
    'topic',
    ' platforms we are allowed, sites we are allowed, networks we are allowed,  apps may we use, apps can we use, apps are we, platforms may we, platforms can we, platforms are we, sites may we, sites can we, networks can we use, networks may we use, approved list, list of platforms, list of apps, list of sites, list of networks, ok d apps, okay list, off limits apps, is tiktok approved, is tiktok allowed, is threads allowed, is bluesky approved, apps are approved, apps are fine, allowed apps, platforms approved, platform list, liste d applications, applications permises, plateformes permises, liste approuvee, quelles applications, quelles plateformes',
  ),
  concept(
    'protocols',
    'topic',
    'rulebook*, handbook*, playbook*, how to guide*, manuals, procedures for posting, instructions for posting, puts out the rules, sets the rules, writes the rules, makes the rules, make the rules, write the rules, set the rules, standards, standard*, norms, normes, marche a suivre, consignes, comes up with guidelines, issue* guidelines, hands out guidelines, put into practice, puts into practice, implement*, carry out, carries out, mettre en oeuvre, met en oeuvre, applique les, appliquer les',
  ),
  concept(
    'strategy',
    'topic',
    'game plan, road map, roadmap, direction of, vision, long term plan, plan d ensemble, grandes lignes, uniform, unified, same way, same everywhere, the same across, across departments, keeps things consistent, keep things consistent, consistency, harmonis*',
  ),
  concept(
    'tone',
    'topic',
    'come off, comes off, sound, sounds, chatty, sarcastic, sarcasm, snark*, funny, humour, humor, jokey, formal, informal, casual tone, stuffy, serious or, wording, way we talk, way we write, how we talk, how we write, how should we talk, how should we write, how to talk to people, how to address, parler aux gens, style d ecriture, facon de parler, quelle attitude, comment parler, comment ecrire',
  ),
  concept(
    'goal',
    'topic',
    'hope to get, hope to gain, trying to get out, want out of, wants out of, wants to get from, want to get from, shooting for, after with, aiming for, set out to do, get out of all this, end game, point of it all, point of all this, whats the idea, what is the idea behind, idea behind our, intention behind, mission, vise a, cherche a, veut accomplir, veut on, pourquoi la ville est, pourquoi avoir, pourquoi est on',
  ),
  concept(
    'purpose',
    'topic',
    'whole point, in a nutshell, boil down, boils down, what is it for, why have a policy, why have this policy, why have rules, why bother with a policy, why do we need a policy, need this policy, exist for, reason behind the policy, reason behind this, idea behind the policy, idea behind this policy, aimed at, pourquoi une politique, pourquoi cette politique, pourquoi avoir une politique, de quoi parle, de quoi traite, sert a quoi, a quoi ca sert, en gros, protect against, meant for, meant to',
  ),
  concept(
    'revised',
    'topic',
    'latest, newest, newest version, current, most current, freshest, changed, changes made, refreshed, amended, amend*, last touched, last edited, last time it was, last time they, modifi*, changement*, actuelle, actualise*, a jour, stale, outdated, out of date, year is this version, date of this version, version date',
  ),
  concept(
    'issued',
    'topic',
    'how far back does, how long has this policy, first version, first put out, first adopted, original date, started, begin, began, around since, been around, existed, exist since, brand new policy, when did we get, when did this policy, introduced, introduction of this policy, roll out of the policy, creee, instauree, date de creation, existe depuis',
  ),
  concept(
    'review-year',
    'topic',
    'looked at again, look at it again, redo, redone, rewritten, rewrite, revisited, up for renewal, expire*, expiry, next time it, come up for, comes up for, scheduled for review, get a review, get reviewed, due again, revoir, revue prevue, prochaine fois, sera revisee, sera revue',
  ),
  concept(
    'policy-owner',
    'topic',
    'owns it, whose document, which office, office is responsible, office is in charge, which department is responsible for the policy, answer for this policy, holds the pen, keeper of, bureau responsable, de quel bureau, belongs to which, responsibility lies, under whose, office behind',
  ),
  concept(
    'approved-by',
    'topic',
    'who okayed, who ok d, who said yes to this, whose signature, who signed it, ratif*, endorsed by, enacted, came into being, voted in, voted on it, motion, vote of council, signee par, signe par, adoptee par, entree en vigueur par, who gave the nod, who put this in place, in force since, was it passed, got passed',
  ),
  concept(
    'policy-number',
    'topic',
    'number on it, policy no, no of the policy, numbered, numero, reference, file code, code of the policy, what is the number, which number, what number does, number does the policy, number does this, before this one, predecessor, previous policy, older version, replaced by, used to be called, resolution no, by which resolution, which resolution, quelle resolution, ancien numero,  how long is the policy, how many pages',
  ),
  concept(
    'distribution',
    'topic',
    'notified of it, is notified, are notified, gets notified, who knows about it, get the memo, gets the memo, gets an email about, emailed to, email to all, mailed to, mailing, circulated to, passed out to, on the intranet, on the internet, on the website, on our site, publish* on, see a copy, find a copy, hard copy, printed copy, binder, where does it live, where is it kept, where is it stored, where is it posted, where do i find it, where can i look it up, look up the policy, posted for, open to the public, envoyee a, distribuee, publiee sur, se trouve la, ou se trouve, copie de la politique, ou lire',
  ),
  concept(
    'contact',
    'topic',
    'still unsure, unsure, not sure who, person to ask, somebody to ask, someone to ask, right person, whom can i ask, whom do i ask, who can tell me, who can explain, who could answer, who can help, who do i write, who do i write to, write to whom, where do i write, drop a line, send a note, mailbox, inquiries, query about, queries about, more about this, more about the policy, learn more, information, stuck, need help with, talk it over, ask somebody, a qui demander, qui contacter, qui peut m aider, qui peut repondre, ou ecrire, ecrire a qui, plus d info*, adresse courriel, contactez, qui appeler',
  ),
  concept(
    'related-documents',
    'topic',
    'goes along with, go along with,  along with this, side by side, connected to, besides this, besides this policy, in addition to this policy, read as well, read too, also read, companion, sister polic*, see also, list of laws, statutes, listed laws, laws listed, laws are listed, acts are, acts listed, other legislation, which acts, documents listed, listed documents, linked documents, appendix, terms, se rattache*, connexe*, liees, lies, d autres politiques, autres documents, quelles lois sont, aussi lire, electronic monitoring, information security, accessibility policy, confidentiality policy',
  ),
  concept(
    'more-detail',
    'topic',
    'fine print, finer points, nitty gritty, the details, nuts and bolts, specifics, spelled out further, explained better, deeper, longer version, what is acceptable in detail, precise*, en detail, plus loin, preciser, details sur',
  ),
  concept(
    'department-guidelines',
    'topic',
    'extra rules of our own, house rule*, make up our own, stricter, set our own, local rules, unit rules, team rules, rules just for, rules only for, rules on top, add on rules, on top of this policy, on top of these, guidelines of our own, own guideline*, complement*, regles maison, nos propres',
  ),
  concept(
    'manage-own',
    'topic',
    'look after their own, looks after its own, do their own thing, does its own thing, do it themselves, does it itself, in house, self managed, self run, run separately, separately, autonom*, eux memes, elles memes, elle meme, ses comptes a elle, which divisions, which areas, which departments run, exception*, who else runs, besides communications',
  ),
  concept(
    'collaborate',
    'topic',
    'loop in, loops in, check in with, check with communications, sync with, sync up, talk to communications, work hand in hand, hand in hand, team up, teams up, partner with communications, work together with, coordinate with, link between, linked up, lead person, go to person, people lead*, representative in each, one person per, personne contact, fait le lien, lien avec',
  ),
  concept(
    'it-issues',
    'topic',
    'wont load, will not load, crash*, frozen, error message*, bug, bugs, broken login, does not work, doesnt work, stopped working, acting up, technical, technical stuff, other tech, tech stuff, everything else technical, bogue*, panne*, marche pas, ne fonctionne pas, plante',
  ),
  concept(
    'analysis',
    'topic',
    'numbers, how did a post do, how did our posts do, how posts do, do well, doing well, likes and, views, looks at results, crunch*, number crunch*, figures, data on, measure*, track how, tracking how, report on posts, feedback on posts, learn from, learns from, improve posts, improves, change course, change things based, results, resultats, chiffres, donnees, popularite, popular posts, popular',
  ),
  concept(
    'topic-timing',
    'topic',
    'what gets put up, gets put up, what goes out, what goes online, what we post, what we post about, subject*, theme*, picks what, pick what, picks when, decides when, decide when, calls the shots, call the shots, content plan, agenda, has the say over, say over what, quand publier, quoi mettre, contenu a publier, choix des sujets, le moment',
  ),
  concept(
    'repost',
    'topic',
    'pass on posts, share posts of, share another, share someone elses, shares another, other departments posts, posts of other, posts from other, fire departments page, library page, repartager, relayer, relaie*, partager la publication d, republi*, share our departments, share our page',
  ),
  concept(
    'monitor-account',
    'topic',
    'check on the page, look in on, looks in on, checks in on, keeps watch over our, watch the page, watches the page, minding the, minds the, anybody there, anyone there, anybody watching, anyone watching, see what comes in, sees what comes in, staffed, attended, unattended, on the weekend, on weekends, watched, regarde nos, verifie nos pages, surveille la page, surveille les comptes, surveille nos comptes, tended, how often are, how often does anyone, how often does someone',
  ),
  concept(
    'respond',
    'topic',
    'get an answer, gets an answer, need to answer, have to answer, must answer, obligation to answer, obliged to answer, bound to answer, get a reply, gets a reply, write something back, come back to people, comment back, say something back, replies to comment*, handle comments, handles comments, deal with comments, deals with comments, answer back, faut il repondre, doit on repondre, repondent, qui repond, on repond, donner suite, ignore, ignoring, ignored, let it sit, leave unanswered, unanswered',
  ),
  concept(
    'direct-message',
    'pinned',
    'sent to the inbox, private messages, messages in private, pms, pm, messenger messages, write to the page privately, writes privately, messages prives recus, boite de reception',
  ),
  concept(
    'forward-content',
    'topic',
    'idea for the page, ideas for the page, something for the page, news for the page, photos for the page, pictures for the page, get our event on, get our news on, put our event, put our event on, put our news on, put my event on, publicize, publicise, spread the word, get the word out, word out, announce our, announcing our, show off, shout about, on the citys facebook,  onto the city, on the towns, hand over photos, give photos to, who takes, whom do i give, where do i send photos, where do i send pictures, want it posted, wants it posted, have it posted, post for us, post it for us, proposer une idee, proposer une publication, faire connaitre, annoncer notre, mettre sur la page, mettre notre, soumettre une, soumettre un, une nouvelle pour, idee de publication',
  ),
  concept(
    'positive-image',
    'topic',
    'feel good, success, successes, celebrate, brag, make us shine, good things, good light, flattering, what kind of information, kinds of stories, sort of stories, sort of information, type of information, types of posts, kind of posts, kinds of posts, look good, belles histoires, bonne image, bien paraitre, genre de contenu, sorte de contenu',
  ),
  concept(
    'coordinated',
    'topic',
    'organised, organized, pull together, work as one, in sync, stay in sync, joint, jointly, why do departments, why must departments, why should departments, cooperat*, se concerter, travailler ensemble, concertation, collaborer',
  ),
  concept(
    'reputation',
    'topic',
    'good name, name of the region, name of the city, public face, bad publicity, publicity, smear*, drag us, dragged, makes the news, in the news, scandal*, hurt our image, damage our, damage the region, damages the, shame on, disgrace*, discredit*, public opinion, image publique, mal paraitre, mal paraitre la, honte',
  ),
  concept(
    'public-trust',
    'topic',
    'lose faith, faith in us, faith in the region, trust us, trust in us, trust the region, credib*, confidence in, people trust, work gets harder, get in the way of our work, disrupt*, hinder*, interfer*, perdre confiance, miner, nuire au travail',
  ),
  concept(
    'personal-views',
    'topic',
    'what i think, my own mind, free opinion, hold opinions, have opinions, have an opinion, political sign*, support a party, support a candidate, vote how, pro life, pro choice, climate, war, gaza, ukraine, vaccine views, causes, cause i, take a stand, taking a stand, take sides, stance*, mes convictions, mes idees, penser, opinion personnelle, liberte d opinion',
  ),
  concept(
    'due-diligence',
    'topic',
    'watch what, watch out, be careful, think twice, take care not, precautions, precaution, responsib* posting, effort to avoid, attention a, faire gaffe, precautions a',
  ),
  concept(
    'laws',
    'topic',
    'by law, the law, legal rules, publication law, libel law*, laws on publishing, rules of law, statutory, lois sur, droit, legislation applicable, what laws, which laws, does the law',
  ),
  concept(
    'judgement',
    'topic',
    'use my head, use your head, use their head, sensible, good sense, wisely, discretion, tete sur les epaules',
  ),
  concept(
    'define',
    'topic',
    'is understood by, understood by, understood as, in the sense of, wording of, term, terms, what falls under, what falls into, which ones are, in policy speak, in plain words, plain english, same as, same thing as, includes, include, included in the definition, included, part of, counted as, count, belongs to, sens de, au sens, qu entend, inclut, inclus, comprend, fait partie, font partie, est ce que c est',
  ),
  concept(
    'define',
    'topic',
    'describe*, explain*, description of, what is under, what sort of thing, what exactly is, decri*, expliqu*',
  ),
  concept(
    'consent',
    'topic',
    'from the parents, from parents, parents sign, parent signs, parents agree, something from the parents, anything from the parents, papers from, form from the, parental, do parents, moms and dads, de la part des parents, parents doivent, des parents, let people choose, say no to being, asked not to be',
  ),
  concept(
    'training',
    'topic',
    'the ropes, ropes, show someone how, teach someone, learn to post, how to post properly, beginners, newbie*, explain how to use, walk me through, walks me through, walk us through, take me through, someone to teach, montrer comment, nous montrer, me montrer',
  ),
  concept(
    'personal-views',
    'topic',
    'think what i want, believe what i want, say what i think, entitled to, entitled, my own opinion*, own opinion, free to think, free to believe, think for myself, mind of my own, penser ce que je veux, dire ce que je pense, idees politiques, hold my own, keep my own opinions, disagree with',
  ),
  concept(
    'may-use',
    'topic',
    'gag, gagged, gagging, muzzle*, silence us, silence me, silencing, shut us up, shut me up, shutting us up, keep us quiet, keep quiet, stifle*, take away my, freedom online, forbidden to, say anything at all online, nothing online, museler, baillonner, faire taire, control what we say, control what i say, limit what i, limit what we, restrict what',
  ),
  concept(
    'audience',
    'topic',
    'follow me, follows me, my followers, friends list, buddies only, only people i know, small audience, just my family, just family, private mode, nobody outside, invite only chat, locked group, delete after, i later deleted, removed it right away, cercle prive, quelques amis, seulement mes, juste mes',
  ),
  concept(
    'represent',
    'topic',
    'municipality talking, city talking, region talking, mistaken for, mistake me for, confuse me with, confused with, think i speak, thinks i speak, thinks im speaking, think its the city, think its official, look official, looks official, seem official, seems official, sound official, sounds official, come across as official, official looking, official voice, impression that, parle pour la ville, pris pour, confondu',
  ),
  concept(
    'confidential-info',
    'topic',
    'hint, hints, hinting, inside track, know before, before others, before the public, from my desk, i happen to know, i know which, i know who, know which, know who, contract award, awarded the contract, privileged information, classified, from work files, sneak peek, tease, teasing, divulguer, laisser entendre, au courant de, a l interne',
  ),
  concept(
    'analysis',
    'topic',
    'likes we get, how many likes, how many views, how many people see, how many people saw, crunches, tallies, tally, keeps score, looks at the numbers, watch the numbers, statistics, combien de mentions, combien de vues',
  ),
  concept(
    'forward-content',
    'topic',
    'event, events, our event, my event, flyer, flyers, poster, posters, hand my, hand our, gets on facebook, get on the city, gets on the city, on the citys page, info about our program,  announcement, announcements, news item, press item, picture for, photo for, pics for, story idea, evenement*, affiche, depliant, nouvelle',
  ),
  concept(
    'contact',
    'topic',
    'torn about, torn, in doubt, doubt, doubts, gray area, grey area, not certain, uncertain, if something is fine, whether something is fine, whether something is allowed, whether something is ok, something is okay, is something okay, check with, ask before posting, double check, not clear, unclear, somethings fine, doute, pas certain, pas sur, incertain*, en cas de doute',
  ),
  concept(
    'disclaimer',
    'topic',
    'line should i, which line, what line, what should i write on my profile, which words, what words, what sentence, sentence to add, phrase to add, wording to use, quelle phrase, quelle mention, mention a, what must i state, what must i add, what should i state, what should i add, what do i add, add to my post, add to a post, add to my comment',
  ),
  concept(
    'illegal-activity',
    'topic',
    'get around, getting around, way around, ways around, get away with, loophole*, fire ban, burn ban, ignore the ban, break the ban, burn garbage, skip paying, avoid paying taxes, steal cable, contourner',
  ),
  concept(
    'monitor-employees',
    'topic',
    'employer care, care what i, care what we, boss care, my business what, none of their business, interested in what i, find out what i, finds out what i, finds out about my, come across my, comes across my, sees my profile, seen my post, se meler',
  ),
  concept(
    'reputation',
    'topic',
    'employer care what, matter to my employer, matters to my employer, why should my employer, why does my employer care, why would work care, why do they care, affects the employer, makes the employer, organizations image, in public eye, public eye, standing of',
  ),
  concept(
    'report',
    'topic',
    'turn someone in, where do i turn, who handles this, what am i supposed to do about, bring it to, bring it to the attention, attention of, advise someone, alert, alert someone, alerting, inform someone, inform hr, notify hr, notify someone, i saw, i noticed, i witnessed, j ai vu, informer les rh, aviser',
  ),
  concept(
    'discrimination',
    'topic',
    'people of a certain, get out of town, go back where, go home, go back to your, these people, those people, certain religion, certain race, kind of people, retournez chez, rentrez chez, religion, faith group, nationality, nationalit*, wheelchair user*, make fun of disab*, old people, seniors joke, women drivers',
  ),
  concept(
    'names-employee',
    'topic',
    'by name, wrote the name, writes the name, named the, names the, name of our, name of the, name of one of, the name of, called him lazy, called her lazy, calls him, calls her, lazy clerk, lazy worker, our plow driver, one of our workers,  particular employee, specific employee, specific worker, certain employee',
  ),
  concept(
    'remove-comment',
    'topic',
    'come off, comes off the page, can that come off, take that off, get rid of it, off the page, pulled from the page, allowed to stay, allowed there, fair game, fit to stay, is that ok on our page, is that allowed on our page, is this allowed on our page, do we keep, should we keep, on peut l enlever, on peut le retirer, peut on le retirer, peut on l enlever, a enlever, hors de la page',
  ),
  concept(
    'approved-platforms',
    'topic',
    'list of sites, list of what we, sites we may, networks we may, allowed networks, ok to be on, okay to be on, fine to be on, places we can post, where we can post, where we are allowed to post, permitted apps, permitted sites',
  ),
  concept(
    'account-evaluation',
    'topic',
    'pending, green lights, approver*, approving body, whom must agree, gives it the ok, gives the okay, accept or reject, accepted or rejected, turned down by, grants, granting, assessed by, judged by',
  ),
  concept(
    'public-complaint',
    'topic',
    'a stranger, stranger, somebody from the public, person off the street, woman at the counter, man at the counter, at the counter,  someone at the rink, customers, mother called, father called, lady called, a guy called, resident called, from outside',
  ),
  concept(
    'security',
    'topic',
    'shut out of, shut us out, locked us out, changed the email, changed the password, changed our password, email on our, took control, taken control, lost access, cannot get into our, can not get into our, no longer get into, someone else has control, suspicious, scammers, scammer, malicious, ne peut plus entrer, changer le mot de passe, perdu le controle, perdu l acces',
  ),
  concept(
    'violence',
    'topic',
    'knock me out, knock him out, knock her out, punch me, slap, slapped, smack, beat me, beat me up, come get me, get what s coming, coming for me, make me pay, you re dead, dead meat, physically, frapper, m attendre, va me, casser la gueule, regret it',
  ),
  concept(
    'discipline',
    'topic',
    'care what, lay off me, can they do, do to me, what would happen to me, consequences for me, happens to somebody who, happens to someone who, happens to people who, happens to employees who, in for, treated, dealt with, comeuppance, worst, worst outcome',
  ),
  concept(
    'off-topic',
    'topic',
    'potholes under, under a library story, nothing about the, not about the post, about another, complains about something else, keeps writing about, keeps commenting about, keeps posting about, goes on and on, something completely, thread about, wanders off, stray from, parle d autre chose, autre chose',
  ),
  concept(
    'privacy-notice',
    'topic',
    'what do we tell people about privacy, do people know, let people know that',
  ),
  concept(
    'not-confidential',
    'topic',
    'promise her, promise him, promise them, nobody else will see, no one else will see, nobody else sees, no one else sees, anyone else see, stays just between, keep what she, keep what they, just us, will it stay private, stay private, is it private, be kept quiet, keep it quiet, personne d autre ne, seul a voir, reste confidentiel',
  ),
  concept(
    'informed',
    'topic',
    'owe her, owe him, owe them, owe people, owe the person, tell her before, tell him before, tell them before, before it goes online, before it goes up, before we post it, know about how, what they should know, savoir comment',
  ),
  concept('complaint-form', 'topic', 'step to report, file it with, sheet to, document to fill'),
  concept(
    'department-contribution',
    'topic',
    'role do departments, input do departments, material from departments, do departments help, departments help, help marketing, help the marketing, fill the page with',
  ),
  concept(
    'tone',
    'topic',
    'feel like, way to talk, come across to, should we be funny, be funny, be serious, polite tone, language we use, kind of language, sort of language, quel genre de langage, langage',
  ),
]
