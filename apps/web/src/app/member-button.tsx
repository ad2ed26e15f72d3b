import { lazy, Suspense } from 'react';
import { useViewer } from '../shared/api/viewer-query.js';
import { MemberFace } from './member-face.js';

const MemberMenu = lazy(async () => ({ default: (await import('./member-menu.js')).MemberMenu }));

/** Who is signed in; what the menu behind it needs is loaded after the page stands. */
export function MemberButton() {
  const { viewer } = useViewer();
  return (
    <Suspense fallback={<MemberFace name={viewer.name} />}>
      <MemberMenu />
    </Suspense>
  );
}
