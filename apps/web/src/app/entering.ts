import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { forgetSlot, keepAgain } from '../shared/api/kept.js';
import { addressOf, renderFor } from '../shared/api/session.js';
import { dropSocket } from '../shared/api/socket.js';

/** What follows a sign-in: nothing of an earlier member stays, then the page that was wanted. */
export function useEntering(next = '/') {
  const queryClient = useQueryClient();
  const router = useRouter();
  return ({ id }: { id: string }) => {
    queryClient.clear();
    dropSocket();
    void forgetSlot();
    renderFor(id);
    keepAgain();
    const path = /^\/(?!\/)/.test(next) ? next : '/';
    router.history.push(addressOf(path));
  };
}
