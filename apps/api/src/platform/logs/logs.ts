import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** Nest's log lines as structured lines; no request body, cookie or address is ever among them. */
export class Logs implements LoggerService {
  private readonly pino: Logger;

  constructor(level: string) {
    this.pino = pino({ level });
  }

  log(message: unknown, context?: string): void {
    // Nest tells of every module and route at start; that is for debugging.
    if (context === 'Strata') this.pino.info({ context }, String(message));
    else this.pino.debug({ context }, String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.pino.error({ context: rest.at(-1) }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.pino.warn({ context }, String(message));
  }
}
