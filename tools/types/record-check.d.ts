declare module '*/tools/record/record-check.mjs' {
  /** Whether a record that is intact gives its own composite again, and how that is said. */
  export function resultCheck(record: object): { holds: boolean; words: string };
}
