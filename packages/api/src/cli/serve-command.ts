import { once } from 'node:events';
import process from 'node:process';
import { readConfig } from '../config.js';
import { print } from './output.js';

/** Serves until it is asked to stop, and then ends gracefully. */
export async function runServer(): Promise<void> {
  const config = readConfig(process.env);
  // The server's libraries take a while to load; what is wrong with the configuration is said before.
  const { serve } = await import('../main.js');
  const server = await serve(config);
  // Whoever has read that line may ask at once.
  const asked = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  await print(`Tierline takes requests at ${server.url}`);
  await asked;
  await server.close();
}
