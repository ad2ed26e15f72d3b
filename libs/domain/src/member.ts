/** Roles of a member, as in the organization's table "who may do what". */
export const ROLES = ['ADMIN', 'HIRING_MANAGER', 'COORDINATOR', 'INTERVIEWER', 'OBSERVER'] as const;
export type Role = (typeof ROLES)[number];

/** What a role alone allows; what a seat allows stands in `room/rights`. */
export const PERMISSIONS = {
  'members.manage': ['ADMIN'],
  'policies.change': ['ADMIN'],
  'tokens.create': ['ADMIN'],
  'banks.edit': ['ADMIN', 'HIRING_MANAGER', 'COORDINATOR', 'INTERVIEWER'],
  'rubrics.draft': ['ADMIN', 'HIRING_MANAGER', 'COORDINATOR', 'INTERVIEWER'],
  'loops.draft': ['ADMIN', 'HIRING_MANAGER', 'COORDINATOR', 'INTERVIEWER'],
  'rubrics.publish': ['ADMIN', 'HIRING_MANAGER'],
  'loops.publish': ['ADMIN', 'HIRING_MANAGER'],
  'decisions.record': ['ADMIN', 'HIRING_MANAGER'],
  'values.reveal': ['ADMIN', 'HIRING_MANAGER'],
  'candidacies.open': ['ADMIN', 'HIRING_MANAGER', 'COORDINATOR'],
  'panels.change': ['ADMIN', 'HIRING_MANAGER', 'COORDINATOR'],
  'interviews.mark-not-held': ['ADMIN', 'HIRING_MANAGER', 'COORDINATOR'],
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof PERMISSIONS;

/** Whether a role alone allows something, whatever the seat. */
export function may(role: Role, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(role);
}
