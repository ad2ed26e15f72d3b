import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { RateLimited } from './errors.js';

const WRITES = { points: 200, duration: 1 };
const FAILURES = { points: 10, duration: 15 * 60 };

/** How often one may do what costs or can be guessed at. */
@Injectable()
export class Limits {
  private readonly writes = new RateLimiterMemory(WRITES);
  private readonly failures = new RateLimiterMemory(FAILURES);

  /** Counts one live write of a member. */
  async write(memberId: string): Promise<void> {
    await this.writes.consume(memberId).catch(() => {
      throw new RateLimited(`More than ${WRITES.points} writes in a second. Wait a moment, then send again.`);
    });
  }

  /** Refuses while an account has failed too often from an address. */
  async mayTry(account: string, address: string): Promise<void> {
    const known = await this.failures.get(`${account} ${address}`);
    if (known && known.remainingPoints <= 0) {
      throw new RateLimited(`Too many failed attempts. Wait ${Math.ceil(known.msBeforeNext / 60_000)} minutes, then try again.`);
    }
  }

  async failed(account: string, address: string): Promise<void> {
    await this.failures.penalty(`${account} ${address}`);
  }

  async succeeded(account: string, address: string): Promise<void> {
    await this.failures.delete(`${account} ${address}`);
  }
}
