import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { StatePanel } from './state-panel.js';

/** The viewer's role does not reach this: says whose does. */
export function NoPermission({ title, children }: { title: string; children: ReactNode }) {
  return (
    <StatePanel icon={<IconLock size={24} />} title={title}>
      {children}
    </StatePanel>
  );
}
