declare module '*/tools/chaos/laws.mjs' {
  /** What of the laws of the database does not hold now: the law, and the rows that break it. */
  export function brokenLaws(client: import('pg').Client): Promise<Record<string, unknown[]>>;
}
