/** One holder at a time for a name; the Web Locks of the browser, or a stand-in that holds within one page. */
export interface OutboxLocks {
  request(name: string, work: () => Promise<void>): Promise<void>;
}

/** A line of one: used where the browser has no Web Locks (a page that is not served from a secure address). */
export function pageLocks(): OutboxLocks {
  const tails = new Map<string, Promise<void>>();
  return {
    request(name, work) {
      const mine = (tails.get(name) ?? Promise.resolve()).then(work);
      tails.set(
        name,
        mine.catch(() => undefined),
      );
      return mine;
    },
  };
}

/** The browser's locks, shared by all tabs of one origin. */
export function browserLocks(): OutboxLocks {
  if (!('locks' in navigator)) return pageLocks();
  return { request: (name, work) => navigator.locks.request(name, work) };
}
