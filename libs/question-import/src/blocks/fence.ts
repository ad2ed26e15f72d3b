const fencePattern = /^(?: {0,3}|\s*(?:[-*+]|\d{1,4}[.)])\s+|\s+)(`{3,}|~{3,})([^`]*)$/;

/** The mark of a code fence that this line opens (no fence open: `''`) or of the one it closes; null when it does neither. */
export function isFence(text: string, open: string): string | null {
  const match = fencePattern.exec(text);
  if (match === null) return null;
  const mark = match[1] ?? '';
  if (open === '') return mark;
  const closes = mark[0] === open[0] && mark.length >= open.length && (match[2] ?? '').trim() === '' && /^\s*[`~]/.test(text);
  return closes ? mark : null;
}

/** The mark of the fence that is open after this line; `''` for none. */
export function openFence(text: string, open: string): string {
  const mark = isFence(text, open);
  return mark === null ? open : open === '' ? mark : '';
}
