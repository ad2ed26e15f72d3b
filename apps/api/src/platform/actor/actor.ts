import type { Role } from '@strata/domain';

/** Who is asking: one member of one organization, through one session. */
export interface Actor {
  organizationId: string;
  memberId: string;
  role: Role;
  sessionId: string;
  /** The member for whom the asking page was rendered; null where the client does not say. */
  renderedFor: string | null;
}
