import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { makeQueryClient } from '../shared/api/query-client.js';
import { forgetSlot } from '../shared/api/kept.js';
import { reasonToSignIn } from '../shared/api/session.js';
import { makeRouter } from './router.js';
import { colours, theme } from './theme.js';

const Notices = lazy(async () => ({ default: (await import('./notices.js')).Notices }));

async function tell(words: string) {
  const { notifications } = await import('@mantine/notifications');
  notifications.show({ message: words, color: 'red', title: 'Not done', autoClose: 8_000 });
}

const queryClient = makeQueryClient({
  onSignedOut: () => {
    void forgetSlot();
    const { pathname, href } = router.state.location;
    if (pathname !== '/sign-in') void router.navigate({ to: '/sign-in', search: { next: href, reason: reasonToSignIn() } });
  },
  tell: (words) => void tell(words),
});

const router = makeRouter(queryClient);

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** The whole client: theme, server data, pages. */
export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={colours} defaultColorScheme="auto">
      <Suspense fallback={null}>
        <Notices />
      </Suspense>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
