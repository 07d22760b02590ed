/** Given names as they come up here; who stands with one in a comment is a person. */
import { listed } from '../phrase.ts'

export const givenNames = new Set(
  listed(`
    aaron, abigail, adam, ahmed, aiden, aisha, alain, alana, alex, alexander, ali, alice, allison, amanda, amber, amy
    ana, andre, andrea, andrew, andriy, andy, angela, angie, ann, anna, anne, annette, anthony, arthur, ashley, astrid
    austin, ava, barb, barbara, barry, becky, ben, benjamin, benoit, beth, betty, bev, beverly, bill, bjorn, bob, bohdan
    bonnie, brad, brandon, brenda, brent, brian, brittany, brooke, bruce, bryan, candace, carl, carla, carlos, carol
    carolyn, catherine, cathy, chantal, charlene, charles, charlotte, cheryl, chloe, chris, christina, christine
    christopher, cindy, claire, claude, colleen, connie, connor, courtney, craig, crystal, cynthia, dan, dana, daniel
    danielle, darlene, darren, dave, david, deb, debbie, deborah, debra, denis, denise, dennis, derek, diana, diane
    dmitri, don, donald, donna, dorothy, doug, douglas, duane, dwayne, dwight, dylan, ed, edna, edward, eileen
    elizabeth, ella, ellen, emily, emma, eric, erik, erin, ethan, ethel, eva, evan, evelyn, fatima, fay, frances
    francine, francois, frank, gail, gary, george, gerald, gilles, ginette, glen, glenda, glenn, gloria, gord, gordon
    grace, graham, greg, gregory, gwen, hailey, hannah, hans, harold, hazel, heather, heinz, helen, henry, ian, ingrid
    irene, isabelle, ivan, jack, jackie, jackson, jacob, jacqueline, jacques, james, jane, janet, janice, jason, jean
    jeff, jeffrey, jen, jennifer, jeremy, jerry, jess, jesse, jessica, jill, jim, jimmy, joan, joanne, jodi, joe, joey
    john, johnny, jonathan, jose, josee, joseph, joshua, josie, joyce, juan, judith, judy, julia, julie, justin, karen
    karla, kate, katherine, kathleen, kathryn, kathy, katie, kayla, keith, kelly, ken, kenneth, kevin, kim, kimberly
    kirk, klaus, krista, kristen, kurt, kyle, lance, larry, laura, lauren, lawrence, leah, leanne, len, lena, leo
    leonard, leslie, li, liam, lillian, lily, linda, lindsay, lisa, liz, lloyd, logan, lois, lori, lorraine, louise, luc
    lucas, lucie, lucy, luis, lynn, mabel, madison, manon, marcel, marcia, margaret, marge, maria, marie, marilyn
    marion, mark, marlene, martha, marvin, mary, mason, matt, matthew, maureen, maxine, megan, mel, melanie, melissa
    merv, mia, michael, michel, michelle, mike, mildred, mireille, mitch, mohammed, molly, monique, muhammad, murray
    nancy, naomi, natalie, natasha, nate, nathalie, nathan, neil, nicholas, nick, nicole, nina, noah, nora, norma
    norman, normand, oksana, olga, olivia, omar, oscar, owen, pam, pamela, patrice, patricia, patrick, patti, patty
    paul, paula, peggy, pete, peter, phyllis, pierre, priya, rachel, raj, ralph, randy, ray, raymond, rebecca, reg
    rejean, rhonda, richard, rick, rita, robbie, robert, roberta, robin, rod, roger, ron, ronald, rosa, ross, roxanne
    roy, russ, russell, ruth, ryan, sally, sam, samantha, samuel, sandra, sara, sarah, scott, sean, serge, sergei, shane
    shannon, sharon, shauna, sheila, shelley, shelly, sherry, shirley, sonia, sophia, stacey, stan, stefan, stephane
    stephanie, stephen, steve, steven, stewart, stuart, sue, susan, suzanne, svetlana, sylvain, sylvie, tammy, tanya
    tara, taras, ted, teresa, terry, thomas, tim, timothy, tina, todd, tom, tony, tracy, travis, trevor, trina, trish
    troy, tyler, valerie, vanessa, vera, vern, vic, vicki, victor, victoria, vince, virginia, walter, warren, wayne, wei
    wendy, william, willy, yves, yvonne, zachary, zoe`),
)
