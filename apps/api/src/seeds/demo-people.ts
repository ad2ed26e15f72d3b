import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { hash } from '@node-rs/argon2';
import type { Role } from '@strata/domain';
import { IdentityService } from '../features/identity/identity.service.js';
import { MemberService } from '../features/identity/member.service.js';
import { OrganizationService } from '../features/identity/organization.service.js';
import type { Actor } from '../platform/actor/actor.js';
import { Transactions } from '../platform/database/transactions.js';

interface Person {
  name: string;
  email: string;
  role: Role;
  about?: string;
}

export interface DemoOrganization {
  name: string;
  demo: boolean;
  /** The first is its administrator. */
  people: [Person, ...Person[]];
}

/** The members of a seeded organization by the part of their address before the @. */
export type Cast = Record<string, Actor>;

export const NORTHWIND: DemoOrganization = {
  name: 'Northwind Talent',
  demo: true,
  people: [
    {
      name: 'Ingrid Solheim',
      email: 'admin@demo.example',
      role: 'ADMIN',
      about: 'Looks after members and policies, and sees no more of a live room than anyone else',
    },
    {
      name: 'Marcus Adeyemi',
      email: 'manager@demo.example',
      role: 'HIRING_MANAGER',
      about: 'Hires the backend engineer: publishes the loop, leads two rounds, decides',
    },
    { name: 'Priya Raman', email: 'panelist1@demo.example', role: 'INTERVIEWER', about: 'Leads the round on Go and concurrency' },
    { name: 'Tomás Herrera', email: 'panelist2@demo.example', role: 'INTERVIEWER', about: 'Leads the round on data and messaging' },
    { name: 'Ewa Nowak', email: 'panelist3@demo.example', role: 'INTERVIEWER', about: 'Scores in three rounds and often sees it differently' },
    { name: 'Daniel Okoye', email: 'observer@demo.example', role: 'OBSERVER', about: 'Listens in two rounds to learn how panels work; scores nothing' },
  ],
}; // prettier-ignore

/** A second tenant, so that separation can be seen and tested. */
export const HARBOUR: DemoOrganization = {
  name: 'Harbour Labs',
  demo: false,
  people: [{ name: 'Sofia Lindgren', email: 'admin@other.example', role: 'ADMIN' }],
};

/** Founds an organization with its people unless it is there, and answers who they are. */
export async function peopleOf(app: INestApplicationContext, organization: DemoOrganization, password: string): Promise<Cast> {
  const known = await castOf(app, organization);
  if (known) return known;
  await found(app, organization, password);
  const cast = await castOf(app, organization);
  if (!cast?.['admin']) throw new Error(`The organization "${organization.name}" was not founded.`);
  await app.get(OrganizationService).changePolicies(cast['admin'], { allowPerQuestion: true, allowOpen: true });
  return cast;
}

async function found(app: INestApplicationContext, { name, demo, people }: DemoOrganization, password: string): Promise<void> {
  const [organizations, members, identities] = [app.get(OrganizationService), app.get(MemberService), app.get(IdentityService)];
  // One hash for all: they share the password.
  const passwordHash = await hash(password);
  await app.get(Transactions).run(randomUUID(), async (tx) => {
    await organizations.found(tx, { name, demo });
    for (const person of people) await identities.join(tx, (await members.enrol(tx, person)).token, passwordHash);
  });
}

async function castOf(app: INestApplicationContext, { people }: DemoOrganization): Promise<Cast | null> {
  const cast: Cast = {};
  for (const { email, role } of people) {
    const [found] = await app
      .get(Transactions)
      .door<{ organization_id: string; member_id: string }>('SELECT * FROM doors.memberships($1)', [email]);
    if (!found) return null;
    const { organization_id: organizationId, member_id: memberId } = found;
    cast[email.slice(0, email.indexOf('@'))] = { organizationId, memberId, role, sessionId: randomUUID(), renderedFor: null };
  }
  return cast;
}
