import type { ReactNode } from 'react';

/** Something that stays folded until it is asked for; only interviewers see it. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="room-fold">
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  );
}
