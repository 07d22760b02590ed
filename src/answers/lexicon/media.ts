/** Accounts, posts, pictures and what is done with them. */
import { type Concept, concept } from './concept.ts'

export const media: readonly Concept[] = [
  concept(
    'social-media',
    'frame',
    'social media, social network*, socials, social, online, internet, web, medias sociaux, reseaux sociaux, en ligne, medias, reseau social, networking sites',
  ),
  concept(
    'platform',
    'common',
    'platform*, app, apps, site, sites, website*, network, networks, plateforme*, application mobile, applis, appli, applications',
  ),
  concept(
    'platform-name',
    'common',
    'facebook, instagram, tiktok, twitter, x, linkedin, youtube, snapchat, whatsapp, bluesky, threads, pinterest, reddit, tumblr, flickr, google+, google, blog*, vlog*, discord, nextdoor, telegram, mastodon, twitch, truth social, wechat, signal, messenger, blogue*',
  ),
  concept(
    'account',
    'common',
    'account*, page, pages, profile*, channel*, handle*, presence, feed, feeds, compte*, chaine*, profil*, canal, canaux, pages',
  ),
  concept(
    'official',
    'common',
    'official*, corporate, business account*, work account*, work page*, region page*, regional page*, city page*, city account*, our page*, our account*, our channels, our facebook, our instagram, our feed, our socials, company page*, main account*, officiel*, corporati*, nos comptes, notre page, nos pages, citys, city s, regions accounts, institutionnel*, sanctioned',
  ),
  concept(
    'personal',
    'topic',
    'personal, personally, private profile*, private account*, private facebook, private instagram, own account*, own page*,  own instagram, own twitter, own profile*, own tiktok, own time, own opinion*, my facebook, my instagram, my tiktok, my twitter, my own, my page, my profile, my account*, my blog, my linkedin, my feed, my wall, off duty, off work, outside work, outside of work, after work, at home, in my free time, on my time, days off, day off, weekend account, personnel*, perso, prive*, mon compte, ma page, mes comptes, mon profil, hors travail, hors du travail, vie personnelle, my private, my snapchat, my whatsapp, my youtube, my reddit, my bio, private life, free time, spare time, my stories, my snap, finsta, burner account, mon instagram, mon facebook, mes propres, temps libre',
  ),
  concept(
    'post',
    'common',
    'post, posts, posted, posting, postings, tweet*, publish*, upload*, content, material*, story, stories, reel*, put up, publication*, publie*, publier, poste, postee, contenu*, message affiche, livestream*, rant, meme*, shared, share, sharing, shares, partage*',
  ),
  concept(
    'comment',
    'topic',
    'comment, comments, commented, commenting, commenter*, reply from, replies under,  written under, under our post*, under the post, under a post, below our post*, below the post, on our post*, commentaire*, comment section, reply thread, sous notre publication, sous nos publications, sous une publication, wrote on our, wrote on the city, posted on our, our wall, said on our',
  ),
  concept(
    'direct-message',
    'pinned',
    'direct message*, private message*, inbox, messenger, messages prives, message prive, message direct, messages directs, messagerie, messages people send, messaged us, message us, in our messages, sends us a message, send us a message, sent us a message, page inbox',
  ),
  concept(
    'correspondence',
    'topic',
    'correspondence, messages sent to, message sent to, messages to, send to the, sent to the, send us, sent us, write to us, wrote to us, writing to us, messages people, people send, electronic correspondence, correspondance, envoye a la, messages envoyes, m ecrit, nous ecri*, privately message*, messages residents, message the region, messages to the region, someone messages, messaging us, messaging the',
  ),
  concept(
    'image',
    'topic',
    'photo, photos, photograph*, picture*, image, images, selfie*, headshot*, video, videos, footage, film, filming, filmed, portrait*, face, faces, likeness, snapshot*, videos, clip, clips, recording of, photographie*, prise de vue',
  ),
  concept(
    'video-production',
    'topic',
    'video production, video promotion, producing a video, produce a video, making a video, make a video, make videos, making videos, video protocol, shoot a video, shooting a video, production video, produire une video, tourner une video, filming a video, promotional video, promo video',
  ),
  concept(
    'name-of-person',
    'topic',
    'name, names, named, naming, identify someone, names someone, named someone, nom, noms, nommer, nomme, by name, calls out',
  ),
  concept(
    'personal-story',
    'topic',
    'personal stor*, testimonial*, success stor*, client stor*, someones story, their story, her story, his story, temoignage*, histoire personnelle, recit*, case stor*',
  ),
  concept(
    'consent',
    'topic',
    'consent*, permission*, release form*, photo release*, waiver*, sign, signs, signed, signing, signature*, ok from the person, agree to be, agreed to be, ask first, ask before, opt in, consentement*, autorisation*, signer, signe, accord ecrit, demander la permission, approval from the person, written ok, written okay, sign off from the people, get an okay from, get the ok from, give the ok, say yes to, verbal ok, verbally, handshake, ecrit',
  ),
  concept(
    'informed',
    'topic',
    'informed, be told, let them know, tell people how, tell them how, explain to them, how their information, how it will be used, be used and shared, how we will use, informe*, avise*, prevenir, inform',
  ),
  concept(
    'establish',
    'topic',
    'establish*, set up, setting up, setup, create an account, create a page, create a new, creating an account, creating a page, create our own, start a page, start an account,  start a facebook, start an instagram, start a tiktok, start our own, starting a page, launch*, open an account, open a page, open a new, opening a, get going,  get our own, new page*, new account*, new channel*,  new facebook, new tiktok, new twitter, new youtube, new linkedin, new social, own instagram, own facebook page, own tiktok, own page for, want a page, want an account, need a page, need an account, need an instagram, need a facebook, need a tiktok, creer, ouvrir un compte, ouvrir une page, ouvrir un nouveau, lancer, nouveau compte, nouvelle page, nouveaux comptes, ouverture d un compte, creation d un compte, brand new, spin up, stand up a',
  ),
  concept(
    'apply',
    'topic',
    'apply for, applies for, applying for, application form*, application, applications, account request*, request an account, request a page, request for a new, request*, put in for, demande, demandes, demander, formulaire de demande, paperwork',
  ),
  concept(
    'account-evaluation',
    'topic',
    'evaluat*, approve*, approval*, approving, sign off on, signs off, decide on, decides, decision, green light, greenlight*, final say, final call, says yes, say yes or no, give the go ahead, go ahead, reviewed by, vet, vets, vetted, vetting, authoriz*, authoris*, weigh in, weighs in, consulted, input on, say in, approuv*, evalue*, decide*, autoris*, trancher, decision finale, feu vert, who gets to say, ok a new, okay a new, okays, oks',
  ),
  concept(
    'approved-platforms',
    'topic',
    'list of approved, approved platform*, approved app*, apps we may use, platforms we may use, platforms are allowed, allowed platforms, apps are allowed, approved sites, whitelist*, plateformes approuvees, plateformes autorisees, plateforme approuvee, platforms are ok, sites are ok, permitted platforms, platform is approved, platforms we can use, apps we can use, liste des plateformes',
  ),
  concept(
    'account-access',
    'topic',
    'access to the account*, account access, access, accesses, login*, log in, log into, logins, password*, mot de passe, mots de passe, admin rights, admin access, credentials, who has the keys, keys to, get me into, add me to the, added to the account*, remove someone from the account*, acces au compte, acces aux comptes, gestion des acces, gere l acces, gerer les acces, identifiants',
  ),
  concept(
    'oversight',
    'topic',
    'oversee*, overseeing, coordinat*, in charge of, run, runs, running, manage, manages, managing, administer*, administrat*, handles the, looks after, look after, responsible for the account*, takes care of, coordonn*, supervise*, superviser, gere*, gerer, administre*, responsable de, s occupe, occupent',
  ),
  concept(
    'manage-own',
    'topic',
    'own channels, own social, own accounts, run their own, runs its own, manage their own, manages its own, their own, its own, separate channels, independently, handle their own, propres comptes, propres canaux, leurs propres, ses propres, theirs themselves, on their own, separate from corporate',
  ),
  concept(
    'content-creation',
    'topic',
    'create content, creates content, creating content, make content, makes content, writes the posts,  writes posts, write posts, writes our posts, making posts, make posts, makes posts, make the posts, content creation, content creator, produces content, designs posts, cree le contenu, creer du contenu, creation de contenu, redige*, rediger, writing the posts, write up posts, comes up with the posts, comes up with content, drafts the posts, draft posts, write captions',
  ),
  concept(
    'forward-content',
    'topic',
    'forward, forwards, send content, submit content, content idea*, send in, send it to, send them to, pass along, share with marketing,  get it on the page, get this on the page, get something on the, get something posted, have something posted, get posted,   pitch a post, suggest a post, idea for a post, ideas for posts, content for the city, proposer du contenu, soumettre du contenu, transmettre, envoyer du contenu, pertinent content, information necessary, develop content, who do i send,  featured on, promote our event, publier sur la page de la ville, promote an event, promote our, want promoted, advertise our event, event posted, faire publier',
  ),
  concept(
    'topic-timing',
    'topic',
    'decides what gets posted, what gets posted, what goes on the page, what goes up, when it goes up, when posts go, when things go, picks the topics, choose the topics, choose what to post, topics, topic of posts, timing, what to post, decide* what to post, which posts go, subject of posts, choisit les sujets, sujets, moment de publication, decide des sujets, quoi publier, decide quoi, choose what',
  ),
  concept(
    'schedule',
    'topic',
    'schedul*, content calendar, calendar, plan posts, plans posts, plan the posts, planning posts, queue up, queues up, planifi*, calendrier, calendrier de publication, programmer les publications, programmation, line up posts, lines up the posts',
  ),
  concept(
    'monitor-account',
    'topic',
    'monitor, monitors, monitored, monitoring, check our pages, checks our pages, looks at our pages,  looks at our, keeps an eye on, keep an eye on, watch our, watches our, watching the page*, watching our, checks the page*, check the page*, surveill*, veille sur, keeping tabs, checks the accounts, page getting checked, anyone checking, anybody checking, checks facebook, checking facebook, anyone on, checked on',
  ),
  concept(
    'hours',
    'topic',
    'weekend*, evening*, after hours, night, nights, monday, tuesday, wednesday, thursday, friday, saturday*, sunday*, daily, every day, office hours, outside of office hours, holidays, stat holiday*, fin de semaine, fins de semaine, week end, soir, soirs, samedi*, dimanche*, heures de bureau, jours feries, tous les jours, chaque jour, quotidien*, 24 7, round the clock, vendredi, lundi, late at night, overnight',
  ),
  concept(
    'respond',
    'topic',
    'respond, responds, responded, responding, response, responses, reply, replies, replied, replying,  answer them, answer comment*, answer people, answer residents, answers comment*, answers the, answers people, get back to, write back, writes back, writing back, repond*, repondre, reponse*, reply to, engage with, answer everyone, answer every, answering',
  ),
  concept(
    'response-chart',
    'topic',
    'appendix a, response chart, chart, flowchart, flow chart, decision tree, whether to respond, whether to reply,  whether to answer, when to respond, when to reply, answer or ignore, reply or ignore, respond or not,  decide whether to reply, ignore it or, appropriate action, annexe a, tableau de reponse, organigramme, schema, ignore a comment, worth answering, worth a reply, deserves a reply, leave it alone,  let it go',
  ),
  concept(
    'urgent',
    'topic',
    'urgent*, timely, asap, as soon as possible, right away, immediately, emergency, emergencies, time sensitive, quick answer, quick response, fast answer,  need help now, urgence*, rapidement, immediatement, quickly, straight away, cant wait, can not wait, pressing, in a hurry, rush',
  ),
  concept(
    'phone-call',
    'topic',
    'call, calls, phone, telephone, appeler, appel, telephoner, call in, call us, phone us, ring us',
  ),
  concept(
    'engage-residents',
    'topic',
    'engage*, engaging, interact, interacts, interacting, two way, talk with residents, talks to residents, talk to residents, conversation with residents, dialogue, interagi*, mobilis*, echanger avec, converse with',
  ),
  concept(
    'inquiries-for-programs',
    'topic',
    'inquir*, enquir*, questions from the public, questions residents, community inquiries, demandes de renseignements, questions du public, questions people send, questions come in',
  ),
  concept(
    'analysis',
    'topic',
    'analy*, metric*, statistics, stats, insight*, performance, engagement numbers, numbers on the posts, results of posts, track results, how well posts, how our posts are doing, posts are doing, analytics, statistiques, rendement, mesure*, reach, performing, did well, adjust*, tweak*, ajuste*',
  ),
  concept(
    'repost',
    'topic',
    'repost*, retweet*, share from other, shares from, other accounts, department specific account*, department accounts, department page*, share a post from, share posts from, partages, repartage*, reshare*, cross post*, boost another, share the fire department*, shares other',
  ),
  concept(
    'strategy',
    'topic',
    'strateg*, overall plan, consistent approach, consistent*, coherence, coherent*, plan for social media, big picture, uniform approach, vision d ensemble, strategie*, same approach, approche uniforme',
  ),
  concept(
    'protocols',
    'topic',
    'protocol*, guideline*, guidance, best practice*, lignes directrices, directives, protocole*, guide*, tips, practical guidance, do and dont*, dos and donts',
  ),
  concept(
    'tone',
    'topic',
    'tone, vibe*, vibes, voice, attitude, manner, style of, sound like, sounding, come across, mood, ton, style, feel of, how should our posts sound, how formal, wording style, friendly, upbeat',
  ),
  concept(
    'positive-image',
    'topic',
    'positive stor*, positive image, good news, accurate information, source of information, important information, image positive, bonnes nouvelles, histoires positives, make the city look good, showcase',
  ),
  concept(
    'coordinated',
    'topic',
    'well coordinated, coordinated, effectively managed, information needs, responsive, coordination, cooperation, bien coordonne*, departments work together, work together, on the same page, same message, consistent messag*, themes and priorities, themes, priorities',
  ),
  concept(
    'collaborate',
    'topic',
    'collaborat*, work with communications, liaison, point person, contact person, go between, point of contact, collabore*, personne ressource, designat*, leader contact, desig*, lead contact',
  ),
  concept(
    'record',
    'topic',
    'record, records, hang on to, hang onto, hold on to, hold onto, record keeping, recordkeeping, retention, retain*, archiv*,  hold on to, keep copies, keep a copy, keep track of our posts, keep a log, keep screenshots, save copies, save a copy, save our posts, save the posts, store our posts, storing posts, documentation of, document our, registre*, dossiers, conserv*, archives, archiver, garder une copie, garder une trace, garder les publications, calendrier de conservation, logged, logs, paper trail, backup of posts, back up our posts, throw out, toss, purge',
  ),
  concept(
    'accessibility',
    'topic',
    'accessib*, aoda, disabilit*, disabled, blind, deaf, hard of hearing, low vision, visually impaired, hearing impaired, screen reader*, alt text*, alternative text, image description*, caption, captions, captioned, captioning, closed caption*, subtitle*, wheelchair, colour blind, color blind, contrast, wcag, handicap*, sous titr*, malvoyant*, aveugle*, sourd*, malentendant*, limitations fonctionnelles, texte de remplacement, cant see, can not see, cant hear, can not hear, sign language',
  ),
  concept(
    'image-size',
    'pinned',
    'image size*, photo size*, picture size*, pixel*, dimension*, aspect ratio, file size,  size of the,  megabyte*, image resolution, photo resolution, video resolution, width, taille des photos, taille des images, taille, grandeur des',
  ),
  concept(
    'length-limit',
    'pinned',
    'maximum length, max length, how long can a video, how long can a post, length of, word limit, character limit, word count, longueur*, duree maximale, nombre de mots, caracteres, minute limit, how many characters, how many words, minutes long, seconds long, how long should a, how long should our, how long should the video, video length',
  ),
  concept('hashtag', 'pinned', 'hashtag*, hash tag*, mot clic, mots clics, mot diese'),
  concept('emoji', 'pinned', 'emoji*, emoticon*, gif, gifs, smiley*, emojis, sticker*'),
  concept(
    'font',
    'pinned',
    'font, fonts, typeface, logo, logos, branding, brand colour*, brand guideline*, template*, canva, colour scheme, police de caractere*, gabarit*, image de marque, visual identity, identite visuelle, letterhead, watermark*',
  ),
  concept(
    'naming-convention',
    'pinned',
    'naming convention, username convention, name our account*, what to name, call our page, call our account, handle name, profile picture, profile photo, cover photo, banner image, nom du compte, nom d utilisateur, photo de profil, bio text',
  ),
  concept(
    'artificial-intelligence',
    'pinned',
    'chatgpt, chat gpt, gpt, artificial intelligence, copilot, gemini, claude, midjourney, dall e, deepfake*, generative, intelligence artificielle, generated by ai, ai generated, bot to write',
  ),
  concept(
    'scheduling-tool',
    'pinned',
    'hootsuite, buffer, sprout, sprinklr, later app, scheduling tool*, scheduling software, scheduler, management tool*, third party tool*, meta business suite, software, outil de planification, logiciel*',
  ),
  concept(
    'post-frequency',
    'pinned',
    'how often should we post, how often do we post, how often to post, how often do we have to post, how many posts, posts per day, posts a day, posts a week, posts per week, number of posts, minimum number of posts, nombre de publications, a quelle frequence, combien de publications, times a day, times a week, how often should we be posting, best time to post, best time of day',
  ),
  concept(
    'followers',
    'pinned',
    'followers, follower count, following count, subscribers, likes count, abonnes, nombre d abonnes, go viral, views count',
  ),
  concept(
    'friend',
    'pinned',
    'friend request*, as a friend, as a facebook friend, follow my boss, follow my manager, follow my supervisor, follow my director, follow each other, follow back, demande* d ami, amis facebook, friend my, friend someone,  add my boss,  add my manager, add a coworker, add coworkers, add my coworker*, add my colleague*, friending, befriend*, be friends, friends with, unfriend*, unfollow*, follow my boss, follow my coworker*, follow a politician, follow other accounts, connect with my, connect on linkedin, connection request*, accept requests, accept a request, facebook friends, demande d amitie, demandes d amitie, ajouter ma, ajouter mon, ajouter un collegue, amis facebook, amie facebook, ami facebook, follow us back, follow back, have my boss on, block my boss, block a coworker, block my coworker, block my manager',
  ),
  concept(
    'like-reaction',
    'pinned',
    'like a post, liking, like something, liked, heart a post, react to, reaction, reactions, emoji reaction, aimer une publication, like posts, like a comment, retweet without, hit like, mention j aime',
  ),
  concept(
    'paid-ads',
    'pinned',
    'paid ad*, ads budget, ad budget, boost a post, boosted post*, boost posts, boost our, sponsored post*, paid promotion*, facebook ads, instagram ads, google ads, advertising budget, pay for ads, pay to promote, run ads, running ads, buy ads, publicite payante, annonces payantes, budget publicitaire, budget de publicite, acheter de la publicite',
  ),
  concept(
    'contest',
    'pinned',
    'contest*, giveaway*, give away, raffle*, prize*, gift card*, draw for, concours, tirage*, prix a gagner, sweepstake*, swag',
  ),
  concept(
    'copyright',
    'pinned',
    'copyright*, licens*, licence*, royalt*, stock photo*, music, song, songs, soundtrack, audio track*, trending audio, trending sound*, fair use, fair dealing, credit the photographer, photo credit*, droit d auteur, droits d auteur, musique, chanson*, plagiari*, intellectual property, trademark*',
  ),
  concept(
    'influencer',
    'pinned',
    'influencer*, sponsor*, brand deal*, monetiz*, monetis*, make money, side hustle, side business, side gig, second job, own business, etsy, onlyfans, affiliate link*, paid partnership*, influenceur*, influenceuse*, commandit*, revenu*, earn money, gagner de l argent, petite entreprise, sell stuff, mlm, freebies',
  ),
  concept(
    'livestream',
    'pinned',
    'live stream*, livestream*, go live, going live, facebook live, instagram live, broadcast*, en direct, diffusion en direct, webcast*, zoom',
  ),
  concept(
    'translation',
    'pinned',
    'translat*, bilingual*, in french, other languages, another language, french version, in both languages, languages other than, traduction*, traduire, bilingue*, en francais, en anglais, official languages, langue*, ojibwe, which language, what language, punjabi, mandarin',
  ),
  concept('drone', 'pinned', 'drone*, aerial'),
  concept(
    'verification-badge',
    'pinned',
    'verified badge, blue check*, blue tick, verification badge, verified account*, badge bleu, crochet bleu, compte verifie, get verified',
  ),
  concept(
    'close-account',
    'pinned',
    'close an account, close our account, close the account, closing an account, close a page, shut down, shutting down, deactivat*, delete our page, delete our account, delete the account, deleting an account, retire a page, retire an account, decommission*, old page, unused page*, inactive account*, dormant, fermer un compte, fermer la page, desactiv*, supprimer le compte, supprimer un compte, rename, merge pages, take over an old',
  ),
  concept(
    'password',
    'pinned',
    'change the password*, change our password*, password length, password rule*, strong password*, share the password*, share our password*, password manager, two factor, 2fa, mfa, multi factor, two step, authenticator, double authentification, authentification, passcode*',
  ),
  concept(
    'device',
    'pinned',
    'work phone*, work cell*, company phone*, personal phone*, own phone, wifi, wi fi, vpn, byod, work computer*, work laptop*, telephone de travail, cellulaire de travail, ordinateur de travail, reimburse my phone, work issued',
  ),
  concept(
    'website',
    'pinned',
    'our website, city website, regional website, intranet page update, webpage*, web page*, newsletter*, mailing list*, podcast*, email signature, e signature, site web, infolettre*, balado*, email newsletter, qr code*, press release*, news release*, communique*',
  ),
]
