import { IconLayersSubtract } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { StatePanel } from './state-panel.js';

interface EmptyStateProps {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** Nothing is here yet: why, and what would fill it. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <StatePanel icon={<IconLayersSubtract size={24} />} title={title} action={action}>
      {children}
    </StatePanel>
  );
}
