import { print, type DocumentNode } from 'graphql';

const printed = new WeakMap<DocumentNode, string>();

/** The text of an operation, printed once. */
export function textOf(document: DocumentNode): string {
  const text = printed.get(document) ?? print(document);
  printed.set(document, text);
  return text;
}
