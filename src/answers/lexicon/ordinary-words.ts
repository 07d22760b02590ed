/** Ordinary words that look like a misspelt word of the lexicon and are none: they are left as typed. */

export const ordinaryWords: ReadonlySet<string> = new Set(
  `abroad absent accept accident account ache acre across adapt adopt adult advance advice affair afford afraid agent ahead aid aim
  air aisle alarm album alert alien alike alive alley allow alone aloud alter amaze amount angel angle angry ankle annoy apart apple
  april arena argue arise arm army arrive arrow art ash aside asleep aspect asset assist assume attack attempt attend aunt author
  autumn avenue avoid awake award aware awful baby bacon badge bag bake baker ball band bang bank bar bare bark barn base basic
  basket bat bath battle bay beach bead beam bean bear beard beast beat beauty bed beef beer beg begin behave bell belong below
  belt bench bend benefit berry beside best bet bike bind bird birth bite bitter black blade blame blank blanket blast blaze bleed
  blend bless blind blink block blond blood bloom blow blue board boast boat body boil bold bolt bone bonus book boom boost boot
  border born borrow boss bottle bottom bounce bound bow bowl box boy brain branch brand brave bread break breath breed breeze brick
  bride bridge brief bright bring broad broke brother brown brush bubble bucket bug build built bulb bulk bull bump bunch bundle
  burn burst bury bush busy butter button buy cabin cable cage cake calm camera camp can canal cancel candle candy canoe cap cape
  captain car carbon card care career careful cargo carpet carrot carry cart carve cash cast castle cat catch cattle cause cave
  cease ceiling cell cellar cent center centre chain chair chalk chance chapter charm chart chase chat cheap cheat cheek cheer
  cheese chef chest chew chicken chief chill chin chip choice choir choose church circle circus claim clash class claw clay clean
  clear clever click cliff climb clock close cloth cloud clown club clue coach coal coast coat code coffee coin cold collar collect
  college colour comb combat comic comma commerce common compare compete compose concert cone confirm confuse connect control
  convert cook cool copper copy coral cord core corn corner correct cost cotton couch cough count couple courage cousin cover
  cow crack craft crash crawl crazy cream create credit creek crew crisis crisp crook crooks crop cross crowd crown cruel crush cry cube cup
  curb cure curl current curve cushion custom cut cycle daily dairy dam damp dance danger dare dark dash dawn dead deal dear
  death debate debt decade deck decor deed deep deer defeat defend degree delay deliver demand dense deny depart depend depth desert
  desire desk detail detect diary dice diet differ dig digit dinner dip dirt dish disk dive divide divorce dock doctor dog doll
  dollar door dot double doubt dozen draft drag drain drama draw dream dress drift drill drink drive driver drop drown drum dry duck
  dust duty eager eagle ear early earn earth ease east easy eat echo edge edit effort egg elbow elder eleven empty energy engine
  enjoy enter entire entry equal error escape essay estate evening event evil exact exam example excuse exist exit expect expert
  explore export express extend extra eye fabric face fact fade fail faint fair faith fall fame fan fancy far farm farmer fast fat
  fate father fault favour fear feast feather feed feel fellow fence ferry festival fetch fever field fierce fifth fight figure
  file fill final finger finish fire firm fish fit fix flag flame flash flat flavour fleet flesh float flood floor flour flow
  flower fluid fly focus fog fold folk food foot force forest forget fork formal fort forth forum forward frame free freeze fresh
  friend frog front frost frozen fruit fuel full fun fund funny fur future game gap garden gas gate gather gear gentle giant gift
  girl glad glance glass globe glory glove glue goal goat gold golf grab grade grain grand grant grape graph grass grave gravel
  great green greet grey grid grief grip ground group grow growth guard guess guest guide guilt guitar gun habit hair half hall
  hammer hand handle hang happy harbour harvest hat hatch hate haul head heal heap hear heart heat heavy heel height hen herd hide
  high hill hint hip hire hobby hold hole holy honest honey honour hook hope horn horse hose host hotel hour house huge human humble
  humour hunger hunt hurry husband hut ice icon idea ideal image impact import inch index infant inner inside insist invest
  invite iron island item ivory jacket jail jam jar jaw jazz jeans jelly jet jewel join joint judge juice jump jungle junior jury
  justice keen kettle kick kidney king kiss kit kitchen kite knee knife knit knock knot lab label labour lace lack ladder lady lake
  lamb lamp land lane laptop large laser laugh launch laundry lawn lay layer lazy lead leaf leak lean leap learn leather leave lecture
  leg legend lemon lend length lens letter level lever lid lift light limb lime limit linen lion lip list litter liver
  living load loan lobby local lock lodge log lonely loose lord lorry loss loud lounge love lover loyal luck lump lunch lung luxury
  machine magic magnet maid mail major male mall manual map marble march margin mark market marry marsh mask mass master match
  mate math mayor meadow meal meat medal medical medium meet melt member memory menu mercy mere merge merit merry mess metal meter
  middle mild mile milk mill mind mine minor minute mirror mission mist mix mobile mode model modern moment money monster mood moon
  moral mother motion motor mount mouse mouth move movie mud muscle museum mushroom music myth nail narrow nation native nature navy
  neat neck needle nephew nerve nest net neutral nice niece night nine noble noise noon normal north nose novel nurse nut oak oath
  obey object obtain ocean odd offer office oil olive onion open opera oppose orange orbit order organ ought outer outline oven
  owner oxygen pack package paddle page pain paint pair palace pale palm pan panel panic paper parade pardon parent park parrot
  party pass past paste patch path patient patrol pattern pause pave pea peace peach peak pearl pen pencil penny pepper perfect
  period permit pet phase photo phrase piano pick picnic picture pie piece pig pile pill pilot pin pine pink pint pipe pitch pity
  pizza plain plan plane planet plant plastic plate play player plead please pledge plenty plot plough plow plug plumber plunge pocket poem poet point
  poison pole polish pond pool poor pop porch pork port portion pose position pot potato pound pour powder power practice praise
  pray prefer prepare present pretty prevent price pride priest prime prince print prison prize probe proof proper proud prove
  pull pulse pump punch pupil puppy pure purple purse push puzzle quarter queen quest queue quick quiet quilt quite quote rabbit
  race rack radar radio rail rain raise ramp ranch range rank rapid rare rat rate raw ray razor reach react ready real rear recall
  recipe record red reduce reef refer refuse regret reject relax relay relief rely remain remark remind remote rent repair repeat
  rescue rest result retail return reveal review reward rhythm rib ribbon rice rich ride ridge rifle ring rinse ripe rise rival river
  road roast robe robot rock rocket role roll roof room root rope rose rough round route row royal rub rubber rude rug ruin
  rumour rural rush rust sack sad saddle safe sail salad salt sample sand sauce save scale scan scar scarf scene scent scheme
  school science scissors score scout scrap scream screen screw script sea seal search season seat second seed seek seize select
  sell senior sense serious seriously series serve settle seven sew shade shadow shake shame shape sharp shave shed sheep sheet shelf shell
  shelter shield shift shine ship shirt shock shoe shoot shop shore short shot shoulder shout shovel shower shrink shut shy sick side sight
  signal silent silk silly silver simple sing singer sink sip sir sister sit sits six size skate ski skill skin skip skirt sky slave sled sleep
  sleeve slice slide slim slip slope slow small smart smash smell smile smoke smooth snack snake snow soap soccer sock soda sofa
  soft soil soldier solid solve son song soon sorry soul soup sour south space spare spark speak spear special speech speed spell
  spend spice spider spill spin spirit spit splash split spoil spoon sport spot spray spread spring square squeeze stable stack
  stadium staff stage stain stair stake stamp stand star stare start state station statue steady steak steal steam steel steep steer
  stem step stick stiff sting stir stock stomach stone stool storage store storm stove straight strange straw stream street stress
  stretch strict strike string strip stroke strong struggle studio study style subject sudden suffer sugar suit summer sun super
  supper supply suppose surface surge surgery surprise swallow swamp swap swear sweat sweep sweet swift swim swing switch sword
  symbol table tail tailor talent tall tank tape target task taste tax taxi tea teacher tear technology teen temple ten tenant tend
  tennis tent test text theater theatre theme theory thick thief thin third thirst thorn thread throat throw thumb thunder ticket
  tide tidy tie tiger tight tile till timber tiny tip tire title toast tobacco toe tomato tone tongue tooth top torch toss total
  touch tough tour towel tower toy trace track tractor trade traffic trail train tram trap tray treat tree trend trial tribe trick
  trim trip truck true trunk trust truth tube tune tunnel turkey turn turtle twelve twenty twice twin twist ugly umbrella uncle
  unique unlock upper upset urban urge useful usual vacant valley van vast vault vegetable veil vein verb verse vessel vest victim
  victory video view village vine violin visit vital vivid voice volcano volume vote voyage wage wagon waist wait wake walk wall
  wallet wander war warm warn wash waste watch water wave wax weak wealth weapon wear weather weave web wedding weed weep weigh
  weight weird west wet whale wheat wheel whip whisper whistle white wide wife wild win wind window wine wing winner winter wipe wire
  wise witness wolf wonder wood wool word world worm worry worth wound wrap wreck wrist write wrong yard yell yellow yield young
  zebra zero zone dave mike sarah mark paul kevin karen brian steve susan linda james peter laura julie diane marie pierre chantal
  luc denis sits writes wrote written bets lets rides tells means seems looks works moves lives likes spends spoke spent held kept
  chose brought bought caught taught thought fought sought built felt dealt meant sent lent left lost found hung rang sang sank
  swam began ran won hit hurt cost shut spread beat ate gave forgave drove rode rose knew grew threw flew drew wore tore bore swore
  maison porte fenetre table chaise voiture route rue ville pays monde terre soleil lune eau feu vent pluie neige hiver ete printemps
  automne matin midi minuit semaine mois annee heure minute frere soeur pere mere enfant fille garcon homme femme ami amie voisin
  chien chat oiseau arbre fleur fruit legume pain viande poisson repas vin biere cafe argent prix achat vente magasin commerce marche
  bureau usine ecole classe livre page mot phrase lettre nombre chiffre ligne point couleur rouge bleu vert jaune noir blanc gris
  grand petit gros mince long court large etroit haut bas fort faible rapide lent facile difficile simple nouveau vieux jeune beau
  laid bon mauvais chaud froid plein vide riche pauvre heureux triste content fache malade sain libre prison seul ensemble
  retourner tourner monter descendre entrer sortir partir arriver rester passer tomber courir marcher nager voler conduire porter
  tirer pousser lever baisser ouvrir fermer prendre donner recevoir perdre trouver chercher garder jeter lancer couper casser
  reparer construire detruire laver nettoyer manger boire dormir rever penser croire savoir connaitre apprendre comprendre oublier
  rire pleurer crier chanter danser jouer gagner aimer detester esperer craindre vouloir pouvoir devoir falloir equipe chef gars
  groupe temps fois cas idee chose affaire raison cause effet suite debut milieu bout cote speciaux special chantier travaux`.split(
    /\s+/,
  ),
)
