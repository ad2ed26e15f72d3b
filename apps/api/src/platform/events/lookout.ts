import type { Logger } from '@nestjs/common';

/** Looks for work that is due: every so often and whenever it is told to, one look at a time. A look that fails is logged; the next one comes. */
export class Lookout {
  private readonly timer: NodeJS.Timeout;
  private looking: Promise<void> | undefined;
  private again = false;
  private ended = false;

  constructor(
    private readonly work: (lookout: Pick<Lookout, 'closed'>) => Promise<void>,
    everyMs: number,
    private readonly log: Pick<Logger, 'error'>,
  ) {
    this.timer = setInterval(() => this.look(), everyMs);
  }

  /** Long work asks before each piece whether it is to go on. */
  get closed(): boolean {
    return this.ended;
  }

  /** Looks now, or once more when the look that is under way is over. */
  look(): void {
    this.again = true;
    this.looking ??= this.drain().finally(() => (this.looking = undefined));
  }

  /** Looks no more, and answers once the look that is under way is over. */
  async close(): Promise<void> {
    this.ended = true;
    clearInterval(this.timer);
    await this.looking;
  }

  private async drain(): Promise<void> {
    while (this.again && !this.ended) {
      this.again = false;
      await this.work(this).catch((error: Error) => this.log.error(error.message));
    }
  }
}
