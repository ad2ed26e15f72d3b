interface Document {
  fileName: string;
  mediaType: string;
  content: string;
}

/** Hands a document to the browser as a file. */
export function download({ fileName, mediaType, content }: Document): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${mediaType};charset=utf-8` }));
  const link = Object.assign(document.createElement('a'), { href: address, download: fileName });
  link.click();
  URL.revokeObjectURL(address);
}
