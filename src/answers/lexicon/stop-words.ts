/** Words that tell nothing of what a message is about, plain, in English and French. */

const english =
  `a about above across actually after again ago all almost along already also although always am among an and
another any anybody anyone anything anyway are around as at away back be because been before being below between both but by can
could did do does doing done down during each either else enough etc even ever every everybody everyone everything exactly
few first for from further get gets getting give given gives go goes going gone gonna good got guess had has have having he
hello her here hers hey hi him his how however i if in indeed into is it its itself just keep kind kinda know last later least
less let lets like likely little look lot lots made make makes making many matter maybe me mean mine more most much must my
myself need needs never next no nobody none nor not nothing now of off often oh ok okay old on once one ones only onto or other
others our ours out over own part people perhaps please possible pretty put question quick quite rather really right same say
says saying see seem seen shall she should since so some somebody somehow someone something sometimes soon sort still stuff such
supposed sure take taken takes tell than thank thanks that the their theirs them themselves then there these they thing things
think this those though through thus till to today together told too toward try trying two under until up upon us use used uses
using usually very want wanted wants was way we well were what whatever when whenever where whether which while who whoever
whole whom whose why will wish with within without would yes yet you your yours yourself tomorrow yesterday week month year
anymore ask asked asking bit day days actual able allowed case certain come comes coming deal end fact find folks gets guy guys
happen happens hard help idea issue job kept left line long man new nice number person place point problem said start stop
team time times work works working worked lol tbh btw fyi hmm um uh pretend everywhere somewhere might may ought`.split(
    /\s+/,
  )

const french =
  `a afin ai aie ainsi alors apres as assez au aucun aucune aujourd aura aurait aussi autre autres aux avait avant avec avez
avoir avons ayant beaucoup bien bon bonjour bonne c ca car ce ceci cela celle celles celui ces cet cette ceux chaque chez chose
choses ci combien comme comment contre d dans de deja depuis des deux devoir devrait dire dit dits dois doit doivent donc donner
dont du elle elles en encore entre es est et etais etait etaient etant etc ete etes etre eu eux faire fais fait faites falloir
faut fois font genre gens hui ici il ils j je jusqu jusque juste l la le les leur leurs lors lorsque lui m ma mais meme memes
merci mes met mettre moi moins mon ne ni non nos notre nous on ont ou oui par parce parmi pas pendant peu peut peuvent peux
plus plutot pour pourquoi pourrait pouvez pouvoir puis puisque qu quand que quel quelle quelles quels quelque quelques quelqu
qui quoi rien s sa sait sans savoir se sera serait ses si sien soi soit son sont sous suis sur t ta tant te tel telle tes toi
ton toujours tous tout toute toutes tres trop tu un une va vais vas vers veut veux voici voila voir vois vos votre voudrais vous
vraiment y svp stp dites salut est-ce ete cas exact exactement marche passe truc affaire jour jours semaine mois`.split(
    /\s+/,
  )

export const stopWords: ReadonlySet<string> = new Set([...english, ...french])
