import { Injectable } from '@nestjs/common';
import { isHeavyLoad, type PanelLoad } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import { Transactions } from '../../platform/database/transactions.js';
import { BadInput } from '../../platform/graphql/errors.js';
import { LOADS } from './panel-load.query.js';
import { MemberLoad } from './panel-load.view.js';

/** How much everybody has on their hands, for whoever arranges panels; counted, never looked into. */
@Injectable()
export class PanelLoadService {
  constructor(private readonly transactions: Transactions) {}

  async loads(actor: Actor, zone: string): Promise<MemberLoad[]> {
    mustBeAllowed(actor, 'panels.weigh');
    if (!isZone(zone)) throw new BadInput('This time zone is not known. Name one like Europe/Lisbon.');
    const loads = await this.transactions.run(actor.organizationId, (tx) =>
      tx.query<PanelLoad & { memberId: string }>(LOADS, [tx.organizationId, actor.memberId, zone]),
    );
    return loads.map((load) => Object.assign(new MemberLoad(), load, { heavy: isHeavyLoad(load) }));
  }
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
