/** A document as it goes to the importer. */
export interface ImportDocument {
  fileName: string;
  content: string;
}

/** A file that is not a document to import: says where it stops being text and what to do. */
export class UnreadableFileError extends Error {}

/** The most that the importer takes. */
export const MOST_MEGABYTES = 2;
/** An exported bank may be larger. */
const MOST_OF_JSON = 32;
const PASTED = 'pasted.md';
const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);

async function readBytes(file: Blob, onProgress: (share: number) => void): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  const reader = file.stream().getReader();
  let at = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytes.subarray(0, at);
    bytes.set(value, at);
    at += value.length;
    onProgress(file.size === 0 ? 1 : at / file.size);
  }
}

function lineOf(bytes: Uint8Array, end: number): number {
  let line = 1;
  for (let at = 0; at < end; at += 1) if (bytes[at] === 10) line += 1;
  return line;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

// The first byte that no UTF-8 text can hold, found by halving: a whole prefix decodes, a longer one does not.
function firstFault(bytes: Uint8Array): number {
  let [sound, faulty] = [0, bytes.length];
  while (faulty - sound > 1) {
    const middle = (sound + faulty) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      sound = middle;
    } catch {
      faulty = middle;
    }
  }
  return sound;
}

/** The text of a file's bytes. Throws UnreadableFileError, naming the line, for what is no text. */
export function textOfBytes(name: string, bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const zero = encoding === 'utf-8' ? bytes.indexOf(0) : -1;
  const refuse = (at: number) => {
    const where = `line ${lineOf(bytes, at)}`;
    return new UnreadableFileError(
      `“${name}” is not a text document: ${where} holds bytes that no text has. Save it as Markdown, CSV or YAML text.`,
    );
  };
  if (zero >= 0) throw refuse(zero);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw refuse(firstFault(bytes));
  }
}

function refuseTooLarge(name: string, bytes: number): void {
  const most = name.toLowerCase().endsWith('.json') ? MOST_OF_JSON : MOST_MEGABYTES;
  if (bytes <= most * 1024 * 1024) return;
  throw new UnreadableFileError(`“${name}” has ${megabytes(bytes)} MB; at most ${most} MB fit. Split it into several documents.`);
}

/** Text from the clipboard as a document. Throws UnreadableFileError when it is too large. */
export function pastedDocument(content: string): ImportDocument {
  refuseTooLarge(PASTED, new TextEncoder().encode(content).length);
  return { fileName: PASTED, content };
}

/** Reads a dropped or chosen file. Throws UnreadableFileError when it is too large, empty or no text. */
export async function readDocument(file: File, onProgress: (share: number) => void): Promise<ImportDocument> {
  refuseTooLarge(file.name, file.size);
  const content = textOfBytes(file.name, await readBytes(file, onProgress));
  if (content.trim() === '') throw new UnreadableFileError(`“${file.name}” is empty. Choose a document that holds questions.`);
  return { fileName: file.name, content };
}
