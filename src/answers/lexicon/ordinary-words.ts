/** Ordinary words that look like a misspelt word of the lexicon and are none: they are left as typed. */

export const ordinaryWords: ReadonlySet<string> = new Set(
  `abode abroad absent accept acceptance accident accordance accordingly account achat ache acknowledgment acre
  acrobat across actively actor actress adapt adopt adult advance advice affair affaire afford afraid aged
  agent ahead aid aim aimer air airport aisle alarm album alert alien alike alive alley alliance allow almond
  alone aloud alter alterations amaze amazed ami amie amount angel angle angry ankle annee annoy annoyed annul
  apart apple apprendre april arbitral arbre architect arena argent argue arise arises arising arm army arrive
  arriver arrow art ascent ash ashamed aside asleep aspect asset assist assume assumed assumes astronaut ate
  attachment attack attempt attend audit aunt authentication author automne autumn avenue avoid awake award
  aware awful awkward baby backpack bacon badge bag bagel bail baisser bake baker bakery ball banana band bang
  bank banker bar barbecue barber bare bark barn bas base baseball basement basic basket basketball bat bath
  batter battle bay beach bead beam bean bear beard beast beat beau beauty beaver became bed beef beer beg
  began begin behave bell belong below belt bench benches bend bending beneficial beneficially beneficiaries
  beneficiary benefit berry beside best bet bets bicycle bidder biere bike biking bind biologist bird birth
  birthday bite bitter black blade blame blanc blank blanket blast blaze bleed blend blender bless bleu blind
  blink blizzard block blond blood bloom blow blue blueberry board boast boat body boil boiler boiling boire
  bold bolt bon bond bonds bone bonus book boom boost boot boots border bore bored born borrow boss bottle
  bottom bought bounce bound bout bow bowl box boxer boy bracelet brain branch brand brave bread break breast
  breath breed breeze brian brick bride bridge bridges brief bright bring broad broccoli broke broker brother
  brought brown brush bubble bucket bucks buffering bug build built bulb bulk bull bump bunch bundle bureau
  burger burn burning burst bury bush busy butcher butter butterfly button buttoning buy buyer cabin cable
  cafe cage cake calculate calculated calculating calculator calm camera camp campfire campground camping can
  canal cancel cancer candle candy canoe cap cape captain car carbon card care career careful carer cargo
  carpenter carpet carriage carriages carrier carrot carry carrying cart carve cas cash cashew casser cast
  castle cat catch catcher catching cattle caught cause caution cave cease ceiling cell cellar cent center
  centre cereal certain certainty chain chair chaise chalk chance chantal chanter chantier chaps chapter
  characteristic characteristics charm chart chase chat chaud cheap cheat cheek cheer cheese chef chemist
  cheque chercher cherry chest chew chickadee chicken chief chien chiffre chill chilly chin chip choice choir
  choose chose christmas church cinema circle circumstances circus claim clash class classe claw clay clean
  cleaner clear clever click clicking cliff climb climbing clinic clock close closer closet closing cloth
  cloud cloudy clown club clue coach coal coast coat code coffee coin cold collar collect collection
  collectively college colonel colour comb combat combine comic comma commerce commission commissions
  commitment commitments committed committing common compare compelled compete competence competency competent
  competition competitive compilation compiled complete completed completeness completes completing completion
  complex complicated component components compose composer composites comprendre comprised conceived concepts
  concert concluded concurrent conditional conductor conduire cone confirm confuse confused connaitre connect
  consequential consideration constant construire consultation consultations consumer container containers
  content context continuation continue continued continues continuing continuity continuous continuously
  contractual contrary control controversy convert convertible convicted cook cookie cool cooler copper copy
  copying coral cord core corn corner corp correct cost cote cottage cotton couch cough couleur count country
  couper couple courage courier courir court cousin cousins cover cow coyote crack craft craindre crash
  crashing crawl crazy cream create creative credit creek crew crier crisis crisp criteria critical croire
  crook crooks crop cross crossing crowd crown cruel crush cry cube cucumber cup curb cure cured curl curling
  current currently curtain curve cushion custom customize cut cutting cycle cyclist daily dairy dam damp
  dance dancer danger danser dare dark dash dave dawn dead deal dealt dear death debate debt debut decade
  deceased deck decor deduction deed deep deer default defeat defend defender degree delay deleting deletion
  deliver delivery demand demographic demonstrate demonstrated demonstration demonstrations denis dense
  dentist deny depart depend dependent depth deputy derive desc descendre desert desirable desire desires desk
  destination destruction detail detect detection detention determination detester detruire devoir diabetes
  dialing diane diary dice died dies diesel diet differ difference differently difficile difficult dig digit
  dinner dip directly dirt discard disclaim disclaims discontinue discretionary discs dish disk disposed
  disposition dive divide diving divorce dock doctor dog doll dollar donner donor donut door dormir dot double
  doubt downgrading dozen draft drag dragging drain drama draw drawer drawn dream dress drew drift drill drink
  dripping drive driven driver driveway drop dropping drought drove drown drum drummer dry duck duly durban
  dust dusty duty eager eagle ear early earn earring earth earthquake ease east easter easy eat eau echo ecole
  edge edit effectiveness effectuate effet effort egg elbow elder electrician eleven empty enactment enduring
  energy enfant engine engineer enjoy ensemble enter entire entrer entry environmental equal equipe equipment
  error escape esperer essay estate ete etroit evening event eviction evil exact exam examination examinations
  example excited excluded excludes excluding exclusive excuse executed executing execution executor exemplary
  exist exit expect expert expiration explore export express extend extent extra eye fabric face fache facile
  fact fade faible fail faint fair faith fall falloir fame famous fan fancy far farm farmer farms fast faster
  fat fate father fault favour faxes fear feast feather feed feel fees fellow felt femme fence fences fenetre
  fermer ferry festival fetch feu fever fiance field fielder fierce fifth fight figure file fill fille
  filmmaker final finder finger finish fire firehall fireworks firm fish fishing fit five fix flag flame flash
  flat flavour fleet flesh fleur flew float floating flood flooding floor flour flow flower fluid fly focus
  fog foggy fois fold folding folk food foot football force forego foregoing foreign foreseeable forest
  forgave forget fork formal fort forth forum forward fought found frame franchise franchisee franchisor
  franchisors free freeze freezing frequent frere fresh fridge friend frog froid front frost frozen fruit
  frustrated fuel full fully fun functionality functions fund funeral funny fur furnace furnished future
  gagner game gap garage garcon garden gardener gardens garder garlic gars gas gate gather gave gear generally
  gentle geologist giant gift girl glad glance glass globe glory glove gloves glue goal goalie goat goggles
  gold goldfish golf gone goose grab grade gradual grain grand grandma grandpa grandson grant grape graph
  grass grateful grave gravel great green greet grew grey grid grief grip gris grocery gros ground group
  groupe grow growth guard guess guest guide guilt guilty guitar guitarist gun gym habit hair hairdresser half
  hall halloween hammer hamster hand handle hang happy harbour hard hardware harvest hat hatch hate haul haut
  head heal heap hear heard hears heart heat heater heavy heel height heirs held helmet hen herd heure heureux
  hide high highway hiking hill hint hip hire hit hitting hiver hobby hockey hold hole holy homeland homme
  honest honey hong honour hook hope hoped hoping horn horse hose hospital host hotdog hotel hour house huge
  human humble humour hung hunger hungry hunt hunting hurricane hurry hurt husband hut ice icon idea ideal
  idee identifiable identification image immediate immigration impact implication implied import importance
  impose imposed impossible improbable inaccurate inaction inch incidental inconsistent incorporate
  incorporation independence independent index individually infant informally inner innocently inside insist
  inspected inspection inspections installing instalments instance instrument instruments insulation insured
  integral integrated integration intend intended intending interaction interactions interactive interim
  intermediaries international internationally interpretation interpretations interpreted interpreter
  intersection intervals invalidity invention inventions invest invite iron irrespective irritated island
  issuance item ivory jacket jail jam james janitor jar jaune jaw jazz jealous jeans jelly jet jeter jeune
  jewel join joint jouer judge juggler juice julie jump jumper jumping june jungle junior juror jury justice
  karen kayak keen keeper kept kettle kevin kick kicking kidney king kiss kit kitchen kite kitten knee knew
  knife knit knock knocking knot knows lab label laboratories laboratory labour lace lack ladder lady laid
  lake lakes lamb lamp lancer land landlord lane laptop large laser latter laugh launch laundry laura laver
  lawn lawyer lay layer lazy lead leaf leak leaking lean leap learn lease leases leather leave lecture left
  leg legend legume lemon lend lender lenders length lens lent lets letter lettre lettuce level lever
  libraries library libre lid lift lifting light lightning ligne likely likes limb lime limit limiter linda
  linen lion lip lipstick list litter liver lives living livre load loading loan lobby lobster local location
  locations lock locking lodge lodger log lonely long looks loose lord lorry loss lost loud lounge love lover
  loyal luc luck lump lunch lune lung luxury machine magasin magic magician magnet maid mail mailbox maison
  major majority malade male mall manger manual map marble march marche marcher margin marie mark market marry
  marsh marshmallow mask mass master match mate math matin mauvais mayor meadow meal means meant meat mechanic
  mechanisms medal medical medium meet melon melt melting member memory ment mental menu merchantability
  merchants mercy mere merge merger merit merry mess metal meter metro microwave middle midfielder midi mike
  mild mile milieu milk mill mince mind mine minor minuit minute mirror miss missed missing mission mist
  mittens mix mobile mobility mode model modern modify mois moment monde money monster monter monthly mood
  moon moose moral mosquito mot motel mother motion motor mount mouse mouth move moved moves movie moving mud
  muddy muffin mug muscle museum mushroom music mutually myth nager nail narrow nation native nature navy neat
  necessity neck necklace needle neige neighbourhood neither nephew nerve nervous nest net nettoyer neutral
  nice niece night nine noble noir noise nombre noodle noon normal north nose nouveau novel nuisance nurse nut
  oak oath obey object objection observation obtain obvious occasion occasional occupation occupational occupy
  ocean odd offer office oil oiseau olive omission omissions onion open opening opera operational oppose
  optional orange orbit order organ organiser oublier ought outer outline outlined ouvrir oven overseas owe
  owed owes owner oxygen pack package paddle page pain paint painter pair palace pale palm pan pancake panel
  panic pants paper parade parcel pardon parent park parrot partial participant participants particular partir
  party pass passenger passer passport passports past pasta paste pasting patch patent patentable patents path
  patient patients patrol pattern paul pause pauvre pave pays pea peace peach peak peanut pearl pen pencil
  pending penny penser pepper perception perdre pere perfect perfume period permanently permissible permit
  persecution personality personalize personalized pet peter petit pharmacy phase photo photographer phrase
  physicist pianist piano pick picnic picture pie piece pierre pig pile pill pillow pilot pin pine pink pint
  pipe pipes pitch pitcher pity pizza plain plan plane planet plant plastic plate play player plead please
  pleased pledge plein plenty pleurer plot plough plow plows plug pluie plumber plunge pocket poem poet point
  poison poisson pole polish pond pool pools poor pop popular porch pork port porte porter portion pose
  position possible pot potato potentially pound pour pousser pouvoir powder power practicable practice
  practise practitioner praise pray preceding prefer preference preferences pregnant premises prendre prepare
  present presumed pretty prevent prevention previously price pride priest prime prince principal print
  printemps printing prison prisoner privilege privileged privileges prix prize probable probably probate
  probe proceed proceeding proceedings procures producer product products profession professional
  professionally professionals professions professor progress promptly proof proper properly proportion
  proportionate proposal prospects protective prototypes proud prove provider providers provision provisional
  provisions pull pulling pulse pump pumpkin punch punching pupil puppy purchaser purchasers pure purple purse
  pursuing push pushing puzzle quality quarter quarterback queen quest questionnaire queue quick quiet quilt
  quite quote rabbit raccoon race rack radar radio rail rain rainbow rainy raise raisin raison ramp ran ranch
  rang range rank rapid rapide rare raspberry rat rate raw ray razor reach react reads ready real rear
  reasonable rebooting recall receipts receiver recevoir recipe recipient recipients recognise recognised
  recognises record recover recovery rectification rectify red redistributable reduce reduction reef refer
  referee referral refuse regain register registered registering registers registrar registration registry
  regret regular regulation regulations reject relationship relationships relax relay relevance reliability
  reliable relief relieve rely remain remainder remark remind remote render renewing rent renter repair
  reparer repas repeat rescue reservation reserve reserved reserves residence residency resides resit
  resolving respectively respondent rest restarting restaurant rester restructuring result retail retourner
  return reveal rever reversed review reward rhythm rib ribbon rice rich riche ride rides ridge rifle ring
  ringing rink rinse ripe rire rise rival river road roast robe robot rock rocket rocky rode role roll rolling
  roof roofs room roommate rooster root rope rose rouge rough round route row rowing royal rub rubber rude rue
  rug ruin rumour runner running rural rush rust rusty sack sad saddle safe safeguarded safeguarding
  safeguards safely sail sailboat sailing sailor sain salad salmon salon salt sample samples sand sandwich
  sandy sang sank sarah sauce sausage save saving savoir says scale scan scanning scar scared scarf scene
  scent scheme school science scientist scissors scooter scope score scout scrap scream screen screw script
  scrolling sculptor sea seagoing seal search season seat second secrecy seed seek seems seize select
  selection sell seller semaine senior sense sent sergeant series serious seriously serve server settle
  settlement seul seven severable severely sew sewer shade shadow shake shame shampoo shape shareholders sharp
  shave shed sheep sheet shelf shell shelter sheriff shield shift shine shingle shiny ship shirt shock shocked
  shoe shoes shoot shop shore short shorts shot shoulder shout shovel shower shrimp shrink shut shy sick side
  sidewalk sight signal silent silk silly silver simple simply sing singer sink sinking sip sir sister sit
  sits six size skate skateboard skater skating ski skier skiing skill skin skip skirt skunk sky slamming
  slave sled sledding sleep sleeping sleepy sleeve slice slide slim slip slope slow small smart smash smell
  smile smoke smoking smooth snack snake snow snowy soap soccer sock socks soda soeur sofa soft softball soil
  soldier sole soleil solid solution solve son song sony soon sorry sortir sought soul soup sour south spa
  space spare spark speak spear special speciaux specified speech speed spell spend spends spent spice spider
  spill spin spinach spinning spirit spit splash split spoil spoke spoon sport spot spray spread spring
  sprinter square squeeze squirrel stable stack stadium staff stage stain stair stake stamp stand standalone
  star stare start starter state station statue steady steak steal steam steaming steel steep steer stem step
  steve stick stiff sting stir stock stomach stone stool storage store storm stove straight strange stranger
  strangers straw strawberry stream streaming street stress stretch stretching strict strictest strictly
  strike striker string strip stroke strong struggle studio study stuntman style subject submitter subsection
  successor successors sudden suffer sugar suit suitcase suite summer sums sun sunny sunrise sunset super
  superior supper supply suppose surface surfing surge surgery surprise surprised surveyor susan suspected
  suspension swallow swam swamp swap swear sweat sweater sweep sweet swift swim swimmer swimming swims swing
  swiping switch sword swore symbol syrup table tackle tail tailor talent tall tank tape tapping target task
  taste taught tax taxi tea teacher tear technicians technology teen tells temple temporarily temps ten tenant
  tenants tend tennis tent terminally terre test text texting thankful thanksgiving theater theatre theme
  theory thereafter thereby therefore therein thereof thereon thereto therewith thick thief thin thinks third
  thirst thirsty thorn thought thread three threw throat throw thrower throwing thumb thunder ticket tide tidy
  tie tiger tight tile till timber tiny tip tire tired tirer title toast toaster tobacco toe told tomato
  tomber tone tongue tonight tooth toothbrush top torch tore tornado tort toss total touch tough tour tourner
  towel tower toy trace track tractor trade trader traffic trail trailer trailers trails train trainer tram
  transaction transactions transmit transmitted transmitting transportation trap travaux traveller tray treat
  tree trend trial tribe trick trim trip triste trout trouver truck trucks true trunk trust truth tube tune
  tunnel turkey turn turning turtle twelve twenty twice twin twist twisting tying typed typically typing tyre
  ugly umbrella umpire unable unclassified uncle undersigned understand undertake unemployed unique unlikely
  unlock unlocking unpermitted unreasonably untying unusual updating upgrading upper upset urban urge useful
  usine usual utility utilize utilizes utilizing vacant valley valuation valve van variation vary vast vault
  vegetable veil vein vent vente venue verb versa verse vert vessel vest viande vice victim victory vide video
  vieux view village ville vin vine violin violinist visa visas visit vital vivid voice void voisin voiture
  volcano voler volleyball volume voluntarily voluntary vote vouloir voyage waffle wage wagon waist wait
  waiter waitress waive waived waives waiving wake walk wall wallet walleye walnut wander wants war warm warn
  wash waste watch water wave wax weak wealth weapon wear weather weave web wedding weed weep weigh weight
  weird west wet whale whatsoever wheat wheel wherever whip whisper whistle white wide widows wife wild win
  wind window windows windy wine wing winner winter wipe wire wise wished withdrawal withdrawn witness wolf
  woman won wonder wondered wondering wood wool word wore works world worm worried worry worth wound wrap
  wrapping wreck wrestler wrist write writer writers writes written wrong wrote yard yell yellow yesterday
  yield young zebra zero zipping zone zooming`.split(/\s+/),
)
