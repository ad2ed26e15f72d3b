import { runStrata, type RunningStrata } from '@strata/testkit';
import { apiRoleOf } from '../../src/platform/database/api-role.js';
import { TestClient } from './client.js';

export const DEMO_PASSWORD = 'strata-demo';

export interface TestApi extends Pick<RunningStrata, 'port' | 'kill' | 'start' | 'another'> {
  database: {
    /** The address of the schema's owner. */
    ownerUrl: string;
    /** The address of the role that the API uses, which owns nothing. */
    apiUrl: string;
  };
  /** A client with a cookie jar of its own, signed in when an address is given. */
  client: (email?: string) => Promise<TestClient>;
  close: () => Promise<void>;
}

/** The whole API as it ships, with the demo in it, on a database and a port of its own. */
export async function startApi(environment: NodeJS.ProcessEnv = {}): Promise<TestApi> {
  const strata = await runStrata(environment);
  const clients: TestClient[] = [];
  const { port, kill, start, another } = strata;
  return {
    port,
    kill,
    start,
    another,
    database: { ownerUrl: strata.database.url, apiUrl: apiRoleOf(strata.database.url).url },
    client: async (email) => {
      const client = new TestClient(strata.port);
      clients.push(client);
      if (email) await client.signIn(email, DEMO_PASSWORD);
      return client;
    },
    close: async () => {
      await Promise.all(clients.map((client) => client.close()));
      await strata.stop();
    },
  };
}
