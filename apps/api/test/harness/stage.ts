import { afterAll, jest } from '@jest/globals';
import { startApi, type TestApi } from './api.js';
import { closeLawfully } from './invariants.js';
import { castOf, type Cast } from './people.js';
import { House } from './room.js';

/** An API of its own, the demo's people signed in to it, and what a house plans with them. */
export interface Stage {
  api: TestApi;
  cast: Cast;
  house: House;
}

/**
 * An API for a whole spec, awaited where the spec begins. It is closed after the last test, and what the spec leaves in the
 * database must keep every law.
 */
export async function ownApi(environment: NodeJS.ProcessEnv = {}): Promise<TestApi> {
  jest.setTimeout(60_000);
  const api = await startApi(environment);
  afterAll(() => closeLawfully(api));
  return api;
}

/** The same with everybody in it: `const { api, cast, house } = await stage()`. */
export async function stage(environment: NodeJS.ProcessEnv = {}): Promise<Stage> {
  const api = await ownApi(environment);
  const cast = await castOf(api);
  return { api, cast, house: await House.of(cast) };
}
