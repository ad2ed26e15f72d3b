/** Roles of a member, as in the organization's table "who may do what". */
export const ROLES = ['ADMIN', 'HIRING_MANAGER', 'COORDINATOR', 'INTERVIEWER', 'OBSERVER'] as const;
export type Role = (typeof ROLES)[number];

/** What a role alone allows; what a seat allows stands in `room/rights`. */
export const PERMISSIONS = {
  'members.manage': ['ADMIN'],
  'policies.change': ['ADMIN'],
  'tokens.create': ['ADMIN'],
  'skills.set': ['ADMIN', 'COORDINATOR'],
  'panels.weigh': ['ADMIN', 'HIRING_MANAGER', 'COORDINATOR'],
  'banks.edit': ['ADMIN', 'HIRING_MANAGER', 'COORDINATOR', 'INTERVIEWER'],
  'rubrics.draft': ['ADMIN', 'HIRING_MANAGER', 'COORDINATOR', 'INTERVIEWER'],
  'loops.draft': ['ADMIN', 'HIRING_MANAGER', 'COORDINATOR', 'INTERVIEWER'],
  'rubrics.publish': ['ADMIN', 'HIRING_MANAGER'],
  'loops.publish': ['ADMIN', 'HIRING_MANAGER'],
  'decisions.record': ['ADMIN', 'HIRING_MANAGER'],
  'decisions.dissent': ['ADMIN', 'HIRING_MANAGER', 'COORDINATOR', 'INTERVIEWER'],
  'records.make': ['ADMIN', 'HIRING_MANAGER'],
  'values.reveal': ['ADMIN', 'HIRING_MANAGER'],
  'scorecards.remind': ['ADMIN', 'HIRING_MANAGER', 'COORDINATOR'],
  'debriefs.facilitate': ['ADMIN', 'HIRING_MANAGER', 'COORDINATOR'],
  'candidacies.open': ['ADMIN', 'HIRING_MANAGER', 'COORDINATOR'],
  'panels.change': ['ADMIN', 'HIRING_MANAGER', 'COORDINATOR'],
  'interviews.mark-not-held': ['ADMIN', 'HIRING_MANAGER', 'COORDINATOR'],
  'interviews.schedule': ['ADMIN', 'HIRING_MANAGER', 'COORDINATOR'],
  'interviews.add-question': ['ADMIN', 'HIRING_MANAGER'],
  'candidacies.change': ['ADMIN', 'HIRING_MANAGER', 'COORDINATOR'],
  'conflicts.record': ['ADMIN', 'HIRING_MANAGER', 'COORDINATOR'],
  'conflicts.withdraw': ['ADMIN'],
  'glass.break': ['ADMIN'],
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof PERMISSIONS;

/** What a member is told whose role does not allow it. */
export const REFUSAL_TEXTS: Readonly<Record<Permission, string>> = {
  'members.manage': 'Only an administrator manages members.',
  'policies.change': 'Only an administrator changes policies.',
  'tokens.create': 'Only an administrator makes tokens.',
  'skills.set': 'Only a coordinator or an administrator says what others are good at; everybody says it of themselves.',
  'panels.weigh': 'Only a coordinator, a hiring manager or an administrator sees what others have on their hands.',
  'banks.edit': 'Observers read question banks and do not change them.',
  'rubrics.draft': 'Observers read rubrics and do not change them.',
  'loops.draft': 'Observers read loops and do not change them.',
  'rubrics.publish': 'Only a hiring manager or an administrator publishes a rubric.',
  'loops.publish': 'Only a hiring manager or an administrator publishes a loop.',
  'decisions.record': 'Only a hiring manager or an administrator records a decision.',
  'decisions.dissent': 'Observers follow interviews and write nothing beside a decision.',
  'records.make': 'Only a hiring manager or an administrator makes the record of a candidacy.',
  'values.reveal': 'Only the lead, a hiring manager or an administrator reveals while somebody is absent.',
  'scorecards.remind': 'Only a coordinator, a hiring manager or an administrator reminds.',
  'debriefs.facilitate':
    'Only a coordinator, a hiring manager or an administrator leads a debrief; its scribe marks what was discussed.',
  'candidacies.open': 'Only a coordinator, a hiring manager or an administrator opens a candidacy.',
  'panels.change': 'Only a coordinator, a hiring manager or an administrator changes a panel.',
  'interviews.mark-not-held': 'Only a coordinator, a hiring manager or an administrator marks an interview not held.',
  'interviews.schedule': 'Only a coordinator, a hiring manager or an administrator schedules an interview.',
  'interviews.add-question':
    'Before an interview begins only a hiring manager or an administrator adds a question to it; once it is live, its lead does.',
  'conflicts.record':
    'Only a coordinator, a hiring manager or an administrator records a conflict of somebody else; you declare your own.',
  'conflicts.withdraw': 'Only an administrator withdraws a conflict of interest, with a reason.',
  'glass.break': 'Only an administrator sees before the reveal, with a reason that the panel is told.',
  'candidacies.change': 'Only a coordinator, a hiring manager or an administrator changes a candidacy.',
};

/** Whether a role alone allows something, whatever the seat. */
export function may(role: Role, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(role);
}
