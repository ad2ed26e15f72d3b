import type { Role } from '@strata/domain';
import type { TestApi } from './api.js';
import type { TestClient } from './client.js';

/** The password of everybody who was invited. */
export const PASSWORD = 'a long enough password';

/** A member at their own browser. */
export interface Person {
  id: string;
  name: string;
  email: string;
  role: Role;
  client: TestClient;
}

const DEMO = {
  admin: 'admin@demo.example',
  manager: 'manager@demo.example',
  ana: 'panelist1@demo.example',
  ben: 'panelist2@demo.example',
  cleo: 'panelist3@demo.example',
  observer: 'observer@demo.example',
  stranger: 'admin@other.example',
};
const INVITED = {
  otherManager: 'HIRING_MANAGER',
  coordinator: 'COORDINATOR',
  dora: 'INTERVIEWER',
  outsider: 'INTERVIEWER',
} as const satisfies Record<string, Role>;

/** Everybody that a journey may need: every role, four who interview, one without a seat and one of another organization. */
export type Cast = Record<keyof typeof DEMO | keyof typeof INVITED, Person>;

const VIEWER = 'id name email role';

export async function castOf(api: TestApi): Promise<Cast> {
  const demo = Object.entries(DEMO).map(async ([name, email]) => [name, await present(await api.client(email))] as const);
  const known = Object.fromEntries(await Promise.all(demo)) as Record<keyof typeof DEMO, Person>;
  const invited: [string, Person][] = [];
  for (const [name, role] of Object.entries(INVITED)) invited.push([name, await invite(api, known.admin, name, role)]);
  return { ...known, ...Object.fromEntries(invited) } as Cast;
}

/** Invites a new member, who accepts and is signed in. */
export async function invite(api: TestApi, admin: Person, name: string, role: Role): Promise<Person> {
  const client = await api.client();
  const { invitationPath } = await admin.client.mutate<{ invitationPath: string }>(
    'inviteMember(input: $input)',
    'MemberInvited',
    'invitationPath',
    { input: ['InviteMemberInput!', { name, email: `${name}@demo.example`, role }] },
  );
  await client.mutate('acceptInvitation(token: $token, password: $password)', 'SignedIn', 'viewer { id }', {
    token: ['String!', invitationPath.split('/').at(-1)],
    password: ['String!', PASSWORD],
  });
  return present(client);
}

async function present(client: TestClient): Promise<Person> {
  const { viewer } = await client.ask<{ viewer: Omit<Person, 'client'> }>(`{ viewer { ${VIEWER} } }`);
  return { ...viewer, client };
}
