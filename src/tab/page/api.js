/** Asks the bot, as whoever the host says is looking. */

let headersOf = () => Promise.resolve({})
let words = {}

/** `headers` gives those that say who asks; `texts`: the page's words. */
export function setUpApi(headers, texts) {
  headersOf = headers
  words = texts
}

/** What is shown, or why not: `{ view }` or `{ problem }`. */
export const ask = (name, parameters = {}) =>
  fetched(`/tab/api/${name}?${new URLSearchParams(parameters)}`, {})

export const tell = (name, body) =>
  fetched(`/tab/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

async function fetched(address, options) {
  try {
    const who = await headersOf()
    const response = await fetch(address, { ...options, headers: { ...options.headers, ...who } })
    const body = await response.json()
    if (response.ok) return { view: body }
    return { problem: body.text ?? (response.status === 401 ? words.signedOut : words.unreachable) }
  } catch {
    return { problem: words.unreachable }
  }
}
