import { useEffect, useEffectEvent } from 'react';
import { actionOf, isTyping } from './room-keys.js';
import type { KeyAction } from './room-keys.js';
import type { RoomSession } from './room-session.js';

interface KeyHandlers {
  session: RoomSession;
  onNote(): void;
  onAsk(): void;
  onPause(): void;
}

const switchName = 'strata-room-keys';

/** Single keys can be switched off on this device, for voice control and other tools that type. */
export const keysAreOn = (): boolean => localStorage.getItem(switchName) !== 'off';
export const switchKeys = (on: boolean): void => localStorage.setItem(switchName, on ? 'on' : 'off');

function carryOut(action: KeyAction, { session, onNote, onAsk, onPause }: KeyHandlers): void {
  if (action.do === 'score') session.pressKey(action.value);
  if (action.do === 'look') session.lookBy(action.step);
  if (action.do === 'note') onNote();
  if (action.do === 'follow') session.follow();
  if (action.do === 'ask') onAsk();
  if (action.do === 'pause') onPause();
  if (action.do === 'map') session.showMap(true);
  if (action.do === 'blank') session.toggleBlank();
  if (action.do === 'undo') session.undo();
  if (action.do === 'mark rest of question') session.markRestOfShown();
  if (action.do === 'mark rest of round') session.markRestOfRound();
}

/** The room's keys, wherever the focus is, except where text is typed or a dialog is open. */
export function useRoomKeys(handlers: KeyHandlers): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const inDialog = event.target instanceof Element && event.target.closest('[role="dialog"]');
    if (event.defaultPrevented || inDialog || isTyping(event.target)) return;
    const action = actionOf(event);
    if (!action || (action.do !== 'map' && !keysAreOn())) return;
    event.preventDefault();
    carryOut(action, handlers);
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
