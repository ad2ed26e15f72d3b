import { lazy, Suspense, useState } from 'react';
import { useViewer } from '../shared/api/viewer-query.js';
import { MemberFace } from './member-face.js';

const MemberMenu = lazy(async () => ({ default: (await import('./member-menu.js')).MemberMenu }));

/** Who is signed in; what the menu behind it needs is loaded after the page stands. */
export function MemberButton() {
  const { viewer } = useViewer();
  const [opened, setOpened] = useState(false);
  // A press before the menu is there is kept, and opens it once it is.
  return (
    <Suspense fallback={<MemberFace name={viewer.name} onClick={() => setOpened(true)} />}>
      <MemberMenu opened={opened} onChange={setOpened} />
    </Suspense>
  );
}
