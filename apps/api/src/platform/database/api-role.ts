import { createHmac } from 'node:crypto';
import type { ClientBase } from 'pg';
import { escapeIdentifier, escapeLiteral } from 'pg';

export interface ApiRole {
  name: string;
  password: string;
  url: string;
}

/**
 * The role that the API uses: it owns nothing and cannot bypass row-level security. Its password follows from the owner's,
 * so that several processes agree on it without storing it anywhere.
 */
export function apiRoleOf(ownerUrl: string): ApiRole {
  const url = new URL(ownerUrl);
  const name = `${decodeURIComponent(url.pathname.slice(1))}_api`;
  const password = createHmac('sha256', decodeURIComponent(url.password)).update(`strata ${name}`).digest('base64url');
  url.username = encodeURIComponent(name);
  url.password = password;
  return { name, password, url: url.toString() };
}

/** Makes the role, or mends it, and grants what the API needs and no more. */
export async function grantApiRole(owner: ClientBase, role: ApiRole): Promise<void> {
  const name = escapeIdentifier(role.name);
  const known = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role.name]);
  if (known.rowCount === 0) await owner.query(`CREATE ROLE ${name} NOINHERIT`);
  await owner.query(
    `ALTER ROLE ${name} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${escapeLiteral(role.password)}`,
  );
  await grantTables(owner, role.name);
}

/** Grants on the schema as it stands, for a role that exists. */
export async function grantTables(owner: ClientBase, roleName: string): Promise<void> {
  const name = escapeIdentifier(roleName);
  await owner.query(`
    GRANT USAGE ON SCHEMA public, doors TO ${name};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${name};
    REVOKE ALL ON identities, migrations FROM ${name};
    GRANT SELECT ON migrations TO ${name};
    REVOKE UPDATE, DELETE ON audit_entries, stream_events FROM ${name};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA doors TO ${name};`);
}
