// node tools/postgres/dev-server.mjs [DATA_DIR]: a Postgres to work against; prints its URL and stays until TERM or Ctrl C.
import { resolve } from 'node:path';
import { dataDirectory } from '../run/paths.mjs';
import { PlainError, say } from '../run/say.mjs';
import { startPostgres } from './embedded.mjs';

async function serve() {
  const server = await startPostgres({ dataDir: process.argv[2] ? resolve(process.argv[2]) : dataDirectory(), log: say });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => void server.stop());
  process.stdout.write(`${server.url}\n`);
  const { code } = await server.exited;
  process.exitCode = code ?? 1;
}

serve().catch((error) => {
  say(error instanceof PlainError ? error.message : error.stack);
  process.exitCode = 1;
});
