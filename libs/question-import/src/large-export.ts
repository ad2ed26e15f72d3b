import { type ReadBank } from '@strata/domain';
import { readForm } from './form/form-reader.js';
import { jsonFormat } from './form/json-form.js';
import { bankOfJson } from './json.js';
import { longLineOf } from './refusal.js';

const mostLines = 1_500_000;
const mostParts = 1_000_000;

const beginsAsJson = new RegExp(`^\\ufeff?\\s*\\{\\s*"format"\\s*:\\s*"${jsonFormat}"`);

/**
 * Reads a document that only Strata's own export may be, as JSON or in the Markdown form, exactly, without inferring anything. Null for
 * every other document, and for one that holds more lines or parts than any bank of its size.
 */
export function readLargeExport(content: string, title: string): ReadBank | null {
  if (countOf(content, /\n/g, mostLines) > mostLines) return null;
  if (!beginsAsJson.test(content)) return longLineOf(content) === null ? readForm(content) : null;
  const value = countOf(content, /[[{]/g, mostParts) > mostParts ? null : parsed(content);
  return value === null ? null : bankOfJson(value, title, content);
}

/** How often the pattern stands in the text, counted a little further than `most`. */
function countOf(content: string, pattern: RegExp, most: number): number {
  let count = 0;
  for (const mark = new RegExp(pattern); count <= most && mark.test(content);) count += 1;
  return count;
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
}
