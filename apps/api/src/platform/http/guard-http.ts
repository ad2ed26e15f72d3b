import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Config } from '../config/config.js';
import { ORIGIN_REFUSAL, originAllowed } from '../graphql/origin.js';
import { GRAPHQL_PATH } from '../graphql/socket-server.js';

// An exported bank of 32 MB fits, with the backslashes that carry it inside a request.
const BODY_LIMIT = '48mb';

/** What every request passes before anything reads it: headers, origin, size. */
export function guardHttp(app: NestExpressApplication, config: Config): void {
  app.disable('x-powered-by');
  // An answer is never asked for again by its hash; files keep theirs.
  app.disable('etag');
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          'connect-src': ["'self'", 'ws:', 'wss:'],
          // The component library sets styles on elements.
          'style-src': ["'self'", "'unsafe-inline'"],
          'img-src': ["'self'", 'data:'],
          'worker-src': ["'self'"],
          'upgrade-insecure-requests': null,
        },
      },
      strictTransportSecurity: config.publicUrl?.startsWith('https:') ?? false,
      crossOriginOpenerPolicy: false,
      originAgentCluster: false,
    }),
  );
  app.use(GRAPHQL_PATH, (request: Request, response: Response, next: NextFunction) => {
    if (originAllowed(request, config)) next();
    else response.status(403).json({ errors: [{ message: ORIGIN_REFUSAL, extensions: { code: 'FORBIDDEN' } }] });
  });
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.use(GRAPHQL_PATH, (error: { status?: number }, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const message =
      error.status === 413
        ? `The request is larger than ${BODY_LIMIT}. Send less at once.`
        : 'The request is no JSON that can be read.';
    response.status(error.status ?? 400).json({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
  });
}
