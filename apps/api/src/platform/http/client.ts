import { join, resolve } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { isApiAddress } from '@strata/domain';
import express, { type NextFunction, type Request, type Response } from 'express';

const WORKER = '/service-worker.js';

/** Serves the built client: its files for good, its page afresh each time, under every address that is not the API's. */
export function serveClient(app: NestExpressApplication, folder: string): void {
  const root = resolve(folder);
  app.use('/assets', express.static(join(root, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }));
  // The worker that keeps the client on a device is asked for anew each time: no release is late because of a cache.
  app.use(WORKER, (_request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Cache-Control', 'no-cache');
    next();
  });
  app.use(express.static(root, { index: false, maxAge: 0 }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' || isApiAddress(request.path) || !request.accepts('html')) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root });
  });
}
