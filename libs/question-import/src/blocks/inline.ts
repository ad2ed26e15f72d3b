const codeSpan = /(?<!`)(`{1,3})(?!`)([^`\n]{1,2000}?)\1(?!`)/g;
const escaped = /\\([!-/:-@[-`{-~])/g;
const escapedTick = /\\[\\`]/g;
const hidden = 0xe000;

const image = /!\[[^\]]{0,500}\](?:\([^)]{0,2000}\)|\[[^\]]{0,200}\])?/g;
const citation = /\s*[（(]\s*(?:\[\^?[^\]]{1,300}\](?:\([^()]{0,2000}\)|\[[^\]]{0,300}\])[\s,;]*)+[)）]/g;
const addressInBrackets = /\s*[（(<]\s*(?:https?:\/\/|www\.)[^\s()<>]{1,2000}\s*[)）>]/g;
const backLink = /\[+\s*[↑⬆⤴^#🔝🔗¶]*️?\s*\]+\([^)\s]{0,500}\)/gu;
const link = /\[((?:[^[\]]|\[[^[\]]{0,200}\]){0,600})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s+["'][^"']{0,300}["'])?\)/g;
const referenceLink = /\[([^[\]]{1,600})\]\[[^\]]{0,300}\]/g;
const footnote = /\[\^[^\]]{1,100}\]/g;
const numericCitation = /\s?\[\d{1,3}\](?=[\s.,;:?!)]|$)/g;
const tag =
  /<\/?(?:a|b|i|u|p|em|strong|span|font|code|br|sup|sub|kbd|div|center|img|small|mark|del|ins|abbr|cite|q|s|wbr|hr|picture|source)(?:\s[^<>]{0,1000})?\/?>/gi;
const attributes = /\s*\{[#.:][^{}]{1,100}\}\s*$/;
const emphasis: RegExp[] = [
  /\*\*\*(?=\S)([^*]{1,2000}?)\*\*\*/g,
  /\*\*(?=\S)((?:[^*]|\*(?!\*)){1,2000}?)\*\*/g,
  /(?<![\p{L}\p{N}_])__(?=\S)([^_\n]{1,2000}?)__(?![\p{L}\p{N}_])/gu,
  /(?<![*\p{L}\p{N}])\*(?=[^\s*])([^*\n]{0,2000}?[^\s*])\*(?![*\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}_])_(?=[^\s_])([^_\n]{0,2000}?[^\s_])_(?![\p{L}\p{N}_])/gu,
  /~~(?=\S)([^~]{1,2000}?)~~/g,
];
const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
  hellip: '…',
};

/** Markdown's inline text as a reader sees it: no emphasis, links as their words, no citations, images or tags; code keeps its backticks. */
export function plainText(source: string): string {
  if (!/[\\`*_[\]<>&~!{]|https?:/.test(source)) return source.replace(/\s+/g, ' ').trim();
  const kept: string[] = [];
  const shown = withoutMarks(withoutLinks(masked(source, kept)));
  return revealed(shown, kept).replace(/\s+/g, ' ').trim();
}

/** The text with its code spans (put into `kept`) and escaped marks out of the way of what looks for marks. */
export function masked(source: string, kept: string[]): string {
  const keep = (text: string): string => `\u0001${kept.push(text) - 1}\u0002`;
  return source
    .replace(escapedTick, (mark) => String.fromCharCode(hidden + mark.charCodeAt(1)))
    .replace(codeSpan, (_all, _ticks, code: string) => keep(`\`${code.trim().replace(/[\ue021-\ue07e]/g, unhidden)}\``))
    .replace(escaped, (_all, mark: string) => String.fromCharCode(hidden + mark.charCodeAt(0)));
}

const unhidden = (mark: string): string => `\\${String.fromCharCode(mark.charCodeAt(0) - hidden)}`;

/** The text with its code spans that hold `<` out of the way of what looks for tags; `shown` brings them back. */
export function withCodeHidden(source: string): { text: string; shown: (piece: string) => string } {
  const kept: string[] = [];
  const text = source.replace(codeSpan, (all) => (all.includes('<') ? `\u0001${kept.push(all) - 1}\u0002` : all));
  return { text, shown: (piece) => piece.replace(/\u0001(\d+)\u0002/g, (all, at: string) => kept[Number(at)] ?? all) };
}

/** The inverse of masked, escapes gone. */
export const revealed = (text: string, kept: string[]): string =>
  text
    .replace(/[\ue021-\ue07e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - hidden))
    .replace(/\u0001(\d+)\u0002/g, (_all, at: string) => kept[Number(at)] ?? '');

/** More of a mark than any text has: its pairs are not worth looking for. */
const crowded = (text: string, mark: string): boolean => text.length > 400 && text.split(mark, 302).length > 300;

function withoutLinks(text: string): string {
  if (!/[[<]|https?:/.test(text) || crowded(text, '[')) return text;
  return text
    .replace(image, '')
    .replace(citation, '')
    .replace(backLink, '')
    .replace(link, '$1')
    .replace(addressInBrackets, '')
    .replace(referenceLink, '$1')
    .replace(footnote, '')
    .replace(numericCitation, '')
    .replace(tag, '');
}

export const withoutEmphasis = (text: string): string =>
  crowded(text, '*') || crowded(text, '_') || crowded(text, '~')
    ? text
    : emphasis.reduce((rest, mark) => rest.replace(mark, '$1'), text);

function withoutMarks(text: string): string {
  return withoutEmphasis(text)
    .replace(/^\*\*|\*\*$/g, '')
    .replace(/&(?:#(\d{1,6})|([a-z]{2,6}));/g, (all, code?: string, name?: string) => decoded(all, code, name))
    .replace(attributes, '');
}

function decoded(all: string, code?: string, name?: string): string {
  if (code !== undefined) return Number(code) > 31 && Number(code) < 0x110000 ? String.fromCodePoint(Number(code)) : ' ';
  return entities[name ?? ''] ?? all;
}

/** Whether the text is nothing but a link (with an address, not an anchor of the same page). */
export const onlyLink = (source: string): boolean =>
  /^\W{0,4}(?:\[[^\]]{1,300}\]\((?!#)[^)]{1,2000}\)|<?https?:\/\/\S{1,2000})\W{0,4}$/.test(source.slice(0, 2_000));

/** Whether the text begins with a link out of the document, as entries of link lists do. */
export const leadsWithLink = (source: string): boolean =>
  /^(?:[^\w[\]()]{0,4}|\*\*)(?:!?\[[^\]]{1,300}\]\((?!#)[^)]{1,2000}\)|<?https?:\/\/\S|<a\s[^<>]{0,300}href=["'](?!#))/.test(
    source.slice(0, 2_000),
  );

/** Whether the text is nothing but a link to another place of the same document. */
export const onlyAnchorLink = (source: string): boolean =>
  /^\W{0,4}\[[^\]]{1,400}\]\s?\(#[^)]{1,1000}\)\W{0,4}$/.test(source.slice(0, 2_000));

/** Whether the text is a link to another place of the same document. */
export const anchorLink = (source: string): boolean =>
  /\]\(#[^)]{1,300}\)|<a\s[^<>]{0,300}href=["']#/.test(source.slice(0, 2_000));
