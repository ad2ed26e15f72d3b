/**
 * Lets the service worker keep the files of this build, so that a page opens without a network. The page that is open is never
 * reloaded for it: a newer release comes with the next page that is asked for.
 */
export function keepShell(): void {
  if (!('serviceWorker' in navigator)) return;
  if (import.meta.env.PROD) {
    const register = () => navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
    if (document.readyState === 'complete') void register();
    else addEventListener('load', () => void register(), { once: true });
    return;
  }
  // `npm run dev` often stands where `npm start` stood: what that one kept must not answer here.
  void navigator.serviceWorker.getRegistrations().then((all) => Promise.all(all.map((each) => each.unregister())));
}
