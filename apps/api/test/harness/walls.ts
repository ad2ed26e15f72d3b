import type { Client } from 'pg';

/** Tables that belong to no single organization: what stands in them, and why that is no hole, is checked by name. */
export const HOUSE_TABLES = ['identities', 'migrations', 'organizations'];

export async function tenantTables(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`,
  );
  return rows.map((row) => row.name).filter((name) => !HOUSE_TABLES.includes(name));
}

/** What is missing in the walls around tenant tables, in plain words; empty when every table stands behind one. */
export async function gaps(owner: Client, role: string): Promise<string[]> {
  const found: string[] = [];
  for (const [gap, statement] of Object.entries(CHECKS)) {
    const values = statement.includes('$2') ? [HOUSE_TABLES, role] : [HOUSE_TABLES];
    const { rows } = await owner.query<{ name: string }>(statement, values);
    found.push(...rows.map((row) => `${row.name}: ${gap}`));
  }
  return found.sort();
}

const TENANT = `pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> ALL ($1)`;
const SETTING = '%strata.organization%';

const CHECKS: Record<string, string> = {
  'row-level security is not on and forced': `SELECT c.relname AS name FROM ${TENANT} AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
  'its primary key does not begin with organization_id': `
    SELECT c.relname AS name FROM ${TENANT} AND NOT EXISTS (
      SELECT 1 FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
      WHERE i.indrelid = c.oid AND i.indisprimary AND a.attname = 'organization_id')`,
  'a unique key does not begin with organization_id': `
    SELECT c.relname AS name FROM ${TENANT} AND EXISTS (
      SELECT 1 FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
      WHERE i.indrelid = c.oid AND i.indisunique AND a.attname NOT IN ('organization_id', 'token_hash'))`,
  'no policy holds reads and writes to the organization that is set': `
    SELECT c.relname AS name FROM ${TENANT} AND NOT EXISTS (
      SELECT 1 FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = c.relname AND p.cmd = 'ALL'
        AND p.qual LIKE '${SETTING}' AND p.with_check LIKE '${SETTING}')`,
  'another policy opens it to the API’s role': `
    SELECT c.relname AS name FROM ${TENANT} AND EXISTS (
      SELECT 1 FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = c.relname AND p.permissive = 'PERMISSIVE'
        AND p.roles && ARRAY['public', $2]::name[] AND coalesce(p.qual, p.with_check) NOT LIKE '${SETTING}')`,
};
