import { type Marker } from './block.js';
import { questionWords } from './label-words.js';

export interface MarkedLine {
  marker: Marker;
  /** Where the text begins, in characters. */
  contentIndent: number;
  text: string;
  /** A dotted number such as 2.3 counts its parts. */
  depth: number;
}

const bullet = /^([-*+•●◦▪▫■□○‣⁃·➤►▶➢✦❖◆◇–—])(\s+)(?=\S)/;
const emptyBullet = /^[-*+]$/;
const number = /^[（(]?(\d{1,3}|1\d{3}|20\d\d)\s*(?:[.)）．、]+|[.)]\))(\s+|(?=[^\d\s.,)]))/;
const boldNumber = /^\*\*(\d{1,3})[.)]{1,2}(?:\*\*\s+(?=\S)|\s*(?=[^*]{1,120}\*\*[\s.:,–—-]*[^\s.:*]))/;
const dashed = /^(\d{1,3})\s+[-–—]\s+(?=\S)/;
const dotted = /^(\d{1,3}(?:\.\d{1,3}){1,4})[.)]?\s+(?=\S)/;
const circled = /^([\u2460-\u2473])\s*/;
const pictured =
  /^(?:[\p{Extended_Pictographic}\ufe0f\u200d]+\s+(\d{1,3})(?:[.)]|\ufe0f?\u20e3)?|(\d{1,2})\ufe0f?\u20e3)\s+(?=\S)/u;
const letter = /^[（(]?([a-zA-Z])[.)）]\s+(?=\S)/;
const label = new RegExp(
  `^(?:\\*\\*|__)?(?:${questionWords})\\s*(?:#|no\\.?|nº|n°)?\\s*(\\d{1,4})?\\s*(?:\\*\\*|__)?\\s*[.:)．：、](?:\\*\\*|__)?\\s*(?=\\S)`,
  'iu',
);
const numberedLabel = new RegExp(`^(?:\\*\\*|__)?(?:${questionWords})\\s*#?(\\d{1,4})(?:\\*\\*|__)?\\s*[-–—]?\\s+(?=\\S)`, 'iu');
const ordinalOfCjk = /^第\s*([\d一二三四五六七八九十百]+)\s*[题題问問]\s*[:：、.]?\s*/;
const task = /^\[[ xX✓]\]\s+/;

/** The list marker that a line begins with, or null. `(a)`, `1.`, `1、`, `①`, `•`, `Q3:` and checkboxes are markers. */
export function markerOf(trimmed: string, indent: number): MarkedLine | null {
  const found = spelt(trimmed) ?? numbered(trimmed) ?? other(trimmed);
  if (found === null) return null;
  const rest = opensBold(trimmed.slice(0, found.length)) ? `**${trimmed.slice(found.length)}` : trimmed.slice(found.length);
  const box = task.exec(rest);
  const isPictured = found.style === 'number' && pictured.test(trimmed);
  const marker: Marker = { style: found.style, ordinal: found.ordinal, indent, pictured: isPictured, task: box !== null };
  return {
    marker,
    contentIndent: indent + found.length,
    text: box === null ? rest : rest.slice(box[0].length),
    depth: found.depth,
  };
}

/** A number inside bold that goes on behind it: the bold belongs to the text. */
const opensBold = (mark: string): boolean => /^\*\*\d/.test(mark) && !mark.trimEnd().endsWith('**');

interface Found {
  style: Marker['style'];
  ordinal: number | null;
  length: number;
  depth: number;
}

const hit = (style: Marker['style'], match: RegExpExecArray, ordinal: number | null, depth = 1): Found => ({
  style,
  ordinal,
  length: match[0].length,
  depth,
});

function spelt(text: string): Found | null {
  const match = label.exec(text) ?? numberedLabel.exec(text);
  if (match !== null) return hit('label', match, match[1] === undefined ? null : Number(match[1]));
  const cjk = ordinalOfCjk.exec(text);
  return cjk === null ? null : hit('label', cjk, Number(cjk[1]) || null);
}

function numbered(text: string): Found | null {
  const bold = boldNumber.exec(text);
  if (bold !== null) return hit('number', bold, Number(bold[1]));
  const picture = pictured.exec(text);
  if (picture !== null) return hit('number', picture, Number(picture[1] ?? picture[2]));
  if (!/^[（(]?[\d\u2460-\u2473]/.test(text)) return null;
  const parts = dotted.exec(text);
  if (parts !== null) {
    const numbers = (parts[1] ?? '').split('.');
    return hit('number', parts, Number(numbers.at(-1)), numbers.length);
  }
  const plain = number.exec(text) ?? dashed.exec(text);
  if (plain !== null) return hit('number', plain, Number(plain[1]));
  const circle = circled.exec(text);
  return circle === null ? null : hit('number', circle, (circle[1] ?? '').charCodeAt(0) - 0x245f);
}

function other(text: string): Found | null {
  const dash = bullet.exec(text);
  if (dash !== null) return hit('bullet', dash, null);
  const empty = emptyBullet.exec(text);
  if (empty !== null) return hit('bullet', empty, null);
  const alpha = letter.exec(text);
  return alpha === null ? null : hit('letter', alpha, (alpha[1] ?? 'a').toLowerCase().charCodeAt(0) - 96);
}
