import type { Value } from './room-writes.js';

export type KeyAction =
  | { do: 'score'; value: Value }
  | { do: 'look'; step: 1 | -1 }
  | { do: 'note' }
  | { do: 'follow' }
  | { do: 'ask' }
  | { do: 'pause' }
  | { do: 'map' }
  | { do: 'blank' }
  | { do: 'undo' }
  | { do: 'mark rest of question' }
  | { do: 'mark rest of round' };

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'>;

/** Every key of the room with what it does, as the map shows it. */
export const keyMap: readonly { keys: string; does: string }[] = [
  { keys: '1 to 4', does: 'Score the focused dimension and move on' },
  { keys: '0', does: 'Not asked' },
  { keys: 'e', does: 'Not enough evidence' },
  { keys: 'u', does: 'Undo, for five seconds after a score' },
  { keys: 'j, k', does: 'Next and previous question' },
  { keys: 'f', does: 'Follow the lead' },
  { keys: 'm', does: 'Ask this question now (lead)' },
  { keys: 'p', does: 'Stop the clock and let it go on (lead)' },
  { keys: 'n', does: 'Write a note; Escape leaves it' },
  { keys: 'Alt T', does: 'Stamp the time into the note, while writing' },
  { keys: 'r', does: 'Mark the rest of this question as not asked' },
  { keys: 'Shift R', does: 'Mark every empty cell of the round as not asked' },
  { keys: 'b', does: 'Cover hints, scores and notes for a screen share' },
  { keys: '?', does: 'Show this map' },
];

const plain: Record<string, KeyAction> = {
  '0': { do: 'score', value: { level: null, mark: 'NOT_ASKED' } },
  e: { do: 'score', value: { level: null, mark: 'NOT_ENOUGH_EVIDENCE' } },
  j: { do: 'look', step: 1 },
  k: { do: 'look', step: -1 },
  n: { do: 'note' },
  f: { do: 'follow' },
  m: { do: 'ask' },
  p: { do: 'pause' },
  b: { do: 'blank' },
  u: { do: 'undo' },
  r: { do: 'mark rest of question' },
  R: { do: 'mark rest of round' },
  '?': { do: 'map' },
};

/** What a key press asks for; null for a held key, a key with a modifier and every other key. */
export function actionOf({ key, ctrlKey, metaKey, altKey, repeat }: Press): KeyAction | null {
  if (ctrlKey || metaKey || altKey || repeat) return null;
  if (/^[1-9]$/.test(key)) return { do: 'score', value: { level: Number(key), mark: null } };
  return plain[key] ?? null;
}

/** True where a person types text, so that keys are letters there. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type);
}
