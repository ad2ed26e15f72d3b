import { may, REFUSAL_TEXTS, type Permission } from '@strata/domain';
import { NotAllowedProblem, Refusal } from '../graphql/problems.js';
import type { Actor } from './actor.js';

/** Refuses what the actor's role does not allow; ask it only about objects that the actor may see. */
export function mustBeAllowed(actor: Actor, permission: Permission): void {
  if (!may(actor.role, permission)) throw new Refusal(new NotAllowedProblem(REFUSAL_TEXTS[permission]));
}
