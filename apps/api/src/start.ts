import type { Server } from 'node:http';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { readConfig } from './platform/config/config.js';
import { migrate } from './platform/database/migrate.js';
import { SocketServer } from './platform/graphql/socket-server.js';
import { serveClient } from './platform/http/client.js';
import { guardHttp } from './platform/http/guard-http.js';
import { Logs } from './platform/logs/logs.js';
import { seed } from './seeds/seed.js';

export interface RunningStrata {
  port: number;
  close: () => Promise<void>;
}

/** Migrates, seeds, and serves API and client on one port. */
export async function startStrata(environment: NodeJS.ProcessEnv): Promise<RunningStrata> {
  const config = readConfig(environment);
  const apiUrl = await migrate(config);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(config, apiUrl), {
    bodyParser: false,
    abortOnError: false,
    logger: new Logs(config.logLevel),
  });
  guardHttp(app, config);
  if (config.webRoot) serveClient(app, config.webRoot);
  await app.init();
  if (config.demo) await seed(app, config);
  app.get(SocketServer).attach(app.getHttpServer() as Server);
  await app.listen(config.port);
  const address = (app.getHttpServer() as Server).address();
  return { port: typeof address === 'object' && address ? address.port : config.port, close: () => app.close() };
}
