import { Outlet } from '@tanstack/react-router';
import { CommandPalette } from './command-palette.js';

/** What every page of a signed-in member has: the command palette. */
export function SignedIn() {
  return (
    <>
      <Outlet />
      <CommandPalette />
    </>
  );
}
