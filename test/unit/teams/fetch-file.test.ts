/** Files are fetched from Microsoft's own hosts and nowhere else, whatever an attachment says. */
import { describe, expect, test } from 'vitest'
import { createFetchFile } from '../../../src/teams/fetch-file.ts'
import { filePlace } from '../../../src/teams/file-hosts.ts'
import { sentFiles } from '../../../src/teams/sent-files.ts'

const hosts = ['smba.trafficmanager.net']

describe('where a file may lie', () => {
  test.each([
    [
      'https://contoso-my.sharepoint.com/personal/kim/_layouts/15/download.aspx?tempauth=x',
      'drive',
    ],
    ['https://smba.trafficmanager.net/ca/v3/attachments/0-x/views/original', 'service'],
    ['http://contoso-my.sharepoint.com/x', undefined],
    ['https://contoso-my.sharepoint.com:8443/x', undefined],
    ['https://contoso.sharepoint.com.attacker.example/x', undefined],
    ['https://attacker.example/contoso.sharepoint.com', undefined],
    ['https://contoso.sharepoint.com@attacker.example/x', undefined],
    ['https://kim:secret@contoso.sharepoint.com/x', undefined],
    ['https://sharepoint.com/x', undefined],
    ['https://a.b.sharepoint.com/x', undefined],
    ['https://attacker.trafficmanager.net/x', undefined],
    ['https://169.254.169.254/metadata', undefined],
    ['http://169.254.169.254/metadata', undefined],
    ['http://localhost:3978/x', undefined],
    ['http://[::1]/x', undefined],
    ['http://127.0.0.1/x', undefined],
    ['file:///etc/passwd', undefined],
    ['data:image/png;base64,AAAA', undefined],
  ])('%s: %s', (url, place) => {
    expect(filePlace(new URL(url), hosts)).toBe(place)
  })

  test('in local mode this machine only', () => {
    expect(filePlace(new URL('http://127.0.0.1:3978/local/files/x'), 'loopback')).toBe('drive')
    expect(filePlace(new URL('https://contoso.sharepoint.com/x'), 'loopback')).toBeUndefined()
    expect(filePlace(new URL('http://10.0.0.1/x'), 'loopback')).toBeUndefined()
  })
})

interface Asked {
  readonly url: string
  readonly authorization: string | null
}

/** A network that answers as told, and remembers what was asked of it. */
function network(answer: (url: string) => Response) {
  const asked: Asked[] = []
  const fetchFile = createFetchFile({
    token: async () => 'BOT-TOKEN',
    allowedServiceHosts: hosts,
    fetch: (async (input: URL, init: RequestInit) => {
      const authorization = new Headers(init.headers).get('authorization')
      asked.push({ url: String(input), authorization })
      expect(init.redirect).toBe('manual')
      return answer(String(input))
    }) as typeof fetch,
  })
  return { asked, fetchFile: (url: string) => fetchFile({ name: 'x', url: new URL(url) }, 1000) }
}

const to = (location: string) => new Response(null, { status: 302, headers: { location } })

describe('fetching a file', () => {
  test('the bot’s token goes to Teams’ own hosts, and to SharePoint no token at all', async () => {
    const { asked, fetchFile } = network(() => new Response('bytes'))

    await fetchFile('https://smba.trafficmanager.net/v3/attachments/1/views/original')
    const fetched = await fetchFile('https://contoso-my.sharepoint.com/x?tempauth=y')

    expect(fetched).toEqual({ kind: 'fetched', content: Buffer.from('bytes') })
    expect(asked.map(({ authorization }) => authorization)).toEqual(['Bearer BOT-TOKEN', null])
  })

  test('a stranger’s address is not asked for anything', async () => {
    const { asked, fetchFile } = network(() => new Response('bytes'))

    for (const url of [
      'https://attacker.example/x',
      'http://169.254.169.254/',
      'http://localhost/',
    ])
      expect(await fetchFile(url)).toEqual({ kind: 'elsewhere' })

    expect(asked).toEqual([])
  })

  test('a redirect is followed to SharePoint only, without a token, and not for ever', async () => {
    const moved = network((url) =>
      url.includes('second')
        ? new Response('bytes')
        : to('https://contoso.sharepoint.com/second?tempauth=y'),
    )
    expect((await moved.fetchFile('https://contoso-my.sharepoint.com/first')).kind).toBe('fetched')

    for (const target of [
      'http://169.254.169.254/metadata',
      'https://attacker.example/',
      'http://localhost:3978/metrics',
      'https://smba.trafficmanager.net/v3/conversations',
    ]) {
      const { asked, fetchFile } = network(() => to(target))
      expect(await fetchFile('https://contoso.sharepoint.com/x')).toEqual({ kind: 'elsewhere' })
      expect(asked).toHaveLength(1)
    }

    const round = network(() => to('/again'))
    expect(await round.fetchFile('https://contoso.sharepoint.com/x')).toEqual({ kind: 'failed' })
    expect(round.asked).toHaveLength(4)
  })

  test('more bytes than are allowed end the download, whatever the length said', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1
        controller.enqueue(new Uint8Array(400))
      },
    })
    const { fetchFile } = network(
      () => new Response(endless, { headers: { 'content-length': '10' } }),
    )

    expect(await fetchFile('https://contoso.sharepoint.com/x')).toEqual({ kind: 'too-large' })
    expect(sent).toBeLessThan(6)
  })

  test('a refusal, a broken connection and an address that is none are a failure, never an error', async () => {
    const refused = network(() => new Response('no', { status: 403 }))
    const broken = network(() => {
      throw new TypeError('fetch failed: https://contoso.sharepoint.com/x?tempauth=SECRET')
    })

    expect(await refused.fetchFile('https://contoso.sharepoint.com/x')).toEqual({ kind: 'failed' })
    expect(await broken.fetchFile('https://contoso.sharepoint.com/x')).toEqual({ kind: 'failed' })
    expect(sentFiles([{ contentType: 'image/png', contentUrl: 'no address' }])).toEqual([
      { name: '', url: undefined },
    ])
  })
})

describe('the files in a message', () => {
  test('are what was attached or pasted; cards, HTML and what has no shape are none', () => {
    const files = sentFiles([
      { contentType: 'text/html', content: '<p>hello</p>' },
      { contentType: 'application/vnd.microsoft.card.adaptive', content: {} },
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        name: 'a\u202E\n b.png',
        content: { downloadUrl: 'https://contoso.sharepoint.com/a' },
      },
      { contentType: 'image/*', contentUrl: 'https://smba.trafficmanager.net/1' },
      { contentType: 'image/*', content: { downloadUrl: 'https://smba.trafficmanager.net/2' } },
      { contentType: 'application/vnd.microsoft.teams.file.download.info', content: 'none' },
      'no attachment',
    ])

    expect(files.map(({ name, url }) => [name, url?.href])).toEqual([
      ['a b.png', 'https://contoso.sharepoint.com/a'],
      ['', 'https://smba.trafficmanager.net/1'],
      ['', 'https://smba.trafficmanager.net/2'],
      ['', undefined],
    ])
  })
})
