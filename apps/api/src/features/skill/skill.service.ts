import { Injectable } from '@nestjs/common';
import { may, plainSkills, SKILLS } from '@strata/domain';
import { z } from 'zod';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import { Transactions } from '../../platform/database/transactions.js';
import { lineOfText, validatedAt } from '../../platform/graphql/validated.js';
import { AuditService } from '../audit/audit.service.js';
import type { Member } from '../identity/identity.view.js';
import { MemberService } from '../identity/member.service.js';

const TOO_MANY = `At most ${SKILLS.most} skills stand here. Keep the ones that decide about a seat.`;
const skillsSchema = z.array(lineOfText('A skill', SKILLS.length)).transform(plainSkills).refine((skills) => skills.length <= SKILLS.most, TOO_MANY); // prettier-ignore

/** What members are good at, so that a panel is chosen by it. It says nothing of any interview. */
@Injectable()
export class SkillService {
  constructor(
    private readonly transactions: Transactions,
    private readonly members: MemberService,
    private readonly audit: AuditService,
  ) {}

  /** Skills as they were sent to a place of an input, plain and each once. */
  read(path: string, skills: readonly string[]): string[] {
    return validatedAt(path, skillsSchema, skills);
  }

  /** Skills by member, in their order; a member who has none is left out. */
  async ofMembers(actor: Actor, memberIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await this.transactions.run(actor.organizationId, (tx) =>
      tx.query<{ id: string; skills: string[] }>(
        `SELECT member_id AS id, array_agg(skill::text ORDER BY position) AS skills FROM member_skills
         WHERE organization_id = $1 AND member_id = ANY ($2::uuid[]) GROUP BY member_id`,
        [tx.organizationId, memberIds],
      ),
    );
    return new Map(rows.map(({ id, skills }) => [id, skills]));
  }

  maySet(actor: Actor, memberId: string): boolean {
    return actor.memberId === memberId || may(actor.role, 'skills.set');
  }

  /** Says anew what a member is good at: everybody of themselves, whoever arranges panels of all. */
  async set(actor: Actor, memberId: string, wanted: readonly string[]): Promise<Member> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const member = await this.members.one(tx, memberId);
      if (!this.maySet(actor, member.id)) mustBeAllowed(actor, 'skills.set');
      const skills = this.read('skills', wanted);
      await tx.query('DELETE FROM member_skills WHERE organization_id = $1 AND member_id = $2', [tx.organizationId, member.id]);
      await tx.query(
        `INSERT INTO member_skills (organization_id, member_id, skill, position)
         SELECT $1, $2, skill, place FROM unnest($3::text[]) WITH ORDINALITY AS wanted (skill, place)
         ON CONFLICT DO NOTHING`,
        [tx.organizationId, member.id, skills],
      );
      await this.audit.record(tx, actor.memberId, 'skills set', member.id, { skills });
      return member;
    });
  }
}
