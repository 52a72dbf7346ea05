import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** Knows how many requests a server has not answered yet. */
export class RequestsUnderWay {
  #count = 0;
  #whenNone: (() => void) | null = null;

  constructor(server: Server) {
    server.on('request', (_request: IncomingMessage, response: ServerResponse) => {
      this.#count += 1;
      response.once('close', () => this.#ended());
    });
  }

  /** Resolves when every request is answered, or when `patience` milliseconds are over. */
  async answered(patience: number): Promise<void> {
    if (this.#count === 0) return;
    await new Promise<void>((resolve) => {
      const deadline = setTimeout(resolve, patience);
      this.#whenNone = () => {
        clearTimeout(deadline);
        resolve();
      };
    });
  }

  #ended(): void {
    this.#count -= 1;
    if (this.#count === 0) this.#whenNone?.();
  }
}
