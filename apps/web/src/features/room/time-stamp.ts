/** A text with the time of the round at the caret, beginning a line, and where the caret then is; a caret that never moved means the end. */
export function stamped(text: string, at: number, time: string): { text: string; caret: number } {
  const place = at === 0 ? text.length : at;
  const [before, after] = [text.slice(0, place), text.slice(place)];
  const mark = `${before === '' || before.endsWith('\n') ? '' : '\n'}[${time}] `;
  return { text: before + mark + after, caret: place + mark.length };
}
