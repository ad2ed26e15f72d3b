import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { bankAddress } from '../features/question-bank/bank-address.js';
import { isCoded } from '../shared/api/problems.js';
import { reasonToSignIn, renderFor, takeSlot } from '../shared/api/session.js';
import { viewerQuery } from '../shared/api/viewer-query.js';
import { load } from './page-loads.js';
import { EntranceFault } from './page-states.js';
import { SignedIn } from './signed-in.js';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Outlet });

const textOf = (search: Record<string, unknown>, key: string) => (typeof search[key] === 'string' ? search[key] : undefined);

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string; reason?: 'ended' } => ({
    next: textOf(search, 'next'),
    reason: search['reason'] === 'ended' ? 'ended' : undefined,
  }),
  component: lazyRouteComponent(load.signInPage, 'SignInPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation/$token',
  component: lazyRouteComponent(load.invitationPage, 'InvitationPage'),
});

const brief = createRoute({
  getParentRoute: () => root,
  path: '/brief/$token',
  component: lazyRouteComponent(load.briefPage, 'BriefPage'),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: SignedIn,
  errorComponent: EntranceFault,
  beforeLoad: async ({ context, location }) => {
    try {
      const { viewer } = await context.queryClient.ensureQueryData(viewerQuery());
      renderFor(viewer.id);
      takeSlot(viewer.name);
    } catch (error) {
      if (isCoded(error, 'UNAUTHENTICATED'))
        throw redirect({ to: '/sign-in', search: { next: location.href, reason: reasonToSignIn() } });
      throw error;
    }
  },
});

const shell = createRoute({
  getParentRoute: () => signedIn,
  id: 'shell',
  component: lazyRouteComponent(load.shell, 'Shell'),
});

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(load.homePage, 'HomePage'),
});

const banks = createRoute({
  getParentRoute: () => shell,
  path: '/banks',
  component: lazyRouteComponent(load.bankPages, 'BanksPage'),
});

const bankImport = createRoute({
  getParentRoute: () => shell,
  path: '/banks/import',
  component: lazyRouteComponent(load.bankPages, 'BankImportPage'),
});

const bank = createRoute({
  getParentRoute: () => shell,
  path: '/banks/$bankId',
  validateSearch: bankAddress,
  component: lazyRouteComponent(load.bankPages, 'BankPage'),
});

const rubrics = createRoute({
  getParentRoute: () => shell,
  path: '/rubrics',
  component: lazyRouteComponent(load.rubricPages, 'RubricsPage'),
});

const rubric = createRoute({
  getParentRoute: () => shell,
  path: '/rubrics/$familyId',
  component: lazyRouteComponent(load.rubricPages, 'RubricPage'),
});

const loops = createRoute({
  getParentRoute: () => shell,
  path: '/loops',
  component: lazyRouteComponent(load.loopPages, 'LoopsPage'),
});

const draftLoop = createRoute({
  getParentRoute: () => shell,
  path: '/loops/draft',
  validateSearch: (search: Record<string, unknown>): { bank?: string; section?: string } => ({
    bank: textOf(search, 'bank'),
    section: textOf(search, 'section'),
  }),
  component: lazyRouteComponent(load.loopPages, 'DraftLoopPage'),
});

const loop = createRoute({
  getParentRoute: () => shell,
  path: '/loops/$loopId',
  component: lazyRouteComponent(load.loopPages, 'LoopPage'),
});

const comparison = createRoute({
  getParentRoute: () => shell,
  path: '/loops/$loopId/compare',
  validateSearch: ({ version }: Record<string, unknown>): { version?: number } =>
    Number.isInteger(Number(version)) && Number(version) > 0 ? { version: Number(version) } : {},
  component: lazyRouteComponent(load.comparisonPage, 'ComparisonPage'),
});

const candidacies = createRoute({
  getParentRoute: () => shell,
  path: '/candidacies',
  component: lazyRouteComponent(load.candidacyPages, 'CandidaciesPage'),
});

const candidacy = createRoute({
  getParentRoute: () => shell,
  path: '/candidacies/$candidacyId',
  component: lazyRouteComponent(load.candidacyPages, 'CandidacyPage'),
});

const quick = createRoute({
  getParentRoute: () => shell,
  path: '/quick',
  component: lazyRouteComponent(load.quickPage, 'QuickPage'),
});

const debrief = createRoute({
  getParentRoute: () => shell,
  path: '/candidacies/$candidacyId/debrief',
  component: lazyRouteComponent(load.debriefPage, 'DebriefPage'),
});

const calibration = createRoute({
  getParentRoute: () => shell,
  path: '/calibration',
  component: lazyRouteComponent(load.calibrationPage, 'CalibrationPage'),
});

const people = createRoute({
  getParentRoute: () => shell,
  path: '/people',
  component: lazyRouteComponent(load.peoplePage, 'PeoplePage'),
});

const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  component: lazyRouteComponent(load.settingsPage, 'SettingsPage'),
});

const room = createRoute({
  getParentRoute: () => signedIn,
  path: '/interviews/$interviewId',
  component: lazyRouteComponent(load.roomPage, 'RoomPage'),
});

const kit = createRoute({
  getParentRoute: () => signedIn,
  path: '/interviews/$interviewId/kit',
  component: lazyRouteComponent(load.kitPage, 'KitPage'),
});

const pages = [home, quick, banks, bankImport, bank, rubrics, rubric, loops, draftLoop, loop, comparison, candidacies, candidacy, debrief, people, calibration, settings] as const; // prettier-ignore

export const routeTree = root.addChildren([
  signIn,
  invitation,
  brief,
  signedIn.addChildren([shell.addChildren(pages), room, kit]),
]);
