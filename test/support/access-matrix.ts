/**
 * The access matrix: who may do what with which object in which state, tried cell by cell on the real app.
 *
 * An object (`MatrixObject`) names its states, the verbs that are tried, and what is allowed: `allowed[state][verb]` lists
 * the actors. EVERYTHING THAT IS NOT LISTED IS EXPECTED TO BE DENIED, for every actor, in every state.
 *
 * To add rows: write another `MatrixObject` (see `test/conversation/access-matrix.test.ts`) and pass it to `tryMatrix`.
 * `make(state)` brings a fresh object into a state and gives its id; `unknown` is an id of the same shape that does not
 * exist; a verb tries itself as one actor and says whether it was `done`, and what the actor read. Where an actor is not
 * listed under any verb of a state the object is hidden from them: what they read must be the same, letter by letter, as
 * for `unknown` (but for what `isShown` says that they have before their eyes). What is denied is tried on one object, which
 * must come out unchanged (`fingerprint`); what is allowed on a second one, and a verb that `moves` it on gets its own.
 */

export interface Tried {
  /** It had its effect: something changed, or was shown. */
  readonly done: boolean
  /** What the actor read, the object's id as `#`. */
  readonly said: string
}

export interface MatrixObject<Actor extends string, State extends string> {
  readonly name: string
  readonly actors: readonly Actor[]
  readonly states: readonly State[]
  readonly verbs: Readonly<
    Record<string, (actor: Actor, id: string, state: State) => Promise<Tried>>
  >
  readonly allowed: Readonly<Record<State, Readonly<Partial<Record<string, readonly Actor[]>>>>>
  make(state: State): Promise<string>
  /** Verbs after which the object is in another state, or cannot take the same verb again. */
  readonly moves: readonly string[]
  /** Whether the actor, to try the verb, has the object before their eyes: a card in a channel that they read. */
  readonly isShown?: (verb: string, actor: Actor) => boolean
  /** Of the same shape, and nowhere. */
  readonly unknown: string
  /** Changes whenever the object does. */
  fingerprint(id: string): Promise<string>
}

export interface MatrixResult {
  readonly cells: number
  readonly allowed: number
  /** One sentence for each cell that is not as it should be. */
  readonly problems: readonly string[]
}

export async function tryMatrix<Actor extends string, State extends string>(
  object: MatrixObject<Actor, State>,
): Promise<MatrixResult> {
  const problems: string[] = []
  let cells = 0
  let allowed = 0
  const verbs = Object.entries(object.verbs)
  const unknown = new Map<string, string>()
  for (const state of object.states) {
    const rules = object.allowed[state]
    const common = await object.make(state)
    const shared = await object.make(state)
    const before = await object.fingerprint(common)
    for (const actor of object.actors) {
      const isHidden = !Object.values(rules).some((actors) => actors?.includes(actor))
      for (const [verb, attempt] of verbs) {
        cells += 1
        const cell = `${object.name} ${state}: ${verb} by ${actor}`
        if (rules[verb]?.includes(actor)) {
          allowed += 1
          const { done, said } = await attempt(
            actor,
            object.moves.includes(verb) ? await object.make(state) : shared,
            state,
          )
          if (!done) problems.push(`${cell} is allowed and was not done: ${said}`)
          continue
        }
        const { done, said } = await attempt(actor, common, state)
        if (done) problems.push(`${cell} is denied and was done: ${said}`)
        if (!isHidden || object.isShown?.(verb, actor)) continue
        const key = `${actor} ${verb}`
        const none = unknown.get(key) ?? (await attempt(actor, object.unknown, state)).said
        unknown.set(key, none)
        if (said !== none)
          problems.push(`${cell} tells that it exists: “${said}” and not “${none}”`)
      }
    }
    if ((await object.fingerprint(common)) !== before)
      problems.push(`${object.name} ${state}: something that was denied changed it`)
  }
  return { cells, allowed, problems }
}
