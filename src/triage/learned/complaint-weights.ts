/** What reports of a concern are alike in: harassment, violence, haste. Written by scripts/fit-triage.mjs. */
import { readWeights } from '../weights.ts'

export const complaintWeights = readWeights(`
START|-247|-202|-121
#|3|-17|-14
# and|2|-7|-6
@account|-72|-100|-70
@age|1|-48|-64
@ancestry|89|-14|5
@assault|7|192|195
@called|45|-47|-11
@colleague|44|-34|-72
@colleagueSpoken|-50|-9|-1
@command|9|17|14
@complaint|2|-17|-46
@contempt|61|-33|-42
@crime|-4|16|14
@despair|-9|-16|24
@election|-29|-1|-15
@employeeBlunder|-137|-97|-106
@exclusion|18|25|9
@faith|52|-18|-20
@fear|10|63|42
@frailty|65|-54|-55
@gender|16|-15|-12
@graphic|-4|20|35
@ground|179|-111|-98
@harm|-28|105|86
@he|-14|68|39
@hostileRule|57|2|-9
@i|188|70|33
@kin|13|47|61
@mockery|79|-43|-53
@neighbour|-3|46|48
@now|-25|-53|126
@office|40|-47|-39
@past|-24|-25|-35
@private|6|39|30
@pursuit|-3|119|105
@question|-8|-32|-36
@ranking|60|-16|-2
@region|-16|-60|-87
@repetition|107|-59|-84
@retaliation|3|20|18
@rumour|81|-18|-32
@saidToMe|-22|14|26
@secret|-48|-28|81
@selling|10|27|16
@serviceTalk|-32|-14|-22
@sexual|111|8|0
@she|-73|-2|-29
@slur|34|-2|-10
@takeover|-10|-22|130
@thanks|-6|3|9
@they|62|-57|-63
@threat|40|140|134
@topicAway|-52|17|13
@votingFacts|-4|-12|-19
@we|-19|-9|20
@weapon|17|173|175
@you|9|63|53
a|-5|16|12
a bullet|0|9|8
a chat|1|-3|-2
a client|-5|-5|-7
a clip|-2|-2|-4
a collea|-7|10|12
a commen|0|4|4
a contra|-1|-3|-3
a cowork|2|6|9
a driver|-1|3|5
a ecrit|0|5|5
a file|0|0|5
a forema|-3|-4|-5
a group|4|-6|-6
a gun|0|8|9
a guy|6|17|13
a joke|-3|6|5
a knife|0|12|7
a list|7|0|3
a man|6|-7|-7
a monkey|4|-1|-1
a nurse|-6|-5|-5
a page|7|-1|-3
a parame|-4|-4|-5
a photo|3|13|10
a pictur|-6|-7|-2
a public|1|-3|6
a publie|-2|5|1
a reside|-1|-3|-3
a runnin|9|-2|-4
a thread|-1|0|4
a video|0|6|0
a visit|0|4|4
a voice|0|5|5
a woman|-8|-3|-3
about|6|-34|-52
about her|-2|-3|-5
about it|0|7|3
about me|3|-4|-7
about the|-6|-8|-10
accide|-8|20|19
accide happen|0|12|12
accoun|-22|-16|-14
accoun was|0|0|-4
addres|-1|4|0
addres and|0|6|5
addres of|1|-1|-3
after|-3|-12|-5
after i|1|-5|-6
again|2|1|-4
agains|-3|5|0
ago|-2|-5|1
aids|9|-6|-5
all|-2|4|8
allait|0|9|11
allait me|0|5|5
allowe|-14|-2|-3
alone|0|20|19
alread|11|-2|-4
also|0|11|8
always|10|-2|-7
am|16|-1|0
an|-17|-32|-17
an accide|-3|0|1
an employ|-10|-5|0
an engine|7|-1|-1
an hour|-1|-1|6
an operat|-4|2|3
and|22|53|41
and a|5|-1|-3
and he|9|-3|-3
and health|0|0|5
and his|-4|-2|-2
and i|6|-8|-8
and it|4|3|3
and mentio|-5|-4|-3
and my|3|-3|-5
and nobody|-1|-3|0
and now|3|-2|-4
and on|5|1|1
and one|-1|4|4
and people|-3|-3|0
and posted|-2|-2|-5
and postin|0|7|7
and posts|0|13|12
and put|-1|4|2
and said|-4|0|2
and says|0|-4|-5
and should|5|-5|-6
and tagged|1|4|3
and tells|1|-3|-2
and that|-9|0|-2
and the|-4|23|26
and then|1|6|6
and wrote|4|6|7
and yester|1|6|6
and you|-2|4|3
announ|-1|-4|-10
anonym|10|-2|-12
anothe|10|-3|-3
anothe one|5|-1|-2
answer|4|-2|-7
anymor|-4|-2|10
anymor and|-2|-1|5
anyone|0|7|18
anythi|-6|-13|-15
anyway|0|-7|-11
appell|6|-4|-5
approv|-12|-6|-8
are|-2|-43|-25
are for|-4|-4|-6
are sharin|-1|0|8
arena|-8|-1|-1
as|-32|-20|-9
as a|-1|-3|-4
as an|-1|-5|-4
as i|-2|-1|3
as the|-6|2|2
asking|-23|-18|-17
asking me|0|-2|-5
at|17|15|21
at me|0|12|14
at night|3|-2|-5
at the|2|5|4
at this|-1|-1|10
at work|15|2|-5
attack|-2|-7|-8
attack the|-1|-3|-4
au|7|12|9
avec|0|16|9
back|9|7|5
back and|0|3|3
back from|4|-7|-5
backgr|-6|-5|-7
be|-3|7|10
beatin|5|16|13
beatin and|3|8|7
becaus|8|3|0
becaus i|1|3|5
been|-12|20|14
been follow|0|7|7
before|0|7|0
before i|0|6|6
behind|-17|-6|-9
behind him|-3|-3|-5
being|6|-3|-3
black|4|-5|9
black histor|1|-1|-3
blocke|8|-2|-1
blog|-3|-3|-3
board|9|-1|7
body|1|-5|-9
boring|-2|-3|-7
boss|11|-6|-18
bragge|-4|-7|-9
break|1|-1|-8
bringi|0|31|29
budget|-1|-3|-3
buildi|0|16|13
bullet|1|18|16
bureau|1|7|5
bus|-2|-10|-11
busine|1|-12|-12
but|-42|-27|-34
but it|-3|-2|-3
but nobody|-4|-1|-2
but she|-5|0|-1
by|3|-1|-16
by a|-1|-1|-4
by accide|-1|-2|-3
call|3|-13|-13
call me|3|-5|-4
called|20|-12|-14
called me|6|-1|-1
calls|5|-2|-1
came|0|-17|-18
came back|4|-7|-5
came late|-4|-2|-2
can|-11|-14|1
can see|-4|-5|-4
captio|10|2|20
car|-2|6|5
card|8|-5|6
card number|0|-1|7
care|-2|-5|3
ce|-4|-1|13
ce moment|-2|-1|7
chair|0|18|19
change|-3|-2|20
change the|0|0|5
channe|16|-12|0
chat|8|2|-8
chat and|0|-1|-5
chat he|0|10|8
childr|-3|-1|6
christ|-2|9|4
christ party|0|7|6
clerks|2|-5|-4
client|-6|-16|2
client names|0|0|5
client s|-3|-3|-3
clip|-4|15|9
clip of|-2|-2|-4
closed|-1|-2|-8
co|-1|-4|-4
code|-2|-1|12
code of|-1|0|6
collea|-25|17|10
collea commen|-2|-3|-4
collea posted|-9|12|14
collea posts|-3|0|0
collea s|0|4|5
collea wrote|0|-5|-4
colleg|-1|-12|-16
colleg a|-2|-3|-4
come|2|13|10
commen|0|-22|-27
commen on|-2|1|-4
commen that|-2|-4|-4
commen under|2|1|3
commun|-4|-2|-3
compla|-1|-2|-4
compte|-2|-2|4
confid|4|-4|0
conspi|-2|-10|-11
contra|-3|-9|-14
contro|6|-5|7
corner|2|10|13
corner me|1|5|7
corpor|-4|-3|-3
could|-10|-20|-19
could kill|-2|-6|-7
counci|-2|-3|-4
cousin|7|-7|-8
cousin s|4|-3|-4
cowork|2|4|12
cowork shares|-4|-3|-3
cowork wrote|0|0|4
create|0|-1|-4
crew|27|-10|-10
crew chat|8|-4|-4
cry|13|-4|-7
custom|-3|-3|-13
d|7|18|20
dans|10|9|1
dans le|4|5|2
date|8|-2|-1
day|-27|-21|-15
day and|0|-4|-6
days|6|-9|-11
de|1|-8|-9
de l|3|-2|-3
de la|-3|-3|1
decisi|-2|-5|-5
delete|-6|-3|-7
depart|-15|-15|-16
depart chat|-5|-1|-1
depart s|-4|-1|-1
depres|5|-1|-2
des|-2|-5|-1
deserv|1|18|15
deserv a|0|9|8
desk|-1|-3|-6
desk posts|0|-1|-3
devrai|7|-2|-3
devrai pas|3|-1|-2
did|2|-8|-12
didn|3|1|-3
direct|9|4|-2
dirty|-10|2|2
disabi|-7|0|-1
dispat|18|-1|16
dispat posted|9|-1|8
dit|-1|-4|-6
dm|0|14|12
dms|0|-4|6
do|-6|15|13
do not|0|8|8
doesn|-10|0|9
doesn t|-5|0|5
don|-13|-4|-11
don t|-7|-2|-6
down|11|19|15
down my|0|5|5
draft|-2|-3|-7
drive|0|-1|10
driver|0|4|9
drivin|-3|-6|-7
du|-5|-7|-12
during|-9|-8|-11
each|5|-13|-11
ecrit|7|7|7
ecrit sur|2|4|5
embarr|-2|-1|-4
emoji|1|9|7
emojis|11|-1|-1
employ|-20|3|1
employ a|0|8|5
employ is|-3|-1|10
employ wrote|-2|-3|-4
en|-4|15|23
en ce|-2|-1|7
engine|14|-1|-2
engine posted|7|-1|-1
equipe|11|-7|-8
et|0|6|13
evenin|-1|9|9
every|2|5|-1
every day|-3|-1|-1
every time|2|-3|-3
everyb|-2|7|0
everyo|3|12|33
everyo in|0|10|10
ex|0|12|20
ex works|0|6|7
face|4|2|3
facebo|6|14|30
facebo page|0|6|9
faces|3|-2|4
facili|-7|-7|-8
fake|4|-4|-1
femmes|4|-2|-2
file|-2|-5|2
file with|0|0|5
files|-4|-2|3
filmed|-1|7|4
financ|-8|-5|-5
find|-9|2|2
first|22|9|25
fitter|8|0|0
five|-3|-6|-4
floor|1|25|21
floor plan|0|14|11
follow|-16|6|14
follow me|0|8|8
for|-19|-13|-2
for a|-1|1|5
for the|2|6|13
for us|-1|-2|-4
forema|5|-7|-11
former|0|16|14
forwar|-5|0|-5
found|-2|7|4
from|1|-29|-24
from a|-6|4|4
from my|4|-4|-5
from the|-5|-6|-10
front|7|0|-6
front desk|0|-1|-3
front of|4|1|0
full|0|-8|-8
funny|-10|-5|-9
fusil|0|16|9
gaming|-1|-3|-5
garage|-4|2|1
gay|3|5|4
get|13|2|7
gets|0|15|12
girls|10|9|11
give|0|-2|-5
go|-8|21|22
going|-1|7|17
going on|0|0|4
going to|0|4|3
good|3|4|11
got|0|11|9
got the|0|-2|-3
grabbe|0|8|12
grabbe my|0|3|4
grandp|1|-6|-4
group|6|-13|-12
group chat|1|-1|-5
gun|0|30|30
gun to|0|11|10
guy|20|33|45
guy from|0|4|2
guy on|0|9|10
guys|-1|2|4
had|0|10|12
half|4|-3|-4
happen|-12|19|16
harmle|-5|-2|-1
has|-19|5|9
has a|-3|4|4
has been|-5|1|-2
have|14|-15|-7
he|6|29|25
he d|1|5|4
he has|2|5|5
he keeps|0|-2|-5
he ll|1|8|7
he messag|2|7|7
he posted|1|5|5
he put|4|-5|-2
he s|2|18|14
he says|10|5|3
he sends|1|4|4
he will|-4|10|8
he works|-6|-5|-7
headqu|-3|2|0
health|-2|-3|10
health card|0|-1|7
hear|4|-8|-7
hearin|9|-6|-5
hearin aids|5|-3|-3
her|-29|-24|-34
her in|2|4|2
here|-12|0|-1
here is|-3|-8|-9
hi|-2|-9|-8
hijab|10|10|10
him|10|-2|-7
himsel|-12|7|3
hire|-4|-11|-13
his|-14|-10|-11
his profil|-5|-3|-2
his story|0|5|4
histor|1|-3|-6
histor month|1|-1|-3
hit|0|15|13
hit me|0|8|7
holida|-4|-4|-4
home|4|8|6
home and|0|7|7
hour|-2|-1|11
hours|-7|-8|-8
house|-4|6|8
how|-7|-2|-7
humili|2|-4|-3
husban|0|11|8
i|21|-11|-19
i am|8|0|0
i came|4|-7|-5
i d|2|6|7
i do|-1|8|9
i don|-7|-1|-5
i found|-1|4|2
i had|0|3|3
i have|5|-4|-3
i just|-5|-1|2
i m|12|1|3
i report|-4|0|-2
i saw|-11|-5|-7
i slept|3|-2|-2
i think|-6|-3|-4
i told|11|-2|-2
i ve|0|8|7
i was|0|7|8
i write|-2|-1|3
if|-2|17|17
if i|1|6|7
il|-3|30|21
il allait|0|5|5
il m|0|13|11
immigr|2|-3|-3
in|11|5|0
in a|-10|-5|0
in front|4|1|0
in his|-1|-4|-4
in it|0|7|8
in june|0|4|2
in my|-6|-6|-7
in our|4|-3|-9
in the|24|21|11
initia|3|-20|-19
inspec|-1|13|14
inspec off|0|7|7
instag|-2|3|22
instag accoun|-1|0|6
into|1|7|7
into the|0|4|3
is|-46|-21|41
is a|-4|4|8
is in|0|0|3
is it|-8|-1|-2
is on|0|4|2
is postin|-1|-1|12
isn|-1|13|17
isn t|-1|7|9
it|-31|-30|-16
it and|0|5|4
it has|0|-3|-4
it in|0|-3|-5
it is|3|4|3
it on|3|5|1
it s|-2|-7|8
it to|3|-2|-7
it was|-5|-10|-17
it with|-2|-2|-3
its|-1|-2|-5
je|2|1|9
job|-10|-14|-14
joke|-4|10|3
jokes|-6|6|-1
jokes about|0|5|2
june|0|7|5
just|-8|-6|5
keep|0|19|21
keeps|14|-20|-28
keeps sendin|3|-3|-7
kid|5|-3|-4
kids|-4|8|8
kill|-7|-26|-27
kill a|-3|-12|-12
knife|0|24|14
knife on|0|5|4
know|-1|-5|-11
knows|11|3|4
knows i|5|-1|-1
l|7|-7|0
l equipe|5|-3|-4
lady|-1|-3|-6
laid|0|18|14
laid off|0|9|7
last|4|4|-8
last week|0|5|2
late|2|-5|-10
laughe|1|-4|-4
laughi|4|-2|-2
laughs|2|-1|-6
lazy|9|-2|-3
lazy people|3|0|-1
le|11|5|-4
lead|-8|-11|-11
leaked|-1|-1|-5
leave|-1|-16|-16
left|9|10|6
left a|4|8|8
legs|2|11|7
les|10|3|-2
librar|-2|-5|-9
lifegu|-5|-3|-2
light|1|5|4
like|-13|0|0
like me|4|7|9
liked|4|-2|2
likes|7|-13|-14
line|-1|3|1
link|-6|-3|10
linked|-13|-12|-14
linked that|-7|-5|-8
list|12|-5|-2
live|-7|-10|4
livest|-5|-5|1
ll|2|19|19
loader|0|22|20
locker|0|10|10
logo|-2|-13|-22
logo on|0|-3|-3
long|-4|-5|-5
looks|10|-2|-2
lot|0|26|22
lunch|-21|-5|-7
lunchr|11|11|9
lundi|0|14|11
m|29|23|21
m #|2|-7|-6
m a|1|12|10
m on|-6|-6|-6
ma|4|-2|-3
made|11|-6|-8
made a|7|-2|-3
make|12|6|4
makes|4|-6|-6
man|11|-14|-13
manage|-16|-9|-14
manage keeps|4|-1|0
matin|5|3|3
matter|-7|-1|-6
me|75|71|53
me a|8|-3|-2
me get|0|7|9
me home|0|7|7
me in|3|15|18
me into|0|4|3
me it|-3|-3|-3
me out|1|-4|-9
me pictur|0|5|4
me that|2|3|2
me the|8|-6|-6
me to|4|1|-2
me with|2|10|7
mechan|0|17|8
meetin|-3|19|8
member|-2|-2|-5
memes|-1|-3|-2
men|3|-3|-3
mentio|-17|-11|-8
messag|27|7|10
messag me|2|4|3
messen|2|8|9
messen qu|0|5|5
mine|6|-4|-6
minute|-2|-4|10
mistak|-3|-8|-7
moment|-7|-3|33
mon|4|-4|-4
monday|5|0|0
monkey|7|-2|-2
month|-2|-7|-13
months|2|-9|-11
moque|4|-2|-3
more|2|-9|-9
mornin|-6|-1|15
my|11|18|14
my body|0|-2|-5
my boss|7|-7|-9
my car|0|4|4
my collea|-7|-3|-6
my cousin|4|-3|-4
my ex|0|6|7
my home|0|5|4
my house|-2|3|4
my initia|3|-7|-6
my kids|0|6|5
my manage|-1|-7|-6
my name|4|4|1
my office|3|-2|-2
my old|-5|-3|-3
my phone|-6|4|4
my photo|-8|5|7
my post|3|4|3
my profil|6|-2|-2
my shift|3|3|2
my superv|-2|-9|-9
my team|-3|-6|-6
my teeth|1|3|3
my throat|0|6|6
n|0|-3|3
name|6|-2|-12
name and|3|-5|-8
named|-1|5|4
names|-1|-4|12
names and|0|0|5
native|2|6|6
ne|5|-3|3
ne devrai|3|-1|-2
need|11|11|9
need a|3|2|0
never|-9|-3|-5
new|3|-23|-10
next|3|20|15
night|21|-4|-8
night and|-3|0|1
night shift|-1|-5|-4
no|3|-11|-2
nobody|-12|-17|-21
not|-19|-12|-3
not want|-2|-1|5
note|5|6|4
nothin|-12|-1|-3
now|8|-2|12
now he|1|-2|-3
number|-17|2|9
nurse|-12|-9|-9
of|15|-9|-3
of a|2|-1|5
of client|4|0|-1
of himsel|-4|0|1
of his|7|-6|-6
of it|-2|-2|-5
of me|2|0|-5
of my|3|14|14
of our|4|9|10
of the|-13|-23|-27
of them|5|4|4
of us|5|-1|-2
off|5|33|27
off the|5|8|8
office|16|-20|-23
offici|-14|-11|-7
offici accoun|-1|-2|4
old|-11|-6|-7
on|23|-12|-10
on a|-7|-10|-5
on facebo|5|-2|-1
on her|-5|5|4
on it|-2|-4|-4
on linked|-7|-5|-8
on my|7|17|16
on our|-1|5|4
on reddit|-1|-2|-3
on snapch|7|-7|-2
on the|-1|-8|-10
on tiktok|0|5|-1
on whatsa|4|0|0
one|8|8|7
one of|3|-3|0
online|-14|-1|-5
online that|2|6|6
only|8|-9|-9
open|-3|13|28
operat|-9|4|5
or|-2|5|3
other|-7|-5|-5
others|11|-5|-8
our|-12|5|8
our direct|4|-1|-3
our facebo|0|0|4
our instag|0|0|5
our logo|-1|-6|-11
our manage|-3|8|7
our office|3|-6|-5
our offici|0|0|6
our page|-3|-2|0
our staff|-1|5|4
our team|3|-7|-13
our youtub|-1|-1|8
out|5|15|1
out in|-1|-3|-6
out of|1|6|3
over|12|8|6
own|1|11|8
page|-29|-17|-20
page as|-2|-4|-4
page is|-1|-1|7
page that|0|6|4
parame|-12|-8|-10
parent|-15|-3|-6
parent leave|-5|-1|-2
parkin|5|23|19
parkin lot|0|13|12
partic|-7|0|-3
party|-13|12|9
pas|8|-3|-4
passwo|-4|-2|17
passwo of|-1|0|7
past|-4|-3|-2
patien|-7|-7|-7
pay|2|7|7
people|10|-8|-5
people are|-1|0|8
people on|4|-8|-6
people think|-3|4|5
person|-16|-6|-13
phone|-13|15|23
phone number|-6|4|1
photo|-8|26|15
photo of|4|14|11
photo that|2|1|3
photos|-2|-19|-28
photos of|-6|-3|-4
pick|7|-10|-2
pictur|-14|-17|-17
pictur and|6|-5|-5
pictur of|-3|5|6
pirate|-4|-1|13
place|4|21|19
plan|-2|26|19
planne|-5|-8|-8
plant|-1|11|5
plus|-4|-1|13
poison|-6|-9|-9
policy|-4|-1|-1
politi|-8|-2|-3
post|-4|-9|-13
post and|-1|-5|-5
post that|-8|7|9
posted|-32|19|5
posted a|-3|13|8
posted that|4|0|2
posted the|-1|-4|-6
postin|-10|4|26
postin pictur|0|7|7
posts|-22|-4|-9
posts about|1|-4|-5
posts her|-8|-1|-1
posts that|-1|6|6
prayer|-11|-1|-2
pregna|10|-1|-1
privat|17|-16|-17
profil|2|-13|-17
profil says|-5|-3|-2
progra|-1|-1|-3
projec|-4|-6|-7
promis|-12|-2|-3
promis on|-6|-1|-1
public|-8|-15|12
publie|-6|7|13
put|-14|-10|-2
put a|-10|-3|-8
put the|-1|6|15
qu|0|17|16
qu il|0|9|8
que|8|-3|-4
que les|4|-2|-2
quelqu|-5|-3|8
quelqu un|-3|-2|4
range|0|-2|-4
re|0|10|11
read|5|-12|-18
reads|-15|-5|-8
record|-4|3|3
reddit|-2|-3|-6
refuse|3|-3|-5
region|-19|-21|-12
rememb|-1|7|5
remove|-9|-1|3
replie|7|-10|-12
report|-10|5|-5
reside|-7|-12|2
restau|-4|-3|-3
retire|1|-6|-9
review|-6|-7|-13
review of|-1|-2|-3
right|-1|-1|16
right now|0|0|9
road|-1|8|7
roof|7|1|-1
room|-4|-2|-9
round|9|-4|-3
round the|4|-2|-1
rules|-8|-8|-14
rumour|11|-9|-15
run|1|15|10
runnin|17|11|4
runs|-1|-7|-14
s|-2|-12|9
s a|8|1|-4
s accoun|-4|-1|-5
s bringi|0|9|8
s on|2|6|4
s post|-2|-4|-4
s public|-1|-1|6
s still|-1|-1|11
said|2|18|8
said in|0|7|3
said no|4|-4|-5
same|0|-1|-7
saw|-24|-14|-11
saw that|-4|-3|0
say|10|-1|-2
saying|6|-20|-20
saying we|3|-5|-6
says|16|1|-12
says he|-3|8|8
schedu|-12|-5|-8
school|0|11|11
scream|0|2|-4
screen|-3|-17|-21
se|4|-3|-3
see|-7|9|9
see the|-4|-2|0
see you|0|6|6
selfie|-9|-8|-12
selfie from|-6|-3|-4
send|-10|-9|-10
sendin|15|-7|10
sendin me|3|-3|-7
sends|4|12|12
sends me|2|7|6
servic|-3|-5|-7
sexual|7|2|3
share|7|-9|-9
shared|1|-8|-14
shared the|-4|-2|-4
shares|-9|-6|-10
sharin|-2|-1|16
sharin it|-1|0|8
she|-12|19|11
she is|-8|3|3
she knows|5|0|0
she told|-2|-3|-3
she tweete|0|1|4
she wrote|5|7|6
shelte|-3|-1|9
shift|6|9|4
shift keep|0|7|7
shop|-2|-2|-5
should|14|2|0
should go|-4|-3|-2
shoved|0|7|6
shoved me|0|4|3
show|-2|7|13
showed|4|-6|-7
shows|-17|-1|4
since|3|-2|-3
single|3|-5|-11
sit|5|-3|-4
sleep|7|8|3
sleep with|3|6|6
slept|7|-3|-3
smell|17|-3|-7
snapch|14|-14|-5
some|9|2|3
some people|5|2|1
somebo|-12|24|24
someon|12|2|-3
someon from|-1|6|6
someon has|0|-1|8
someon in|4|-1|-4
someon on|-2|-3|-4
son|-1|7|2
speak|-1|-4|6
spelli|-1|-4|-4
spoke|-2|-2|-3
spread|5|-6|-6
staff|3|-1|-8
staff facebo|2|5|4
staff meetin|-1|6|7
star|-2|-2|-5
starte|21|-8|-9
still|-18|1|1
still up|0|0|5
stop|11|-6|-6
storie|10|-5|-7
story|-1|26|26
story and|0|5|4
stream|-5|-10|13
street|-4|-4|1
studen|-3|-2|-7
stuff|-1|-6|-9
stutte|5|-1|-1
summer|-2|-3|3
summer studen|-1|-1|4
superv|0|-4|-9
sur|3|16|6
sur facebo|1|6|2
sur messen|0|5|5
swears|-5|-8|-9
switch|-7|-2|-2
system|-3|-5|6
t|-6|3|7
t know|0|-2|-5
tagged|1|-4|-3
take|15|18|17
take the|7|-3|-3
taken|-4|-3|-5
talk|4|-3|-1
talkin|1|13|13
target|-2|2|4
team|-3|-41|-54
team and|4|-11|-10
team lead|-5|-5|-5
team s|-2|-1|-5
teamma|4|-3|-3
teeth|1|6|6
tells|3|6|7
ten|-11|-1|-2
that|5|9|8
that a|-8|-4|-4
that he|-7|22|26
that i|13|1|2
that my|-8|-1|-3
that our|-2|8|11
that people|7|-9|-8
that the|-14|-22|-24
the|6|-16|-13
the arena|-4|-1|-1
the backgr|-3|-3|-3
the bus|-1|-5|-6
the captio|4|4|13
the channe|8|-1|-2
the chat|0|12|12
the christ|0|7|6
the clip|0|10|9
the commen|4|-7|-6
the crew|8|-4|-5
the depart|-2|-5|-5
the floor|0|-3|-2
the forema|4|-2|-1
the front|0|-1|-3
the group|2|4|0
the guys|1|4|4
the inspec|0|7|7
the loader|0|11|10
the locker|0|5|5
the lunchr|5|6|5
the new|2|-12|-7
the office|-1|3|2
the offici|-6|-5|-7
the other|-4|-3|-2
the parkin|0|13|12
the passwo|-2|-1|12
the plant|0|9|6
the public|-2|-3|-6
the region|-6|-4|-4
the road|0|4|3
the same|0|0|-4
the shelte|0|0|6
the staff|6|1|2
the summer|-1|-1|4
the team|6|-1|-3
the whole|6|-3|2
their|-6|-5|-1
them|-2|-6|-10
then|1|29|28
there|6|-10|0
there s|7|2|-1
there was|1|-7|-9
they|37|-16|-19
they share|2|-3|-3
things|11|-1|-2
think|-17|3|2
think it|-4|4|5
this|-20|18|62
this moment|-1|-1|9
this mornin|0|0|8
this very|0|-1|7
thread|3|-5|2
thread that|3|-2|-3
three|10|-9|-14
three of|5|-1|-2
threw|0|8|11
throat|0|11|11
throug|-4|-2|-2
thrown|3|5|4
tiktok|-3|15|3
time|11|-13|-12
time i|3|-5|-4
times|16|-5|-9
title|-7|-5|-3
to|18|19|40
to a|0|-7|0
to be|0|6|7
to everyo|-2|-4|4
to switch|-4|-1|-1
to take|0|4|5
to the|-2|15|13
told|17|5|-5
told a|4|-1|-2
told her|6|-1|-1
tonigh|4|-1|6
too|0|-1|6
town|-3|-3|-6
trans|2|11|10
travai|0|-5|-7
tried|0|13|13
truck|-4|-14|-16
turned|6|-7|-6
tweet|-4|-1|5
tweete|-1|0|5
two|-8|-1|-2
two people|1|3|4
two years|-1|-3|-6
un|-8|8|11
un colleg|-2|-2|-3
un employ|0|8|5
uncomf|4|-4|-4
under|12|-8|-9
under my|8|1|2
under the|-5|-3|-3
une|1|2|-4
une colleg|0|-3|-4
unifor|-7|-7|-7
unit|-12|-4|-5
up|9|3|20
up the|5|0|4
upload|-3|-5|5
us|5|1|11
us and|4|-1|7
use|4|7|1
used|-7|0|-4
uses|6|-5|-7
using|-1|-4|-5
vaccin|-6|-8|-8
ve|1|15|13
very|-1|-2|14
video|6|2|-12
video of|1|-2|-4
videos|-12|-14|-14
visit|0|8|7
voice|0|9|9
voilee|7|-2|-3
wait|0|2|-3
walk|4|18|15
wall|0|27|28
want|-12|-3|7
want it|-4|0|-1
want to|-2|-1|5
was|1|-20|-23
was a|5|-8|-11
was change|0|0|5
was the|5|-1|-2
was told|0|4|4
washro|-2|12|9
waste|-5|-8|-7
water|-5|-15|-19
we|8|-22|-10
wear|6|-4|-8
wearin|3|-4|-7
week|-2|10|3
went|17|-2|-5
were|-1|8|5
what|-5|-17|-32
what i|3|-3|-7
whatsa|8|-1|-2
wheelc|3|-2|-4
when|10|-8|-10
when i|4|-1|-2
where|-4|13|17
where i|0|6|7
which|-3|-8|-8
while|-15|-7|-7
whiteb|-5|-7|-10
who|26|-26|-25
who will|6|-8|-7
whole|12|-6|5
will|6|14|12
will make|6|2|1
with|24|26|26
with a|-2|24|18
with an|4|-6|-6
with her|4|-3|-3
with my|2|11|9
with one|-2|3|3
with our|-1|-4|-8
with the|6|3|15
withou|-35|-8|-14
withou asking|-17|-1|-3
woman|-15|-5|0
woman in|-8|-3|-3
women|-17|5|1
women in|9|0|0
women s|-13|-1|-3
won|16|8|11
won t|8|4|5
word|9|29|21
wore|2|-10|-9
work|18|8|-9
work is|-4|-1|-3
worker|-2|-11|-14
workin|-7|-14|-15
works|-14|19|22
works for|-2|-2|-5
works here|-3|-2|-2
works in|0|15|16
would|-12|3|0
write|-4|-3|6
write this|-2|-1|3
writes|8|-5|-3
wrong|11|-6|-7
wrote|45|25|22
wrote a|-1|-2|-4
wrote in|-4|2|3
wrote on|-1|2|6
wrote that|18|-3|-5
wrote under|2|4|3
wrote we|3|0|-1
x|-3|-5|-4
yard|-3|-4|-5
year|0|0|-5
years|-3|-5|-2
years ago|-1|-3|-6
yester|2|11|11
yet|10|-2|-5
you|4|19|14
you can|-5|-6|-6
your|0|27|27
youtub|-1|-4|12
youtub channe|-1|-1|8
`)
