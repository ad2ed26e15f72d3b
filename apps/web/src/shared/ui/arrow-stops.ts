import type { KeyboardEvent } from 'react';

/** Makes an element a stop of the arrow keys inside the nearest element that moves by them. */
export const ARROW_STOP = { 'data-arrow-stop': true } as const;

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** On a key in a list with its search field: arrow down and up go from stop to stop; other fields keep their keys. */
export function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (!step || event.defaultPrevented) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-arrow-stop]:not(:disabled)')];
  const at = stops.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  stops[at + step]?.focus();
}
