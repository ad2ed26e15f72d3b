/** On which line each object and list of a parsed JSON text begins, counted from 1. */
export function linesOfJson(content: string, value: unknown): WeakMap<object, number> {
  const lines = openingLines(content);
  const found = new WeakMap<object, number>();
  const open: unknown[] = [value];
  for (let at = 0; open.length > 0;) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    found.set(next, lines[at] ?? 1);
    at += 1;
    for (const inner of Object.values(next).toReversed()) open.push(inner);
  }
  return found;
}

/** The lines of all opening brackets outside strings, in order. */
function openingLines(content: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let quoted = false;
  for (let at = 0; at < content.length; at += 1) {
    const mark = content[at];
    if (mark === '\n') line += 1;
    else if (quoted && mark === '\\') at += 1;
    else if (mark === '"') quoted = !quoted;
    else if (!quoted && (mark === '{' || mark === '[')) lines.push(line);
  }
  return lines;
}
