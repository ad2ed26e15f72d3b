import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useViewer } from '../shared/api/viewer-query.js';

const PLACES = [
  { to: '/', title: 'Home', exact: true },
  { to: '/banks', title: 'Banks', exact: false },
  { to: '/rubrics', title: 'Rubrics', exact: false },
  { to: '/loops', title: 'Loops', exact: false },
  { to: '/candidacies', title: 'Candidates', exact: false },
  { to: '/calibration', title: 'Calibration', exact: false },
  { to: '/people', title: 'People', exact: false },
  { to: '/settings', title: 'Settings', exact: false },
] as const;

/** The places this member can go to; settings only for whoever manages members. */
export function usePlaces() {
  const { organization } = useViewer();
  return PLACES.filter((place) => place.to !== '/settings' || organization.can.manageMembers);
}

export function Navigation() {
  return usePlaces().map((place) => (
    <Link key={place.to} to={place.to} className="strata-nav" activeOptions={{ exact: place.exact }}>
      {place.title}
    </Link>
  ));
}

export function Brand() {
  return (
    <Link
      to="/"
      aria-label="Strata, home"
      style={{ display: 'inline-flex', alignItems: 'center', gap: 8, textDecoration: 'none' }}
    >
      <img src="/strata.svg" alt="" width={28} height={28} />
      <Text component="span" fw={700} size="lg" c="var(--mantine-color-text)" visibleFrom="xs">
        Strata
      </Text>
    </Link>
  );
}
