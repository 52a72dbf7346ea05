/** Runs the rules' forecast beside the page, so that no key waits for it. */
import { createReckoning } from './reckon.ts';
import type { Ask } from './runner.ts';

const answer = createReckoning();

self.addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  const answered = answer(data);
  if (answered) self.postMessage(answered);
});
