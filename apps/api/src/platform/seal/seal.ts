import { createHash } from 'node:crypto';

// A document is sealed by a last line that holds the hash of all bytes before it and a short hash of each block of them,
// so that a check does not only say that something was changed but also where.
const BLOCK = 256;
const SHORT = 6;
const SEAL = /strata-seal\/1 bytes=(\d+) sha256=([0-9a-f]{64}) blocks=([A-Za-z0-9_-]*)/;

export type SealedForm = 'json' | 'csv' | 'md';

/** What stands around the seal in each form, so that a sealed document is still one of its form. */
const AROUND: Record<SealedForm, [before: string, after: string]> = {
  json: ['  "seal": "', '"\n}\n'],
  csv: ['', '\r\n'],
  md: ['<!-- ', ' -->\n'],
};

export interface SealCheck {
  intact: boolean;
  /** In plain words: what holds, or which byte does not. */
  words: string;
  hash: string | null;
}

const digest = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

function blocksOf(body: Buffer): Buffer[] {
  const count = Math.ceil(body.length / BLOCK);
  return Array.from({ length: count }, (_, place) => body.subarray(place * BLOCK, (place + 1) * BLOCK));
}

const short = (block: Uint8Array): Buffer => digest(block).subarray(0, SHORT);

function sealOf(body: Buffer): { seal: string; hash: string } {
  const hash = digest(body).toString('hex');
  const blocks = Buffer.concat(blocksOf(body).map(short)).toString('base64url');
  return { seal: `strata-seal/1 bytes=${body.length} sha256=${hash} blocks=${blocks}`, hash };
}

/** A document with its seal, and the hash in it. A JSON document is given as its fields: `{ "a": 1, … }` takes the seal as its last one. */
export function sealed(form: SealedForm, content: string): { content: string; hash: string } {
  const body = form === 'json' ? content.replace(/\n?\}\s*$/, ',\n') : content;
  const { seal, hash } = sealOf(Buffer.from(body));
  const [before, after] = AROUND[form];
  return { content: `${body}${before}${seal}${after}`, hash };
}

/** Whether a sealed document is as it was made, and if not, which byte was changed. */
export function checkSeal(file: Buffer): SealCheck {
  const text = file.toString('latin1');
  const found = [...text.matchAll(new RegExp(SEAL, 'g'))].at(-1);
  if (!found)
    return changed('It holds no seal that can be read: its last line was changed or cut off, or it is no record of Strata.');
  const [seal, length = '0', hash = '', blocks = ''] = found;
  const body = file.subarray(0, Number(length));
  const around = Object.values(AROUND).some(
    ([before, after]) => file.subarray(body.length).toString('latin1') === before + seal + after,
  );
  if (!around) return differing(file, found.index, Number(length), blocks);
  if (digest(body).toString('hex') === hash && sealOf(body).seal === seal)
    return { intact: true, words: `Every one of its ${file.length} bytes is as it was made.`, hash };
  const known = knownBlocks(blocks);
  const place = blocksOf(body).findIndex((block, at) => !short(block).equals(known[at] ?? Buffer.alloc(0)));
  return changed(place < 0 ? sealWords(found.index, seal.length) : blockWords(body, place, known[place]));
}

const changed = (words: string): SealCheck => ({ intact: false, words, hash: null });

function knownBlocks(blocks: string): Buffer[] {
  const bytes = Buffer.from(blocks, 'base64url');
  return Array.from({ length: bytes.length / SHORT }, (_, place) => bytes.subarray(place * SHORT, (place + 1) * SHORT));
}

const sealWords = (from: number, length: number): string =>
  `A byte of its seal was changed, one of ${from + 1} to ${from + length}.`;

// Of a block that differs in a single byte the byte is found by trying what it was.
function blockWords(body: Buffer, place: number, known: Buffer | undefined): string {
  const block = Buffer.from(body.subarray(place * BLOCK, (place + 1) * BLOCK));
  const from = place * BLOCK;
  for (let at = 0; known && at < block.length; at += 1) {
    const now = block[at] ?? 0;
    for (let was = 0; was < 256; was += 1) {
      block[at] = was;
      if (short(block).equals(known)) return byteWords(body, from + at, was, now);
    }
    block[at] = now;
  }
  return `Bytes between ${from + 1} and ${from + block.length} were changed, on line ${lineAt(body, from)} or after it.`;
}

const lineAt = (body: Buffer, at: number): number => body.subarray(0, at).filter((byte) => byte === 10).length + 1;
const character = (byte: number): string => (byte > 32 && byte < 127 ? `“${String.fromCharCode(byte)}”` : `the byte ${byte}`);

function byteWords(body: Buffer, at: number, was: number, now: number): string {
  const line = lineAt(body, at);
  const column = at - body.lastIndexOf(10, at - 1);
  return `Byte ${at + 1} was changed: on line ${line}, byte ${column} of it, ${character(was)} is now ${character(now)}.`;
}

// The seal does not stand where it says: bytes were added or removed before it, or what surrounds it was changed.
function differing(file: Buffer, sealAt: number, length: number, blocks: string): SealCheck {
  const known = knownBlocks(blocks);
  const place = blocksOf(file.subarray(0, Math.min(length, sealAt))).findIndex(
    (block, at) => !short(block).equals(known[at] ?? Buffer.alloc(0)),
  );
  if (place < 0) return changed(`What surrounds its seal was changed, from byte ${Math.min(length, file.length) + 1} on.`);
  const from = place * BLOCK;
  return changed(`Bytes were added or removed from byte ${from + 1} on, on line ${lineAt(file, from)} or after it.`);
}
