import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Forbidden } from '../../platform/graphql/errors.js';
import { CandidacyService } from '../candidacy/candidacy.service.js';
import { owesIn, ratedCells } from '../debrief/rated-cells.view.js';
import { OrganizationService } from '../identity/organization.service.js';
import type { RoomSnapshot } from '../room/room.view.js';
import { SnapshotService } from '../room/snapshot.service.js';
import { agreementByMonth } from './agreement-over-time.view.js';
import { Calibration } from './calibration.view.js';
import { leansOf } from './leans.view.js';

const MOST_CANDIDACIES = 100;
const AUDIENCE =
  'Seen by interviewers themselves and hiring managers, nobody else. It is there to talk about rubrics and anchors, never to judge an interviewer.';

/** How interviewers rate beside each other, so that they can calibrate. */
@Injectable()
export class CalibrationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly organizations: OrganizationService,
    private readonly candidacies: CandidacyService,
    private readonly snapshots: SnapshotService,
  ) {}

  async calibration(actor: Actor): Promise<Calibration> {
    if (actor.role === 'OBSERVER') throw new Forbidden('Observers follow interviews and do not see how others rate.');
    return this.transactions.run(actor.organizationId, async (tx) => {
      const { showLeans } = await this.organizations.row(tx);
      const ids = await this.candidacies.newest(tx, actor, MOST_CANDIDACIES);
      const read = await this.snapshots.countable(tx, actor, ids);
      const hidden = new Set(read.filter(isOpen).map(({ candidacyId }) => candidacyId));
      const rooms = read.filter(({ candidacyId }) => !hidden.has(candidacyId));
      return Object.assign(new Calibration(), {
        leansShown: showLeans,
        audience: AUDIENCE,
        candidacies: new Set(ratedCells(rooms).map(({ candidacyId }) => candidacyId)).size,
        leans: showLeans ? leansOf(ratedCells(rooms), actor) : [],
        agreement: agreementByMonth(rooms),
      });
    });
  }
}

// Whoever owes a scorecard, or was shown nothing yet and could change their own in silence, must not learn from a sum of values.
function isOpen(room: RoomSnapshot): boolean {
  return owesIn(room) || (room.myScorecard !== null && room.state !== 'NOT_HELD' && !room.hasSeen);
}
