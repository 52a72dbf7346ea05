/** The server's end of a socket that speaks graphql-transport-ws, as tests hold it. */
export interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

export class FakeSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  /** Every socket that was opened, the newest last. */
  static opened: FakeSocket[] = [];

  readyState = FakeSocket.CONNECTING;
  readonly received: Message[] = [];
  onopen: (() => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;

  constructor(readonly url: string) {
    FakeSocket.opened.push(this);
  }

  send(text: string): void {
    this.received.push(JSON.parse(text) as Message);
  }

  close(code = 1000, reason = ''): void {
    this.readyState = FakeSocket.CLOSED;
    this.onclose?.({ code, reason });
  }

  /** Lets the client in. */
  accept(): void {
    this.readyState = FakeSocket.OPEN;
    this.onopen?.();
    queueMicrotask(() => this.say({ type: 'connection_ack' }));
  }

  say(message: Message): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  /** What the client subscribed with. */
  get subscription(): { readonly id: string; readonly variables: unknown } | undefined {
    const found = this.received.find(({ type }) => type === 'subscribe');
    return found && { id: found.id ?? '', variables: (found.payload as { variables?: unknown }).variables };
  }
}
