import { may, type Permission } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { NotAllowedProblem, Refusal } from '../../platform/graphql/problems.js';

const WHO: Partial<Record<Permission, string>> = {
  'members.manage': 'Only an administrator manages members.',
  'policies.change': 'Only an administrator changes policies.',
  'tokens.create': 'Only an administrator makes tokens.',
  'banks.edit': 'Observers read question banks and do not change them.',
  'rubrics.draft': 'Observers read rubrics and do not change them.',
  'loops.draft': 'Observers read loops and do not change them.',
  'loops.publish': 'Only a hiring manager or an administrator publishes a loop.',
  'rubrics.publish': 'Only a hiring manager or an administrator publishes a rubric.',
  'decisions.record': 'Only a hiring manager or an administrator records a decision.',
  'candidacies.open': 'Only a coordinator, a hiring manager or an administrator opens a candidacy.',
  'panels.change': 'Only a coordinator, a hiring manager or an administrator changes a panel.',
  'interviews.mark-not-held': 'Only a coordinator, a hiring manager or an administrator marks an interview not held.',
};

/** Refuses what the actor's role does not allow; ask it only about objects that the actor may see. */
export function mustBeAllowed(actor: Actor, permission: Permission): void {
  if (may(actor.role, permission)) return;
  throw new Refusal(new NotAllowedProblem(WHO[permission] ?? 'Your role does not allow this.'));
}
