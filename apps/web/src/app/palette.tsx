import '@mantine/spotlight/styles.css';
import { spotlight, Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useSyncExternalStore } from 'react';
import { candidaciesQuery } from '../features/candidacy/candidacy-queries.js';
import { myInterviewsQuery } from '../features/interview/interview-queries.js';
import { loopsQuery } from '../features/loop/loop-queries.js';
import { questionBanksQuery } from '../features/question-bank/question-bank-queries.js';
import { usePlaces } from './navigation.js';
import { paletteSwitch } from './palette-switch.js';

interface Goal {
  to: string;
  label: string;
  description?: string;
}

function useGoals(): { group: string; goals: Goal[] }[] {
  const places = usePlaces();
  const rooms = useQuery(myInterviewsQuery()).data ?? [];
  const banks = useQuery(questionBanksQuery()).data ?? [];
  const loops = useQuery(loopsQuery()).data ?? [];
  const candidacies = useInfiniteQuery(candidaciesQuery()).data?.pages.flatMap((page) => page.nodes) ?? [];
  return [
    { group: 'Places', goals: places.map((place) => ({ to: place.to, label: place.title })) },
    {
      group: 'Your rooms',
      goals: rooms
        .filter((room) => room.state !== 'NOT_HELD')
        .map((room) => ({ to: `/interviews/${room.id}`, label: room.candidateName, description: room.title })),
    },
    {
      group: 'Candidates',
      goals: candidacies.map(({ id, candidateName, loop }) => ({
        to: `/candidacies/${id}`,
        label: candidateName,
        description: loop.title,
      })),
    },
    { group: 'Loops', goals: loops.map((loop) => ({ to: `/loops/${loop.id}`, label: loop.title, description: loop.role })) },
    { group: 'Banks', goals: banks.map((bank) => ({ to: `/banks/${bank.id}`, label: bank.name })) },
  ];
}

/** Every place of the house by its name: pages, rooms, candidates, loops, banks. */
export function Palette() {
  const navigate = useNavigate();
  const goals = useGoals();
  const asked = useSyncExternalStore(paletteSwitch.listen, paletteSwitch.wanted);
  useEffect(() => spotlight.open(), [asked]);
  const actions: SpotlightActionGroupData[] = goals
    .filter(({ goals: each }) => each.length > 0)
    .map(({ group, goals: each }) => ({
      group,
      actions: each.map(({ to, label, description }) => ({
        id: to,
        label,
        description,
        onClick: () => void navigate({ to }),
      })),
    }));
  return (
    <Spotlight
      actions={actions}
      shortcut={null}
      attributes={{ content: { 'aria-label': 'Go to a place' } }}
      highlightQuery
      scrollable
      maxHeight={420}
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      nothingFound="Nothing has this name. Try another word."
      searchProps={{ leftSection: <IconSearch size={20} aria-hidden />, placeholder: 'Where to?', 'aria-label': 'Where to?' }}
    />
  );
}
