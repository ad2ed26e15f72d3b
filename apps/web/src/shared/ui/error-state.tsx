import { Button } from '@mantine/core';
import { IconAlertTriangle, IconLock, IconPlugConnectedX } from '@tabler/icons-react';
import { isCoded, UnreachableError, wordsOf } from '../api/problems.js';
import { StatePanel } from './state-panel.js';

interface ErrorStateProps {
  error: unknown;
  /** What the person was trying to see: "this bank". */
  what?: string;
  onRetry?: () => void;
  whole?: boolean;
}

function titleOf(error: unknown, what: string): string {
  if (isCoded(error, 'FORBIDDEN')) return `You may not see ${what}`;
  if (isCoded(error, 'NOT_FOUND')) return 'Nothing is here';
  if (error instanceof UnreachableError) return 'No connection';
  return `We could not load ${what}`;
}

function iconOf(error: unknown) {
  if (isCoded(error, 'FORBIDDEN', 'NOT_FOUND')) return <IconLock size={24} />;
  return error instanceof UnreachableError ? <IconPlugConnectedX size={24} /> : <IconAlertTriangle size={24} />;
}

/** What happened and what to do; a missing right and a missing thing have words of their own. */
export function ErrorState({ error, what = 'this page', onRetry, whole }: ErrorStateProps) {
  const final = isCoded(error, 'FORBIDDEN', 'NOT_FOUND');
  const retry = onRetry && !final && (
    <Button variant="default" onClick={onRetry}>
      Try again
    </Button>
  );
  return (
    <StatePanel
      icon={iconOf(error)}
      title={titleOf(error, what)}
      color={final ? 'gray' : 'red'}
      role="alert"
      action={retry}
      whole={whole}
    >
      {wordsOf(error)}
    </StatePanel>
  );
}
