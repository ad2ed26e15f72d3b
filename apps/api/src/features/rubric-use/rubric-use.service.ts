import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { RubricLoop } from './rubric-use.view.js';

/** Which loops score by which rubric versions, in their drafts and in what was published. */
@Injectable()
export class RubricUseService {
  constructor(private readonly transactions: Transactions) {}

  /** By rubric version; a version that no loop uses is left out. */
  async loops(actor: Actor, rubricIds: readonly string[]): Promise<Map<string, RubricLoop[]>> {
    const rows = await this.transactions.run(actor.organizationId, (tx) =>
      tx.query<RubricLoop & { rubricId: string }>(
        `WITH uses AS (
           SELECT loop_id, rubric_id, NULL::int AS version FROM rounds WHERE organization_id = $1 AND rubric_id = ANY ($2)
           UNION
           SELECT v.loop_id, (round->'rubric'->>'id')::uuid, v.version
           FROM loop_versions v CROSS JOIN jsonb_array_elements(v.plan->'rounds') round
           WHERE v.organization_id = $1 AND (round->'rubric'->>'id')::uuid = ANY ($2))
         SELECT u.rubric_id AS "rubricId", l.id, l.title, bool_or(u.version IS NULL) AS "inDraft",
           coalesce(array_agg(u.version ORDER BY u.version) FILTER (WHERE u.version IS NOT NULL), '{}') AS versions
         FROM uses u JOIN loops l ON l.organization_id = $1 AND l.id = u.loop_id
         GROUP BY u.rubric_id, l.id, l.title, l.created_at ORDER BY l.created_at, l.id`,
        [actor.organizationId, rubricIds],
      ),
    );
    const found = new Map<string, RubricLoop[]>();
    for (const { rubricId, ...loop } of rows) found.set(rubricId, [...(found.get(rubricId) ?? []), loop]);
    return found;
  }
}
