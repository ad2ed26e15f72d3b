import type { Actor } from '../../platform/actor/actor.js';

const SEE_ALL = new Set(['ADMIN', 'HIRING_MANAGER', 'COORDINATOR']);

/**
 * The rows of `candidacies c` that an actor sees, as a condition; `$n` stands for the actor's member id. Those who run the hiring
 * see all, others the ones they sit in, and nobody sees one they declared a conflict of interest in.
 */
export function seesCandidacy(actor: Actor, member: string): string {
  const same = '(organization_id, candidacy_id, member_id) = (c.organization_id, c.id, ' + member + ')';
  const apart = `NOT EXISTS (SELECT 1 FROM conflicts WHERE ${same})`;
  return SEE_ALL.has(actor.role) ? apart : `${apart} AND EXISTS (SELECT 1 FROM participants WHERE ${same})`;
}
