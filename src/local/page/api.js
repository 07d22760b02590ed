/** Asks the desk and tells it what the person does. */

/** Reads a view; throws when the desk does not answer. */
export async function read(name, parameters) {
  const response = await fetch(`/local/api/${name}?${new URLSearchParams(parameters)}`)
  if (!response.ok) throw new Error(`The desk answered ${response.status}.`)
  return response.json()
}

/** Does something. What went wrong comes back as an outcome of kind `error`, so that it can be shown. */
export async function act(name, body, noReply) {
  try {
    const response = await fetch(`/local/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const outcome = await response.json()
    return response.ok ? outcome : { kind: 'error', text: outcome.error?.message ?? noReply }
  } catch {
    return { kind: 'error', text: noReply }
  }
}

/** Brings a file to the desk, to be sent with the next message. */
export async function bring(file, noReply) {
  try {
    const response = await fetch(`/local/api/attach?${new URLSearchParams({ name: file.name })}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    })
    const outcome = await response.json()
    return response.ok ? outcome : { kind: 'error', text: outcome.error?.message ?? noReply }
  } catch {
    return { kind: 'error', text: noReply }
  }
}

/** Listens to what changes at the desk, again and again whenever the connection is lost. */
export function listen(person, { onOpen, onEvent, onLost }) {
  const source = new EventSource(`/local/api/events?${new URLSearchParams({ person })}`)
  source.addEventListener('open', onOpen)
  source.addEventListener('message', ({ data }) => onEvent(JSON.parse(data)))
  source.addEventListener('error', () => {
    onLost()
    // After an error status the browser gives up for good; a desk that starts again must be found.
    if (source.readyState !== EventSource.CLOSED) return
    setTimeout(() => listen(person, { onOpen, onEvent, onLost }), 500)
  })
}
