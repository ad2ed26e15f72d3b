import { ATTACHMENT_ENDINGS, fileNameOf, mediaTypeOf } from '@strata/domain';
import { fileTypeFromBuffer } from 'file-type';
import { invalid, keepable, lineOfText, validatedAt } from '../../platform/graphql/validated.js';

/** A file as it was sent. */
export interface SentFile {
  name: string;
  bytes: Buffer;
}

interface KeptFile extends SentFile {
  mediaType: string;
}

/** A file whose name and bytes agree on a kind that is kept, or the refusal that says what is wrong with it. */
export async function readFile({ name: path, bytes }: SentFile): Promise<KeptFile> {
  const name = validatedAt('file', lineOfText('The file’s name'), fileNameOf(path));
  const mediaType = mediaTypeOf(name);
  if (!mediaType) throw invalid('file', `Such files are not kept. Attach one that ends in ${ATTACHMENT_ENDINGS.join(', ')}.`);
  if (bytes.length === 0) throw invalid('file', 'This file is empty. Choose another one.');
  if ((await held(bytes)) !== mediaType)
    throw invalid('file', `“${name}” holds something else than its name says. Save it again in that form, then attach it.`);
  return { name, bytes, mediaType };
}

// What the first bytes say; a text has no such sign and is what can be read as one.
async function held(bytes: Buffer): Promise<string | null> {
  const found = await fileTypeFromBuffer(bytes);
  if (found) return found.mime;
  return isText(bytes) ? 'text/plain' : null;
}

function isText(bytes: Buffer): boolean {
  try {
    return keepable(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}
