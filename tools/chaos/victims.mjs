import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { prepareStrata } from '../bench/targets.mjs';
import { reachableFolder, serverAccount } from '../postgres/account.mjs';
import { startPostgres } from '../postgres/embedded.mjs';
import { killServer } from '../postgres/leftovers.mjs';
import { endProcess } from '../run/processes.mjs';
import { fault } from './tallies.mjs';

/** A database, durable as it ships, and one Strata on it; both can be killed at any moment and started again at the same address. */
export class Victims {
  static async prepare(size, tallies) {
    const victims = new Victims();
    victims.tallies = tallies;
    victims.folder = reachableFolder('strata-chaos-', serverAccount(''), [tmpdir(), '/var/tmp']);
    victims.postgres = await startPostgres({ dataDir: victims.folder, settings: { max_connections: '200' } });
    victims.strata = await prepareStrata(victims.postgres.url, size);
    victims.api = await victims.strata.start();
    return victims;
  }

  async killApi() {
    if (!this.api.isRunning()) return;
    this.tallies.kills += 1;
    await endProcess(this.api.identity, [['SIGKILL', 5000]]);
    await this.api.exited;
  }

  async killPostgres() {
    this.tallies.kills += 1;
    await killServer(this.folder);
    await this.postgres.exited;
  }

  async startPostgres() {
    const { port } = this.postgres;
    this.postgres = await startPostgres({ dataDir: this.folder, port, settings: { max_connections: '200' } });
  }

  /** Starts the API where it was killed; where it was not, it must have lived on. */
  async startApi(wasKilled) {
    if (!wasKilled && this.api.isRunning()) return;
    if (!wasKilled) fault(this.tallies, 'ended', 'The API did not outlive its database.');
    this.api = await this.strata.start();
  }

  async end() {
    await this.api?.stop();
    await this.postgres.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
