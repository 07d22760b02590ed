/** What is known of targets that are missed: where the time goes and what was tried, in words; the figures stand in the tables. */
const notes = [
  [
    /^turns a second of (?:questions|repeated)|^99th percentile of a (?:question|repeated)/,
    'A question turn beside an echo’s. The profile has no one thing left: finding and wording the answer is the largest part, half of a question that nobody asked before, and it is spread over reading the question, two searches (ours and, where we would answer, each neighbour’s), scoring, and putting the quote together; the rest is restify, the SDK, the post to Teams, and the commits of two notes. Of a repeated question only the rest is left. Tried, and kept: answers given again as long as nothing changed that they hang on; texts looked up by their signs and clauses by their numbers instead of compared one by one, mistyped words looked for among those of their length, a message read once for all organizations, words and words of like meaning looked up once, figures of a clause found once, the register read only where it is asked, a message posted by one call over a kept connection instead of two clients of the SDK a turn, statements of SQLite without a driver between, notes and the button under an answer without a wait for the disk, those of several turns in one commit. Tried, and left: more room for young objects, which spares a part of the time for collecting garbage, itself less than a twentieth of a turn, and takes some 25 MB. Not done: answering in threads of their own, for which each would need the index once more.',
  ],
  [
    /^submit turns/,
    'A form beside an echo. The database is the largest part now: some forty statements a form, and the commits, which wait for the disk in the one thread that serves everybody on SQLite. What a form sets off is committed as well: each delivery is begun and ended by a commit, so that a crash in the middle leaves no doubt of what was sent. Tried, and kept: forms that come at the same time share one commit and one wait for the disk, each a savepoint of its own, what was entered is checked by hand where it is read from the database, platforms are read without the accounts, a deadline is reckoned once, more pages of the database stay in memory, other applications are read by what was entered only and no further than needed, formats of dates made once, statements without a driver between, what several turns set off begun in one commit, bookings and counts without a wait for the disk. Not done: the flush by another thread, since every reader would have to wait for it and durability would rest on our own code; the end of a delivery written 20 milliseconds later with the next look, which would leave that much longer in doubt what Teams had taken.',
  ],
  [
    /^95th percentile of a question with 50/,
    'Fifty people at once beside one person’s echo. One thread answers one after the other, so the last of fifty waits for fifty turns; fifty echoes at once miss the target as well, as the table shows. Whoever expects fifty questions in one second takes replicas.',
  ],
  [
    /^start until|^memory when/,
    'Start and memory. Beside the packages that the echo imports as well, the bot compiles its own code, opens a database, reads settings of some ninety kilobytes of YAML, reads and indexes both policies, and makes its thesaurus. Tried, and kept: one bundle instead of some six hundred files, clauses prepared for answers after the start, word lists of the triage and Teams’ colours read when somebody needs them, a pattern for days that compiles at once, the expression of all patterns made ready as machine code, which takes a tenth of the time that code to interpret takes. Tried, and left: a package that keeps compiled modules on the disk for Node 20 (slower than none, and it fails on packages of both kinds), the packages in the bundle as well (another tenth, but what is installed would no longer be what runs), a bundle without comments (nothing). Node’s own cache of compiled modules needs a newer Node.js than ours.',
  ],
  [
    /^one changed document/,
    'One changed document. Only it is read and prepared; of the others what was read, prepared and indexed is taken over, and the new state is switched in one step. What depends on all documents together (the weights of the lists, how rare a sign is, the order of words) is summed up anew, so that the answers are those of an index made from nothing: about a tenth of a second of the processor for each thousand documents. 0.3 s of each change is the wait until the folder rests, and may not be less: half a file would answer else. Tried, and kept: everything is prepared during that wait already and dropped where the folder changes again, so that the wait is most of what is measured until there are thousands of documents.',
  ],
  [
    /^memory at 1,000,000/,
    'A million passages are held in memory with their documents. Beyond about 100,000 passages an organization, candidates would have to come from SQLite FTS5 or from PostgreSQL and be ranked by the same code; that is not built.',
  ],
  [
    /^question turns a second of three replicas/,
    'Replicas: where no share of a core can be given to each (this takes the right to make control groups), all processes share the cores with the people, with Teams’ side and with the database, and one replica may keep them busy by itself.',
  ],
  [
    /^mean time of a question, beside MiniSearch’s, 1,000/,
    'A thousand passages. MiniSearch needs less than two milliseconds there, and of our time half does not depend on how many passages there are: telling the language, reading the words and their meanings, repairing what is mistyped, measuring the best. Half of what it was, and far from a tenth of MiniSearch’s; from ten thousand passages on it is a thirtieth and less.',
  ],
  [
    /^99th percentile, 100,000|^mean time at 100,000/,
    'A hundred thousand passages. Most of the time goes into adding up the lists of the terms: a question has some two hundred of them, since for each word others may stand, and together they have more than a million entries. Tried, and kept: the best passages are kept while they are scored, each is measured once, a question is read once for all indexes, what several terms for one thing add is compared without a branch, the first of them is not compared at all, most passages are passed over by one product. Tried, and left: blocks of other sizes; scores of one block for all words before the next block (nothing); leaving out lists that cannot change the first results (about half of the entries stay, and sums that are equal to the last digit need a second look at the rest); scores of clauses only where they may still matter (little for much code). What a question costs that no list is read for is as much at ten thousand passages as at a hundred thousand, so whatever makes it cheaper makes the growth between them larger.',
  ],
  [
    /^share of one core with nothing to do/,
    'Nothing to do. Every second the outbox is asked what became due, every two seconds the folder and the revisions of the documents are looked at, and twenty times a second whether the process comes round. Not done: looking less often, since a change of the documents or a delivery that an operator asked for would wait for it.',
  ],
  [
    /^notices a second/,
    'A burst leaves at 46 a second by design. A call that comes more than 60 milliseconds after its moment is booked anew, so that a process that stood still does not send in one go what was booked meanwhile; each such call takes two places. The messages of turns, which nobody can hold back, count as well. Where the machine is busy with other things calls come late more often.',
  ],
]

/** A paragraph for each note of which a target is missed. */
export const missesOf = (targets) =>
  notes
    .filter(([of]) => targets.some(({ what, met }) => !met && of.test(what)))
    .map(([, note]) => note)
