/** How the same things are said in the lunch room: slang, idioms, half sentences. */
import { type Concept, concept } from './concept.ts'

export const slang: readonly Concept[] = [
  concept(
    'supervisor',
    'topic',
    'higher up, higher ups, upstairs, the brass, top brass, bigwig*, the suits, head honcho*, lead hand, team leader, line manager, my chief, the powers that be, les boss, la direction, mon superieur, ma superieure, mon chef, ma chef, grand patron, foremen',
  ),
  concept(
    'employee',
    'common',
    'staff member*, work buddy, work friend*, deskmate, cubicle mate, office mate, guy at work, girl at work, woman at work, man at work, lady at work, dude at work, person at work, people at work, someone at work, somebody at work, one of our guys, one of the guys, one of the gals, cashier*, receptionist*, janitor*, custodian*, secretary, technician*, plow guy*, plow operator*, mechanic*, arborist*, librarian*, social worker*, firefighter*, bylaw officer*, health inspector*, crossing guard*, recreation leader*, camp counsellor*, camp counselor*, preposee aux, prepose aux, commis',
  ),
  concept(
    'public-member',
    'topic',
    'somebody who does not work, someone who does not work, person who does not work, without an employee number, no employee, locals, people in the community, people in town, folks in town, person in town, guy in town, lady in town, passerby, passersby, man off the street, member of our community, shopper*, cyclist*, commuter*, rider*, tenant*, homeowner*, parent of a, people outside the organization, gens de l exterieur, gens de la place, monsieur tout le monde',
  ),
  concept(
    'contractor',
    'topic',
    'gig worker*, outside help, hired gun*, hired help, third party, outsourced, outsourc*, external firm, external agency, marketing firm, ad agency, pr firm, service provider*, self employed, independent contractor*, on a contract, contract till, contract until, contract ends, my contract, short contract, temp agency',
  ),
  concept(
    'volunteer',
    'topic',
    'advisory group, advisory board, advisory committee, working group, helper*, helping out for free, for free at, give my time, arts committee, accessibility committee, youth council, festival crew, coach for',
  ),
  concept(
    'student',
    'topic',
    'highschool student, high school student*, university student*, college student*, work term, practice placement, field placement, shadowing, job shadow*, junior staff, coop student*, summer job kid*, stage d ete, en stage',
  ),
  concept(
    'temporary',
    'topic',
    'till june, until june, until september, for the summer only, just for the summer, summer only, a few shifts, couple of shifts, once in a while, on and off, float staff, fill in, filling in, backfill*, maternity cover, casual pool, relief worker*, call in staff, hourly, not full time, not permanent, trois jours par semaine, remplacant*, surnumeraire*',
  ),
  concept(
    'consent',
    'topic',
    'okay of, the okay of, ok of, blessing of, say so of, permission slip*, permission from, without permission,  sign a paper, sign a form, sign anything, get it signed, have it signed, put it in writing, black on white, on paper, written yes, verbal okay, said its fine, said it is fine, dont mind, do not mind, didnt mind, doesnt mind being, mind being, ask the family, ask families, family okay, ask the people, ask everyone, ask everybody, everyone in the photo, everyone in the picture, people in the background, faces end up, whose faces, whose face, face in, faces in, appear in, appears in, appearing in, shown in our, show up in our, showing up in our, feature someone, featuring someone, blur, blurring, blurred, recognisable, recognizable, recognizable face*, accord des gens, permission ecrite, demander aux gens, les visages',
  ),
  concept(
    'image',
    'topic',
    'foto, fotos, pix, snap a, snapped, snaps, shots, mugshot, clip, clips, reel, reels, footage, candid*, crowd shot*, group photo*, group picture*, class photo*, boomerang, timelapse, filmed, taping, taped, cliche, cliches, filmer, film*',
  ),
  concept(
    'personal-story',
    'topic',
    'veteran s story, veterans story, patient story, patients story, recovery story, life story, what she went through, what he went through, what they went through, journey, quote from a client, quote from a resident, quoting a, case of a client, spotlight on, staff spotlight, profile of a',
  ),
  concept(
    'accessibility',
    'topic',
    'ok for everyone, okay for everyone, works for everyone, work for everyone, usable by all, open to all, inclusive, everybody can follow, everyone can follow, people with low, cant make out, can t make out, hard to read, tiny text, text in images, words on a picture, infographic*, colours on our graphics, color blind*, colour blind*, seeing impaired, braille, sign language, voice over, voiceover, lisible*, pour tout le monde, daltonien*',
  ),
  concept(
    'training',
    'topic',
    'trained up, get somebody trained, get someone trained, want someone trained, how to post, need a lesson, need lessons, coach me, coaches us, mentor*, show a newcomer, show new people, bring new staff, newbies, onboarding session, social media 101, the basics, basics of, brush up, skill up, upskill*, learn this, learn it, who teaches, qui enseigne, qui montre, initiation, perfectionnement',
  ),
  concept(
    'record',
    'topic',
    'keeping copies, keep copies of, copies of what we, keeping a copy, what we tweet, what we tweeted, what we wrote, what we put out, what we put up, what we posted, hold on to old, hang onto, chuck, chuck out, ditch old, dump old, wipe old, delete old, clear out old, purge old, bin, binned, trash old, filing, file away, how do we file, logs of, logging, logged somewhere, written down somewhere, note down, evidence of what, proof of what we posted, historique, historiques, garder trace, jeter, jetees, detruire, destruction',
  ),
  concept(
    'reputation',
    'topic',
    'make the region look, makes the region look, make the city look, makes the city look, make us look, look foolish, look stupid, look terrible, black eye, egg on, laughing stock, laughingstock, public embarrassment, loses face, lose face, give us a bad, gives us a bad, bad for the region, bad for the city, tache, faire honte, faire mal paraitre, mal paraitre',
  ),
  concept(
    'monitor-employees',
    'topic',
    'peek, peeks, peeking, glance at my, glancing, lurking, on my trail, spying on, have eyes on, has eyes on, keeping watch on, tabs on what staff, tabs on staff, tabs on employees, tabs on what we, look up my, looks up my, looking up my, google me, googling me, checking out my, checks out my, checking out our, dig up, digging up, policing our, police our personal, who watches us, watched by, being watched, am i being watched, are we being watched, tracked, being tracked, are we tracked, screen our, vet our personal, search my, searching my, snooping around, follow me online, following us online, look over my shoulder, over my shoulder, jeter un coup d oeil, nous surveille, me surveille, nous espionne, check mon, verifie mon, guette*',
  ),
  concept(
    'audience',
    'topic',
    'on lockdown, lockdown, on private, set to private, is private, are private, private feed*, private stories, private story, stories privees, story privee, mes stories, close friends list, alt account, secret account, second account of mine, finsta, felt bad and deleted, deleted it, deleted within, gone within, within the hour, took it back, took back, regretted, regret posting, someone had copied, had copied, had saved, had screenshotted, sent around, went around, making the rounds, made the rounds, doing the rounds, leaked to, got back to my boss, gets back to my boss, got to my boss, reached my boss, reached my manager, ended up with hr, ended up on my bosss, landed on my, somehow got out, spreads, spread around, goes viral, went viral, viral, not many people, hardly anyone, three followers, ten followers, tiny account, nobody reads, no one reads, nobody sees, no one sees, se repand, se repandre, fait le tour, a fait le tour, finit par sortir, sorti du groupe, me nuire',
  ),
  concept(
    'effects',
    'topic',
    'nuire au travail, me nuire, hurt me at work, hurt me at my job, haunt me, come to haunt, haunts me, backfire*, blow back, blowback, reach me at work, rules reach me, reach into, my own business, none of my employers business, employers business, does it matter, does that matter, any of their business, held against, used against, thrown in my face, on me, my responsibility, my fault, blame for, take the blame, take the fall, own what i, stand by what i, pay the price at work, does work care, work cares, can work care, affect my job, affects my job, affect my work, effects at work, consequences at work, trouble at work',
  ),
  concept(
    'judgement',
    'topic',
    'think twice, use my brain, use your brain, smart about, be smart, wise about, good taste, poor taste, bad taste, tasteful, sensible about',
  ),
  concept(
    'disclaimer',
    'topic',
    'blurb, not the views of, not my employers views, not the views, dont represent, does not represent, line saying, note saying, sentence saying, statement saying, text saying, say its not the, rt not endorsement, retweets are not, retweets not, endorsements, own views only, just me talking, only me talking, just my two cents, my two cents, my take, imo, in my opinion, speaking as a, as an individual, as a citizen, as a resident, hat off, not as an employee, clarify anything, clarify that, need to clarify, have to clarify, must i clarify, make it clear, making clear, spell out that, point out that, be upfront, upfront that, tell people its just, tell folks, let folks know, preciser, c est juste mon, ce n est que mon opinion, rien que mon avis',
  ),
  concept(
    'identify-employer',
    'topic',
    'in uniform, uniform on, with my badge, badge showing, logo on my shirt, company logo, work truck, city truck, truck in the background, says where i, say where i, say i am with, say im with, with the region in my, with the city in my, put my employer, put my job, put where i work, mention where i work, dont say who, do not say who, dont mention who, under a fake, fake profile, fake name, no mention of, no mention, leave out where, keep it off my profile, kept it off, anonymous page, gossip page, no clue i work, no idea i work, nobody can tell, no one can tell, cant tell i, cannot tell i, can not tell, doesnt show where, does not show where, does not show my, hides my, porter mon uniforme, mon badge, mon uniforme, personne ne sait',
  ),
  concept(
    'personal-views',
    'topic',
    'back a party, support a party, supporting a party, back a candidate of my, lean left, lean right, which party, take part in a protest, march in, attend a rally, keep my trap shut, keep my mouth shut, shut my mouth, zip it, zip my lips, hold my tongue, bite my tongue, bite your tongue, stay quiet about, keep quiet about, say nothing about, free to say, free to speak, speak my mind, speaking my mind, voice an opinion, voice my opinion, voice opinions, air my views, air my opinion, say how i feel, my stance, share my thoughts, share what i think, talk politics, talking politics, discuss politics, city politics, local politics, parler de politique, discuter de politique, dire mon opinion, donner mon opinion, me la fermer, fermer ma gueule, garder mes opinions',
  ),
  concept(
    'may-use',
    'topic',
    'am i free to, are we free to, free to, off limits for me, have any social, be on any, use any, have accounts, have any accounts, have our own accounts, keep accounts, personal accounts allowed, is it ok that i have, is it okay that i have, let me have, lets me have, lets us have, let us have, banned for staff, forbidden for staff, frowned on, frowned upon, tolerated for staff, stay off, stay offline, get off social, close my accounts, shut down my accounts, delete my facebook, delete my instagram, delete my accounts, quit facebook, on my day off, avoir facebook, avoir instagram, rester sur, quitter les reseaux, fermer mes comptes',
  ),
  concept(
    'discipline',
    'topic',
    'firing offence, firing offense, fireable, sackable, can me, canning me, can my, gets you canned, get the heave, heave ho, booted, booted out, give me the boot, gave him the boot, show me the door, kick me out, throw me out, tossed out, walked out of the building, packing, sent packing, hand me my, pink slipped, cost somebody, cost someone their, be punished, get punished, in what ways, penalised, penalized, slap me, slapped on, come after my job, take my job, my paycheque, my paycheck, my bread, lose everything, screwed, toast, am i toast, am i done, done for, deep trouble, heat for, catch heat, grilled, called on the carpet, on the carpet, hauled in, hauled into, called in to, meeting with hr, hr meeting, answer to hr, break it, breaks it, broke it, break them, breaking it, virer, me faire virer, se faire virer, sacrer dehors, sacre dehors, clairer, slacker, perdre ma place, mon poste, ma job, passer au bureau',
  ),
  concept(
    'civil-criminal',
    'topic',
    'sue me, sue us, sued by, be sued, taken to court, end up in court, land in court, before a judge, lawsuits, legal hot water, legal trouble, criminal record, press charges, charges laid, police involved, handcuffs, arrested for, me poursuivre, proces, en justice, devant le juge',
  ),
  concept(
    'violation',
    'topic',
    'break any rule, breaking any rule, break a rule, is it a breach, in breach, would that breach, does that breach, offside, out of bounds for staff, no no, big no no, taboo, is it wrong to, wrong to, am i wrong, crossing a line, crosses a line, cross a line, over the top, gone rogue, went rogue, goes off the rails, acting up online, misusing, misuse*, posting junk, posts junk, dumb stuff, stupid stuff, dumb things, stupid things, something dumb, something stupid, nonsense from our, private stuff from the, own stuff on the, personal stuff on our, personal stuff on the',
  ),
  concept(
    'report',
    'topic',
    'gripe, gripes, lodge a gripe, beef with, have a beef, file a beef, snitch, rat on, rat out, narc, tattle, whom do i notify, who do i notify, who should i notify, a qui le dire, a qui dire, a qui en parler, a qui parler, blow the whistle, drop a dime, make a report, put in a report, put in a complaint, write him up, write her up, write them up, take it up with, take up with, bring up with, have a word with, who deals, who takes care of this, what do i do with this, what to do with this, what can be done, can anything be done, something be done, get help with, get help, seek help, where to turn, where do i turn, whom to turn, how do i proceed, how to proceed, course of action, options do i have, my options, what are my options, what are the options, what recourse, recourse, faire une plainte, logger une plainte, recours, quoi faire avec, rapporter ca, stooler, dois je le dire',
  ),
  concept(
    'complaint-form',
    'topic',
    'quel formulaire pour, formulaire pour denoncer, formulaire pour signaler, form to report, form to complain, form to flag, sheet for, which sheet, which report, which reports, what report',
  ),
  concept(
    'review-complaint',
    'topic',
    'read it, reads it, going to read it, actually read, actually going to read, who will read, who sees it, whos going to see, opens it, who opens, end up, where does it end up, who has it now, in whose hands, whose hands, sits with, with whom does it, decides about my complaint, judges my complaint, weighs it, sort it out, sorts it out, sort this out, complaint lands, what becomes of, becomes of it, process it, processes it, process my, gets processed, how is it handled, how are they handled, handled by, dealt with by, qui va la lire, qui lit ma, qui recoit',
  ),
  concept(
    'harassment',
    'topic',
    'calling me names, calls me names, calling me, calls me, keeps calling me, makes fun of my, making fun of my, mocks my, mocking my, laughs at my, my accent, my weight, my looks, my body, my skin, my religion, my hijab, my kids, picks on my, harasses me, bugging me online, bugs me online, creeping on me, creeps on me, stalks me, stalking me, messages me at night, sends me stuff, sends me gross, sends me pictures, sends me memes, sending me memes, sending me pictures, sending me gross, unwanted photos, dick pic*, nudes of, spreads rumours about me, rumours about me, lies about me, posts about me, tagging me in, embarrassing photo of me, embarrassing pictures of me, photo of me without, group chat about me, excluding me, excluded, gaslight*, m ecoeure, m intimide, rit de moi, se moque de moi, parle dans mon dos, surnom*',
  ),
  concept(
    'discrimination',
    'topic',
    'homeless people, mocking homeless, poor people, gay colleague, trans colleague, black colleague, muslim colleague, indigenous colleague, calling me slurs, racial slur*, gay slur*, slurs at, hateful stuff, hate stuff, hate post*, nazi, swastika, supremac*, monkey, go back to, terrorist*, retard*, the r word, fag*, dyke, tranny, blackface, culturally insensitive, stereotypes, jokes about immigrants, jokes about my, jokes about disab*, making fun of immigrants, blagues racistes, blague raciste, propos racistes, insulte raciste',
  ),
  concept(
    'violence',
    'topic',
    'scares me, scared me, frighten*, feel unsafe, dont feel safe, do not feel safe, not safe, threat to, made threats, making threats, wants to fight, wants to hurt, hurt his, hurt her wife, going to hurt, will hurt, would hurt, get hurt, you will pay, youll pay, sleep with one eye, i know where you live, knows where i live, bring a gun, bringing a gun, rifle, a bat, baseball bat, kick my, kick your, kick his, ass kicked, beat the, beating, bloody nose, black out, m a menace, menaces, veut me frapper, me frapper, me battre',
  ),
  concept(
    'public-complaint',
    'topic',
    'she can let, he can let, she could report, he could report, where can she, where can he, where could she, where could he, how can she, how can he, where can they file, what can she use, what can he use, tell her where, tell him where, tell them where, told her i would find out, told him i would find out, tell my neighbour, tell my friend, for somebody outside, for someone outside, form for outsiders, form for residents, form for the public, residents can use, public can use, people can use to complain, plainte d une citoyenne, un resident veut, une residente veut, quelqu un de l exterieur',
  ),
  concept(
    'security',
    'topic',
    'dodgy link*, sketchy message*, clicked a, clicked on, clicked something, fell for a, fell for it, page posts ads, page is posting, account is posting, posts ads for, started posting, posting spam, sending spam, sends spam, got taken, got hijacked, got hacked, been hacked, we got hacked, hacker*, hax*, pirated, someone s in our, somebody is in our, someone is in our, in our account, kicked out of our own, locked out of our, not able to log, cant log in, password leaked, leaked password*, password got out, ransomware, deepfake of, spoof account, clone of our, cloned, cloned page, sos on our account, lien louche, cliquer sur un lien, clique sur un lien, notre page publie, quelqu un est entre, se faire pirater, hackee, hacke',
  ),
  concept(
    'it-issues',
    'topic',
    'log in problem*, login problem*, trouble logging, cant upload, can not upload, wont upload, will not upload, keeps crashing, app crashes, glitchy, slow page, broken app, blue screen, technical hiccup*, hiccup*',
  ),
  concept(
    'account-access',
    'topic',
    'keys to the, got the keys, has the keys, hands out the keys, holds the keys, get the keys, logins to, login to the, log ins, login details, login info, sign on, credentials to, give me rights, editing rights, add a user, add someone, add somebody, remove a user, take someone off, take somebody off, drop someone from, who gets in, who may log in, let me in, lets people in, lets us in, let us in, get in to the, gives out access, give out access, hands out access, donner acces, donne acces, les cles',
  ),
  concept(
    'approved-platforms',
    'topic',
    'green light for apps, cleared for, were cleared for, cleared to use, cleared to be on, okayed apps, okayed platforms, okd platforms, allowed to use bluesky, allowed to use threads, allowed to use tiktok, allowed on tiktok, is bluesky ok, is threads ok, is tiktok ok, is discord ok, is snapchat ok, which social sites, which sites are, which apps are, which platforms are we, which platforms are ok, which platforms are okay, which platforms are fine, which platforms are allowed, which platforms are approved, which networks are, gatekeeper*, plateformes ok, applis ok, applis approuvees',
  ),
  concept(
    'oversight',
    'topic',
    'runs point, point on our, captain of, steers, calls the plays, responsible for our pages, responsible for our accounts, keeps our pages, keep our pages, looks after our, look after our pages, maintains our pages, gere nos, gere les comptes, tient nos, s occupe de nos, s occupe des comptes, main person for',
  ),
  concept(
    'schedule',
    'topic',
    'posting calendar, content plan, post plan, plan content, lines things up, sets the calendar, makes the calendar, keeps the calendar, plans the calendar, plans our calendar, posting schedule, publishing schedule, timetable, calendrier des publications, echeancier',
  ),
  concept(
    'content-creation',
    'topic',
    'cooks up, cook up posts, whips up, crank out, cranks out, churns out, does the writing, do the writing, does our posts,  comes up with what, designs our, copywriter, copywriting, makes our posts, makes our videos, shoots our videos, takes our photos, pond les, pondre des',
  ),
  concept(
    'protocols',
    'topic',
    'how to guides, howto guide*, how tos, ground rules, rules of the road, rules for posting, posting rules, the do s and, cheat sheet*, checklist for posting, template rules, writes the guides, regles de publication, guide de publication',
  ),
  concept(
    'moderator',
    'topic',
    'watch the comment, watch comments for, keeps comments clean, keep comments clean, comment cop, referee, referees, bouncer*, keeps the peace, keep the peace in, comment mods, page mods',
  ),
  concept(
    'account-evaluation',
    'topic',
    'gets a say, get a say, has any say, gets involved, get involved when, involved when, stamp of approval, gives the nod, nods it through, sits on the, sit in on, sits in on, makes the call, who makes the call, makes that call, calls it, signs our request, okays our, oks our, green lighting, turn it down, shoot it down, shoots it down, veto, vetoes, decide if we, decides if we, whether our request, our request, notre demande, decide pour notre, tranche, dire non',
  ),
  concept(
    'apply',
    'topic',
    'which paperwork comes, paperwork comes first, paperwork first, hoops, jump through, red tape, the drill, whats the drill, what is the drill, procedure to, process to open, process to start, process for a new, go about getting, go about opening, go about it, how do we go, how would we, how does a team, ask permission for a, ask permission to open, need approval to open, need permission to open, need permission for a new, start the process, kick off, kick things off, kicking off, demarches, demarche, comment faire pour ouvrir, comment fait on pour, comment on fait pour',
  ),
  concept(
    'establish',
    'topic',
    'launching a, launching our, podcast channel, youtube channel for, new presence, presence on, be present on, jump on tiktok, jump on instagram, hop on tiktok, hop on threads, get our name on, claim a handle, grab a handle, reserve a handle, spin up, stand up a page, roll out a page, our very own, wants to be on, want to be on, would like to be on, wants to go on, want to go on, wants to join, want to join, wants in on, try tiktok, try threads, try out, pilot account, pilot a, demarrer une page, lancer une page, lancer un compte, partir un compte, etre sur tiktok, etre sur instagram, aller sur tiktok, embarquer sur',
  ),
  concept(
    'privacy',
    'topic',
    'breaking the law if, private info, private info ends up, personal info, personal info ends up, sensitive info, identifying info, id info, health card, health number, sin number, medical details, licence plate number, infos privees, infos personnelles, info personnelle, carte sante',
  ),
  concept(
    'not-confidential',
    'topic',
    'tell her its confidential, tell him its confidential, tell them its confidential, its confidential, is it confidential, conversation protected, protected conversation, is that protected, is it protected, that conversation, stays with us, keep between us, keep it between, nobody finds out, no one finds out, nobody will know, no one will know, sealed, private conversation, discreet, discretion, swear it stays, swear that, vow, word of honour, trust us with, leak out of our inbox, foi it, foi d, requested under, hand it to a reporter, reste secret, en toute confidentialite, promettre, garder ca pour nous, ca reste entre nous',
  ),
  concept(
    'correspondence',
    'topic',
    'message on the regions, message on our, messages on our, message to the page, messages to the page, got a message, got a dm, get a dm, got a private, dm with, dms us, dms the, dm our, dm to our, dms to our, inbox message, in our dms, our dms, through our page, through the page, via our page, wrote to our, wrote us, texted our, send to our page, sent to our page, sends to our page, ecrit a notre page, message sur notre, messages sur notre, en prive',
  ),
  concept(
    'contact',
    'topic',
    'who do i bug, who do i ping, who do i hit up, who do i bother, who do i pester, who do i poke, who do i nudge, who do i run this by, run this by, run it past, run this past, bounce it off, bounce this off, pick someones brain, pick your brain, get a second opinion, second opinion, confuses me, confusing, confused, confusing wording, make sense of, dont get it, do not get it, dont understand, do not understand, lost on, cant figure out, figure it out, figure out if, figure this out, help me understand, explain it to me, explain this to me, someone to explain, clear this up for, who knows the answer, who has the answer, ask someone, need an expert, expert on this, help line, helpline, je comprends pas, comprends pas, m expliquer, me l expliquer, pas clair, qui peut m expliquer, qui je contacte, qui contacter',
  ),
  concept(
    'purpose',
    'topic',
    'how come we have a policy, how come there is a policy, why all these rules, why these rules, whats behind the policy, what is behind the policy, whats the big idea, the thinking behind, rationale, justification, pourquoi toutes ces regles, pourquoi ces regles, c est pour quoi',
  ),
  concept(
    'benefit',
    'topic',
    'how come the region, how come we are on, how come we even, even bothers with, bothers with, bother with, bother to be, whats the use, what is the use, any use, bring to the table, brings to the table, payoff, the plus side, plus side, advantages, merits, win for us, helps us reach, get out of it, ca apporte quoi, ca sert a quoi d etre',
  ),
  concept(
    'goal',
    'topic',
    'how come the city, how come we are, after on social, get across with our pages, want from our pages, want from our page, idea of our pages, use of having, use of our pages, what are our pages for, what is our page for, what are the accounts for, a quoi servent, a quoi sert notre, a quoi servent nos',
  ),
  concept(
    'tone',
    'topic',
    'mood, mood wise, moody, cheery, cheerful, upbeat, playful, neutral, dry, stiff, corporate tone, warm, warmer, kind words, nice tone, what attitude, get across, vibe of our, feel of our, spirit of our, style of our, how do we want to sound, how do we want to come, tell it like, swagger, edgy, cheeky, humor in, joke around, jokes in our, witty, ambiance, ambiance de nos',
  ),
  concept(
    'positive-image',
    'topic',
    'pretty side, bright side, sunny side, proud of, pride in, showing off, things to show, what to show, what to highlight, highlight*, good deeds, wins, our wins',
  ),
  concept(
    'coordinated',
    'topic',
    'line up with other, align*, alignment, joined up, messy, all over the place, scattered, one voice, tie together',
  ),
  concept(
    'department-contribution',
    'topic',
    'where does the stuff, stuff for the posts, material for the posts, material for posts, raw material, who feeds, feed the page, feeds the page, hand over info, hand in info, give info, gives info, supply info, pass info, send info, input from us, our departments news, departments news, departments info, role of my department, my department do, what can my department',
  ),
  concept(
    'forward-content',
    'topic',
    'who would want them, whod want them, who wants them, would want these, want these, snapped some, some beauties, beauties for, good shots of, nice shots, nice shot, cool photo*, cool picture*, great photo*, great picture*, city feed, for the feed, for our feed, on the feed, in the feed, news out through, get my news out, get our news out, get the news out, get my departments news, put the word out, word on the page, plug our event, plug an event, spotlight our, feature our, featured, showcase our, promo for our, blast out, pass this on, pass these on, pass them on, turn over photos, drop off photos, email photos, where do photos go, where do pictures go, where do i drop, ou envoyer mes photos, envoyer mes photos, publier notre nouvelle, parler de notre evenement, annoncer un evenement',
  ),
  concept(
    'topic-timing',
    'topic',
    'gets dibs, dibs on, has dibs, first dibs, picks and chooses, picks what goes, choose when, chooses when, the when and what, what and when, whats up next, what goes up and when, put up and when, lineup of, order of posts, say on content, say over content, control over content, controls the content, controls what',
  ),
  concept(
    'monitor-account',
    'topic',
    'on our facebook saturday, is anybody on our, is anyone on our, is someone on our, anybody at the page, anyone minding, anyone manning, manning the page, manning the accounts, man the page, mans the page, watch over our pages, watching over our, watching the accounts, watches the accounts, checks the feed, checking the feed, check in on the, covered on weekends, coverage on weekends, eyes on our, eyes on the page, quelqu un regarde, quelqu un surveille, quelqu un sur la page',
  ),
  concept(
    'hours',
    'topic',
    'saturday night, friday night, sunday morning, middle of the night, midnight, 3 am, 2 am, 11 pm, 10 pm, after five,  past five, christmas day, long weekend*, after closing, when we are closed, when city hall is closed, when the office is closed, in the evening, la nuit, le dimanche, le samedi, la fin de semaine, apres les heures, en dehors des heures',
  ),
  concept(
    'respond',
    'topic',
    'a must, replies a must, must reply, must we reply, must we respond, got to answer, gotta answer,  every single comment, each comment, each and every, everything people write, everything they write, everything people say, all comments, all the comments, owe an answer, owe a reply, owe every, owe people, owe them a reply, deserve a reply, deserves an answer, acknowledge comments, acknowledging comments, react to comments, react to a comment, reacting to, reaction to a comment, say anything back, say something back, faut il tout repondre, repondre a tout, obliges de repondre, oblige de repondre',
  ),
  concept(
    'response-chart',
    'topic',
    'how to react,  figure out if we, decide if a comment, decide if we, when to answer, when to leave, when to let, worth a response, worth responding, worth replying, deserves an answer or, diagram, matrix, guide for replies, guide for comments, comment guide, arbre de decision, quand repondre, quand ignorer',
  ),
  concept(
    'urgent',
    'topic',
    'as we speak, as i write, this second, right this, tonight, before tonight, by tonight, for tonight, today still, tomorrow morning, help me now, send someone, send somebody, call someone, come quick, flood, flooding right, basement is flooding, street is flooding, tree down, wires down, line down, power line, fallen tree, car crash, missing child, lost child, heart attack, no water, no heat, in trouble right now, a l aide, au secours, ce soir, maintenant',
  ),
  concept(
    'direct-message',
    'pinned',
    'message privately, private chat with the page, slides into our, slid into our, slide into our dms, messagerie privee',
  ),
  concept(
    'analysis',
    'topic',
    'reads the analytics, analytics, dashboards, dashboard, engagement rate*, reach of our, reach numbers, click rate*, clicks, impressions, view counts, view count, stats on, keeps the stats, tracks how, tracks the numbers, knows what works, what works and, what works, check what works, learns what, see how posts, sees how posts, evaluate our posts, evaluates our posts, evaluation of posts, lit les statistiques, regarde les chiffres',
  ),
  concept(
    'repost',
    'topic',
    'share stuff from, shares stuff from, share things from, pass along posts, passes along posts, boost the library, boost the fire, amplify, amplifies, share the librarys, share the museums, share the fire halls',
  ),
  concept(
    'represent',
    'topic',
    'citys position, city position, regions position, position of the city, tell people what the city, tell folks what the city, explain city policy, explain the city, explain why the city, give the citys side, citys side, side of the city, speak up for the city, defend the city, defending the city, defend the region, stick up for, correct someone about the city, correct people about, answer folks about, answer people about, in my role, with my title, as staff, as a staffer, in official capacity, officially answer, answering officially, pass for, seem like the city, position de la ville, defendre la ville, expliquer la position',
  ),
  concept(
    'disparage',
    'topic',
    'slag, slags, slagging, slag off, roast, roasts, roasting, tear a strip, tear strips, rip the, rips the, ripped the, rip into, lay into, laying into, poop on, poo poo, crap about, say crap, talk crap, talking crap, knock the city, knocks the city, knock my employer, grumble*, grousing, grouse, whine about, whining about, beef about, sass, mouthing, take a shot at, took a shot at, make fun of council, making fun of council, make fun of the mayor, making fun of the mayor, laugh about the city, lampoon*, parody of, meme about the mayor, memes about the city, memes about council, memes about my boss, critisize*, criticise, criticize, call out my, negative post about, bad post about, nasty post about, mean post about, hate my boss, boss sucks, city sucks, job sucks, chialer contre, bitcher contre, parler en mal, descendre la ville, descendre mon patron, rire du maire',
  ),
  concept(
    'confidential-info',
    'topic',
    'spill tea, spill the tea, dish, dishing, dish on, dirt on, gossip about a file, a file i saw, from my files, something i saw at work, something i heard at work, overheard, overhear, from a meeting, closed door, closed doors, behind closed, not out yet, not announced, not official yet, hush hush, top secret, tip a reporter, tip someone off, heads up to a friend, insider info, inside info, insider stuff, work secrets, work stuff i know, secrets du travail, pas encore public, pas encore annonce',
  ),
  concept(
    'antagonistic',
    'topic',
    'going at it, go at it, went at it, at each others throats, losing it, lost it, loses it, losing his, losing her, lost his cool, lost her cool, blowing up at me, blew up at me, flipping out, flips out, flipped out, freaking out on, freaks out on, gets in my face, in my face, picking at me, poking at me, calling me out, calls me out, tells me off, telling me off, cussing me, cussing me out, curse me out, cursing me, cursing at me, slamming me, slams me, roasts me, roasting me, bashing me, bashes me, ripping into me, rips into me, jumping on me, jumped on me, ganging up on me, hate comments on my, nasty reply, nasty replies, nasty messages from a, beef online, facebook fight, twitter fight, comment war, flame*, spiral*, spiralling, spiraling, out of control, getting tense, gets tense, tense, sour, turning sour, turned sour, going south, went south, goes south, ugly fast, drama, drama with, mud slinging, mudslinging, back down, cool off, calm down, walk away from, let it go or, keep arguing, keep fighting, keep going at, keep replying, bataille, bagarre, se chicaner, me chicaner, ca vire mal, ca degenere, pogne*, s obstiner, obstine*, tenir tete',
  ),
  concept(
    'remove-comment',
    'topic',
    'comments can i hide, comments can we hide, which comments can, which comments may, which comments get, comments get removed, comments get deleted, take out a comment, wipe it, wiping, shut him down, shut her down, shut it down, shut down a comment, cut off a user, cut someone off, give the boot to, boot a user, boot someone, boot somebody, kick a user, kick someone off, kick somebody off, throw someone off, ban a user, ban someone, ban somebody, banned user*, mute someone, muting, block a user, block someone, block somebody, block people, can that go, may that go, should that go, does that go, should it be gone, be gone, does this get, ok to delete, okay to delete, ok to remove, okay to remove, ok to hide, okay to hide, fine to delete, fine to remove, keep or delete, keep or remove, leave or delete, leave or remove, leave or hide, stays or goes, oter, faire le menage, mettre dehors de la page, expulser, garder ou enlever',
  ),
  concept(
    'off-topic',
    'topic',
    'not about our post, not on topic, nothing in common, totally different, wrong place for, wrong place, out of nowhere, hijacks the, hijacking the, hijacked the thread, derail*, derailing, changes the topic, changed the topic, same complaint under, same complaint everywhere, under every post, on every post, pothole rant*, rants about potholes, parking rant*, talks about something, talking about something, hors sujets, rien a voir avec',
  ),
  concept(
    'offensive',
    'topic',
    'fat pig, pig, pigs, bitch, slut, whore, bastard, asshole, a hole, dickhead, prick, scum, trash, garbage human, piece of, dumb as, ugly, fatso, weirdo, freak, creep, psycho, ret*rded, shut up, go to hell, kys, screw you, f you, wtf, swearing, swears, cuss words, potty mouth, dirty mouth, salty language, spicy language, colourful language, colorful language, cheap shot*, low blow*, mean comment, mean comments, hateful comment*, hate comment*, hateful, nasty comment*, vicious, toxic, toxic comment*, called another, calls another, calling another, called someone, called somebody, called a resident, calls a resident, insulted another, name called, epais, niaiseux, con de, connard, salope, gros porc, cretin*, idiot*, maudit',
  ),
  concept(
    'names-employee',
    'topic',
    'full address, types the address, wrote the address, posted the address, address under our, number under our, cell number, phone digits, digits of, personal number, plate number, private number, private life of a, private life of our, medical stuff about, health stuff about, diagnosis, affair, spills private, outs someone, outed someone, outing someone, doxxes, doxxed, doxing, calls our, points finger at our, points the finger, shames our, shaming our, shames a worker, complains about our clerk, complains about the clerk, about the guy at, about the lady at, about the clerk, about our clerk, about the receptionist, the girl at the desk, guy at the desk, lady at the desk, mentions our, mentions the clerk, mention of a worker, ladresse de, l adresse d, son numero, son adresse, nomme la preposee, nomme notre',
  ),
  concept(
    'election',
    'topic',
    'candidate for mayor, candidate for council, campaign slogan*, slogan, slogans, running again, his campaign, her campaign, their campaign, political ad*, political post*, political slogan*, push a party, pushes a party, elect me, elect him, elect her, reelect, my platform, party sign, trudeau, poilievre, carney, ford for, vote liberal, vote ndp, vote conservative, parti politique, pancarte*, slogan electoral',
  ),
  concept(
    'inappropriate-content',
    'topic',
    'dirty site*, dirty website*, onlyfans link, cam site, betting site, casino link, bad link*, weird link*, fishy link*, random link*, link drop*, drops links, dropping links, nude photo*, gory, shocking video*, disturbing video*, sexual pic*, sexual joke*, unsuitable, not suitable, not appropriate, photo de nu, site porno, porno',
  ),
  concept(
    'illegal-activity',
    'topic',
    'vandalize*, vandalise*, speed camera*, smash the, slash tires, key cars, steal signs, stealing signs, break into, break windows, throw rocks, throw eggs, light fires, light a fire, start a fire, burn it down, burn down, dump trash, dump your, dumping in, park illegally, skip the fine, dont pay your, refuse to pay, stop paying taxes, dodge taxes, hide income, sell drugs, selling drugs, buy weed, deal drugs, dealer, drink and drive, drive without, street race, squat, squatting, hunting without, fishing without, no licence needed, poachers, kill geese, shoot geese, poison, briser les, casser les, bruler, voler des, vols, trafic de',
  ),
  concept(
    'commercial',
    'topic',
    'selling used, sells used, used tires, tires, candle*, candles shop, his shop, her shop, their shop, my shop, shop in our, her store, his store, small business owner, local business owner plugs, side hustle of, etsy shop, facebook marketplace, sale flyer, promo post, discount code, coupon code, cleaning company, moving company, snow blowing services, babysitting services, driving lessons, tutoring, puppies for, firewood for, used car*, cars for sale, house for sale, rental ad, apartment for rent, apartments for rent, rent out, realtor listing, pyramid scheme, essential oil*, weight loss, diet pills, crypto scam, get rich, make money fast, loan offer*, fait de la pub, fait la promotion, promotion de son, pub de, annonce de son, vend des, vend ses, loyer a, maison a vendre',
  ),
  concept(
    'scope',
    'topic',
    'does this go for, does it go for, do these go for, go for casual, goes for, apply to folks, am i caught by, caught by, do i fall, am i tied, tied to this, tied by, tied to, on the list of social, still reach me, reach me, reaches me, have a hold on, hold over me, rules for me, rules on me, do i need to obey, need to obey, does she have to, does he have to, do they have to, must she, must he, is she bound, is he bound, are they bound, under these rules, under this policy, covered too, cover me, covers me, cover her, cover him, cover them, who s covered, who is covered, ca s applique tu, ca compte tu, est il vise, est elle visee, doit elle suivre, doit il suivre, doivent ils suivre, doivent respecter, doit respecter',
  ),
  concept(
    'define',
    'topic',
    'whats an official, what s an official, what is an official, is flickr, is reddit, is discord a, is pinterest a, what makes an, what makes something, exactly what is, in your words, in the policys words, what do they mean by, what do you mean by, meaning behind, understood to be, on the list of social, list of social media, c est un, qu est ce qui est, compte comme media, considere comme un',
  ),
  concept(
    'distribution',
    'topic',
    'on display, displayed, pinned up, bulletin board, handed out to, copies go, copy go, goes to whom, sent to all, told staff, who heard about, announced to, rolled out to, envoyee a qui, affichee, affichage',
  ),
  concept(
    'policy-number',
    'topic',
    'doc number, document number, resolution adopted, resolution passed, adopted by resolution, which council resolution, what resolution, number printed on',
  ),
  concept(
    'revised',
    'topic',
    'when did they last touch, last touched, freshly updated, recent update, recently updated, recent version, was it changed, was this changed, been changed, been updated, derniere modification',
  ),
  concept(
    'related-documents',
    'topic',
    'goes with it, go with it, other rules i should, other rules that apply, what else governs, other codes, related codes, reading list',
  ),
  concept(
    'department-guidelines',
    'topic',
    'stricter guidelines, tougher rules, extra guidelines, more guidelines, additional guidelines, add stricter, add guidelines, add rules, write our own, write additional, draft our own, come up with our own, ajouter des regles, regles plus strictes, regles internes',
  ),
  concept(
    'manage-own',
    'topic',
    'without going through, bypass communications, without communications, on our own, by itself, handles its own, keeping health in line, keep health in line, health in line, folks look after, look after themselves, gere elle meme, gerent eux memes',
  ),
  concept(
    'collaborate',
    'topic',
    'people leader contact, program lead, lead for our program, designated lead, designated contact, someone in each program, someone in every program, buddy up with, point guard, tie in with communications, connect with communications, keep communications in the loop, in the loop',
  ),
  concept(
    'ensure-compliance',
    'topic',
    'in line with the policy, in line with policy, keeps things in line, keep things in line, keeping in line, toe the line, rules get followed, rules are respected, responsible for keeping, keeps us honest, compliant with',
  ),
  concept(
    'informed',
    'topic',
    'does it have to be in, know where it goes, know where it will, know what for, what its for, what it is for, told what, tell people what, tell folks what, say what we use, explain use',
  ),
]
