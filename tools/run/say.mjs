/** A failure that the reader can act on: shown as its message alone, without a stack. */
export class PlainError extends Error {}

/** Does what a script is for; where it cannot, it says why in plain words on stderr and ends with 1. */
export async function script(work) {
  try {
    await work(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

/** Progress goes to stderr, so that stdout carries only what a command was asked for. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
