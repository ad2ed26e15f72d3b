import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { forgetStrangers } from '../shared/api/kept.js';
import { renderedFor } from '../shared/api/session.js';
import { useViewer } from '../shared/api/viewer-query.js';
import { CommandPalette } from './command-palette.js';
import { loadAhead } from './page-loads.js';

/** What every page of a signed-in member has: the command palette, the other pages at hand, and one member from beginning to end. */
export function SignedIn() {
  const { viewer } = useViewer();
  useEffect(loadAhead, []);
  useEffect(() => void forgetStrangers(), []);
  useEffect(() => {
    // Somebody else signed in within this slot: nothing that was loaded for one member stays on a page of another.
    if (viewer.id !== renderedFor()) globalThis.location.reload();
  }, [viewer.id]);
  return (
    <>
      <Outlet />
      <CommandPalette />
    </>
  );
}
