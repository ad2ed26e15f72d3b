import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Config } from '../config/config.js';
import { ORIGIN_REFUSAL, originAllowed } from '../graphql/origin.js';
import { GRAPHQL_PATH } from '../graphql/socket-server.js';

const BODY_LIMIT = '12mb';

/** What every request passes before anything reads it: headers, origin, size. */
export function guardHttp(app: NestExpressApplication, config: Config): void {
  app.disable('x-powered-by');
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          'connect-src': ["'self'", 'ws:', 'wss:'],
          // The component library sets styles on elements.
          'style-src': ["'self'", "'unsafe-inline'"],
          'img-src': ["'self'", 'data:'],
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
}
