declare module '*/tools/browser/find.mjs' {
  /** What playwright-core's `chromium.launch` needs. */
  export function browserLaunch(): Promise<{ executablePath: string; args: string[]; env: Record<string, string> }>;
}
