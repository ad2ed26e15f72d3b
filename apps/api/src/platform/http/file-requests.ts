import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { GraphQLError } from 'graphql';
import { ActorSource } from '../actor/actor-source.js';
import type { Actor } from '../actor/actor.js';
import { CONFIG, type Config } from '../config/config.js';
import { BadInput, Forbidden, Unauthenticated } from '../graphql/errors.js';
import { ORIGIN_REFUSAL, originAllowed } from '../graphql/origin.js';
import { InvalidInputProblem, NotAllowedProblem, Refusal, SessionChangedProblem } from '../graphql/problems.js';

const FILE_TYPE = 'application/octet-stream';
const STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, BAD_USER_INPUT: 400 };

/** Files come and go beside the operations, under the same guards: the session of their slot, the origin, the member of the page. */
@Injectable()
export class FileRequests {
  private readonly log = new Logger(FileRequests.name);

  constructor(
    private readonly actors: ActorSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Who reads a file; a link names its slot, for it sends no header. */
  async reader(request: Request): Promise<Actor> {
    const { slot } = request.query;
    return this.signedIn(request, typeof slot === 'string' ? slot : null);
  }

  /** Who sends a file. No form of another page can send its type, so a browser asks first whether it may. */
  async sender(request: Request): Promise<Actor> {
    if (!originAllowed(request, this.config)) throw new Forbidden(ORIGIN_REFUSAL);
    if (request.headers['content-type'] !== FILE_TYPE) throw new BadInput(`Send a file as ${FILE_TYPE}.`);
    const actor = await this.signedIn(request, request.header('x-strata-slot') ?? null);
    if (actor.renderedFor !== null && actor.renderedFor !== actor.memberId) throw new Refusal(new SessionChangedProblem());
    return actor;
  }

  /** The bytes of a request, `most` of them; of a longer one none is kept. */
  async bytes(request: Request, most: number, refusal: Refusal): Promise<Buffer> {
    if (Number(request.headers['content-length'] ?? 0) > most) throw refusal;
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length <= most) chunks.push(chunk);
    }
    if (length > most) throw refusal;
    return Buffer.concat(chunks);
  }

  /** Answers what was thrown as the operations do: a problem that can be acted on, a coded error, or nothing but that it is ours to mend. */
  fails(response: Response, error: unknown): void {
    // Whoever still sends hears the answer only once they have sent.
    response.req.resume();
    response.setHeader('Cache-Control', 'private, no-store');
    if (error instanceof Refusal) {
      const { problem } = error;
      const path = problem instanceof InvalidInputProblem ? problem.path : null;
      const status = problem instanceof NotAllowedProblem ? 403 : problem instanceof SessionChangedProblem ? 409 : 422;
      response.status(status).json({ __typename: problem.constructor.name, code: problem.code, message: problem.message, path });
      return;
    }
    const code = error instanceof GraphQLError ? String(error.extensions['code']) : '';
    const status = STATUS[code];
    if (status === undefined) this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    const told = status === undefined ? 'Something went wrong here. Nothing was changed; try again.' : (error as Error).message;
    response.status(status ?? 500).json({ code: status === undefined ? 'INTERNAL' : code, message: told });
  }

  private async signedIn(request: Request, slot: string | null): Promise<Actor> {
    const actor = await this.actors.ofRequest(request, slot, request.header('x-strata-member') ?? null);
    if (!actor) throw new Unauthenticated();
    return actor;
  }
}
