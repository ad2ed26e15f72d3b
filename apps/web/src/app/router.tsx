import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { basePathOf, slot } from '../shared/api/session.js';
import { MissingPage, PageFault, PagePending } from './page-states.js';
import { routeTree } from './routes.js';

export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    basepath: basePathOf(slot) || '/',
    defaultPreload: 'intent',
    defaultPendingMs: 300,
    scrollRestoration: true,
    defaultPendingComponent: PagePending,
    defaultErrorComponent: PageFault,
    defaultNotFoundComponent: MissingPage,
  });
}
