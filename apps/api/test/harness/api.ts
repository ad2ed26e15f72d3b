import { freePort } from '@strata/testkit';
import { startStrata, type RunningStrata } from '../../src/start.js';
import { TestClient } from './client.js';
import { makeDatabase, type TestDatabase } from './database.js';

export const DEMO_PASSWORD = 'strata-demo';

export interface TestApi {
  port: number;
  database: TestDatabase;
  /** A client with a cookie jar of its own, signed in when an address is given. */
  client: (email?: string) => Promise<TestClient>;
  close: () => Promise<void>;
}

/** The whole API with the demo in it, on a database and a port of its own. */
export async function startApi(environment: NodeJS.ProcessEnv = {}): Promise<TestApi> {
  const database = await makeDatabase();
  const port = await freePort();
  const own = { DATABASE_URL: database.ownerUrl, PORT: String(port), STRATA_DEMO: 'on', STRATA_LOG: 'error' };
  const running: RunningStrata = await startStrata({ ...own, ...environment });
  const clients: TestClient[] = [];
  return {
    port,
    database,
    client: async (email) => {
      const client = new TestClient(port);
      clients.push(client);
      if (email) await client.signIn(email, DEMO_PASSWORD);
      return client;
    },
    close: async () => {
      await Promise.all(clients.map((client) => client.close()));
      await running.close();
      await database.drop();
    },
  };
}
