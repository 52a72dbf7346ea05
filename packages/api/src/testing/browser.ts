/** A page that a browser has come to. */
export interface Visited {
  /** The address in the browser's bar. */
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: URLSearchParams | string;
}

const MOST_STEPS = 20;

/** Keeps cookies for each host and follows what it is sent to, as a browser does, but for scripts. */
export class Browser {
  /** By host and then by name. */
  readonly cookies = new Map<string, Map<string, string>>();

  /** `way`: where the hosts that only names are known of really are: "https://tierline.example" at "http://localhost:4000". */
  constructor(private readonly way: Readonly<Record<string, string>> = {}) {}

  /** Goes to an address and on from there, until there is nothing more to follow or `until` says that it is far enough. */
  async go(address: string | URL, sent: Sent = {}, until: (next: URL) => boolean = () => false): Promise<Visited> {
    let url = new URL(address);
    let sending = sent;
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const { status, headers, text } = await this.ask(url, sending);
      const location = headers.get('location');
      const next = location === null ? null : new URL(location, url);
      if (next === null || until(next)) return { url: next ?? url, status, headers, text };
      [url, sending] = [next, {}];
    }
    throw new Error(`${url.href} leads nowhere`);
  }

  /** One request, without following anything. */
  async ask(address: string | URL, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Omit<Visited, 'url'>> {
    const url = new URL(address);
    const jar = this.cookies.get(url.host) ?? new Map<string, string>();
    this.cookies.set(url.host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const real = (this.way[url.origin] ?? url.origin) + url.pathname + url.search;
    const response = await fetch(real, {
      ...{ method, redirect: 'manual', headers: { accept: 'text/html', ...headers, ...(cookie && { cookie }) } },
      ...(body !== undefined && { body }),
    });
    for (const text of response.headers.getSetCookie()) keep(jar, text);
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  /** Fills in the form of a page and sends it. */
  async submit(
    { url, text }: Visited,
    filled: Readonly<Record<string, string>>,
    until?: (next: URL) => boolean,
  ): Promise<Visited> {
    const action = /<form[^>]* action="([^"]+)"/.exec(text)?.[1];
    if (action === undefined) throw new Error(`there is no form at ${url.href}: ${text}`);
    const hidden = [...text.matchAll(/<input[^>]* type="hidden"[^>]* name="([^"]+)"[^>]* value="([^"]*)"/g)];
    const body = new URLSearchParams([
      ...hidden.map(([, name = '', value = '']): [string, string] => [name, value]),
      ...Object.entries(filled),
    ]);
    return this.go(new URL(action, url), { method: 'POST', body }, until);
  }
}

function keep(jar: Map<string, string>, text: string): void {
  const [pair = '', ...attributes] = text.split(';').map((part) => part.trim());
  const [name = '', ...value] = pair.split('=');
  const isOver = attributes.some((each) => /^max-age=0$/i.test(each) || /^expires=Thu, 01 Jan 1970/i.test(each));
  if (isOver) jar.delete(name);
  else jar.set(name, value.join('='));
}
