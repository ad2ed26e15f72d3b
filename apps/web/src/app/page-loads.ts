/** How each page comes into the browser: when it is first wanted, or ahead of that. */
export const load = {
  signInPage: () => import('./pages/sign-in-page.js'),
  briefPage: () => import('./pages/brief-page.js'),
  invitationPage: () => import('./pages/invitation-page.js'),
  shell: () => import('./shell.js'),
  homePage: () => import('./pages/home-page.js'),
  bankPages: () => import('./pages/bank-pages.js'),
  rubricPages: () => import('./pages/rubric-pages.js'),
  loopPages: () => import('./pages/loop-pages.js'),
  candidacyPages: () => import('./pages/candidacy-pages.js'),
  comparisonPage: () => import('./pages/comparison-page.js'),
  calibrationPage: () => import('./pages/calibration-page.js'),
  debriefPage: () => import('./pages/debrief-page.js'),
  peoplePage: () => import('./pages/people-page.js'),
  settingsPage: () => import('./pages/settings-page.js'),
  quickPage: () => import('./pages/quick-page.js'),
  kitPage: () => import('./pages/kit-page.js'),
  roomPage: () => import('./pages/room-page.js'),
};

/** Brings every page into the browser while nothing else is going on, so that a later cut of the network hides none of them. */
export function loadAhead(): void {
  const whenIdle = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 2_000));
  whenIdle(() => {
    for (const page of Object.values(load)) page().catch(() => undefined);
  });
}
