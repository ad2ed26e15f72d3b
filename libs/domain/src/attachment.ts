const MEGABYTE = 1024 * 1024;

/** How much is kept beside a candidacy. */
export const ATTACHMENTS = { mostBytes: 10 * MEGABYTE, mostMegabytes: 10, most: 20 } as const;

/** What is kept, by the end of its name: nothing that a browser would run. */
const MEDIA_TYPES = new Map([
  ['pdf', 'application/pdf'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['txt', 'text/plain'],
  ['md', 'text/plain'],
]);

export const ATTACHMENT_ENDINGS = [...MEDIA_TYPES.keys()].map((ending) => `.${ending}`);

/** The last part of a path is the file's name, whatever system wrote it. */
export const fileNameOf = (path: string): string => path.split(/[/\\]/).at(-1) ?? '';

const endingOf = (fileName: string): string => /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';

/** What a file of this name must hold; null: such files are not kept. */
export function mediaTypeOf(fileName: string): string | null {
  return MEDIA_TYPES.get(endingOf(fileName)) ?? null;
}

/** A name that says nothing of whom the file is about. */
export function namelessFile(fileName: string, place: number): string {
  return `Attachment ${place + 1}.${endingOf(fileName)}`;
}
