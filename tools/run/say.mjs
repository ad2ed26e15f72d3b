/** A failure that the reader can act on: shown as its message alone, without a stack. */
export class PlainError extends Error {}

/** Progress goes to stderr, so that stdout carries only what a command was asked for. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
