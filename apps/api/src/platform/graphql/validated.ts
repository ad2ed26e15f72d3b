import { z, type ZodType } from 'zod';
import { NotFound } from './errors.js';
import { InvalidInputProblem, Refusal } from './problems.js';

/** An input as its schema reads it, or the refusal that names the first fault and where it stands. */
export function validated<Output>(schema: ZodType<Output>, input: unknown): Output {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Refusal(new InvalidInputProblem(issue?.path.join('.') || null, issue?.message ?? 'This input cannot be read.'));
}

/** The same for a part of an input that stands at a path of it. */
export function validatedAt<Output>(at: string, schema: ZodType<Output>, part: unknown): Output {
  const parsed = schema.safeParse(part);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw invalid([at, ...(issue?.path ?? [])].join('.'), issue?.message ?? 'This input cannot be read.');
}

/** A refusal of one input, located. */
export function invalid(path: string | null, message: string): Refusal {
  return new Refusal(new InvalidInputProblem(path, message));
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id that can be looked up; a malformed one is as missing as a strange one. */
export function knownId(id: string): string {
  if (!UUID.test(id)) throw new NotFound();
  return id.toLowerCase();
}

/** Whether a text can be kept as it is: the database takes neither the zero character nor half of a pair. */
export function keepable(text: string): boolean {
  return !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);
}

// Signs that turn the direction of what follows, or that nobody sees.
const TURNING = /[\u202A-\u202E\u2066-\u2069\p{Cc}]/u;
const UNSEEN = /[\u200B-\u200F\u2060\uFEFF\u00AD]/gu;

/** A line of text that says something: trimmed, not empty, at most `most` characters. */
export function lineOfText(label: string, most = 200): ZodType<string> {
  return textThat((text) => !TURNING.test(text), label, most);
}

/** A text of one or more lines that says something; code in it keeps its line breaks and tabs. */
export function passageOfText(label: string, most: number): ZodType<string> {
  return textThat((text) => !TURNING.test(text.replace(/\r\n|[\n\t]/g, ' ')), label, most);
}

function textThat(isPlain: (text: string) => boolean, label: string, most: number): ZodType<string> {
  return z
    .string()
    .transform((text) => text.trim())
    .refine((text) => text.replace(UNSEEN, '').trim().length > 0, `${label} is empty. Write it, then try again.`)
    .refine((text) => text.length <= most, `${label} is longer than ${most} characters. Shorten it.`)
    .refine((text) => keepable(text) && isPlain(text), `${label} holds a character that cannot be kept. Remove it.`);
}
