import type { BrowserContext } from 'playwright-core';

/**
 * Counts what a person presses in a window, as the browser hears it: each press of the pointer, and each key but those that write
 * or move within a field. To be called before the first page opens.
 */
export async function countPresses(window: BrowserContext): Promise<() => number> {
  let presses = 0;
  await window.exposeFunction('strataPressed', () => void (presses += 1));
  await window.addInitScript(`{
    const within = new Set(['Backspace', 'Delete', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Shift']);
    const writes = ({ key, target, ctrlKey, metaKey }) =>
      /^(INPUT|TEXTAREA)$/.test(target.tagName) && !ctrlKey && !metaKey && (key.length === 1 || within.has(key));
    const hear = (event) => { if (event.isTrusted && !(event.type === 'keydown' && writes(event))) strataPressed(); };
    for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, hear, true);
  }`);
  return () => presses;
}
