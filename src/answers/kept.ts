/** For how many texts it is kept what was found of them, for whoever asks of the same text again. */

/** A message and its parts are read by one after the other within a turn, and by nobody after it. */
export const textsOfTurn = 8

/** The words of clauses are quoted and compared again and again. */
export const textsOfClauses = 5000
