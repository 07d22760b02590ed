/** Words that say nothing of a topic, in English and French. */

export const englishStopWords: ReadonlySet<string> = new Set(
  `a about above after again all also am an and any are aren't as at be because been before being below between
  both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each few for from
  further get gets getting got had hadn't has hasn't have haven't having he he'd he'll he's her here hers herself him
  himself his how i i'd i'll i'm i've if in into is isn't it it's its itself just let me more most my myself no nor not
  of off on once only or other our ours ourselves out over own please same she should shouldn't so some such than that
  that's the their theirs them themselves then there there's these they they'd they'll they're they've this those
  through to too under until up us very was wasn't we we'd we'll we're we've were weren't what what's when where which
  while who who's whom whose why will with won't would wouldn't you you'd you'll you're you've your yours yourself
  yourselves im ive id ill dont doesnt cant wont isnt arent didnt havent hasnt youre theyre thats whats wheres hows
  whos wanna gonna gotta lets ok okay hi hello hey thanks thank pls plz`.split(/\s+/),
)

export const frenchStopWords: ReadonlySet<string> = new Set(
  `à a ai aie aient ait alors as au aucun aucune aura aurait aussi autre autres aux avait avec avez avoir avons bien ça
  car ce ceci cela celle celles celui ces cet cette ceux chaque chez ci comme comment d dans de des donc dont du elle
  elles en encore entre es est et étaient était été être eu faire fait faut il ils j je l la là le les leur leurs lui m
  ma mais me même mêmes mes moi mon n ne ni nos notre nous on ont ou où par parce pas peu peut peuvent peux plus pour
  pourquoi pouvez puis qu quand que quel quelle quelles quels qui quoi s sa sans se sera serait ses si son sont sous
  suis sur t ta te tes toi ton tous tout toute toutes tu un une va vas vos votre vous vais y c svp bonjour merci est-ce`.split(
    /\s+/,
  ),
)
