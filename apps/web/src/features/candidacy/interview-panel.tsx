import { Group, Stack, Text } from '@mantine/core';
import { SeatForm } from '../../shared/ui/seat-form.js';
import { SEAT_WORDS, seatKindOf } from '../../shared/ui/seat-words.js';
import { seatPanelist } from './candidacy-mutations.js';
import type { CandidacyInterview, CandidacyPanelist } from './candidacy-queries.js';
import { PanelistMenu } from './panelist-menu.js';
import { progressWords } from './progress.js';
import { useCandidacyWrite } from './use-candidacy-write.js';

interface PanelistRowProps {
  candidacyId: string;
  panelist: CandidacyPanelist;
  interview: CandidacyInterview;
  apart: string[];
}

function PanelistRow({ candidacyId, panelist, interview, apart }: PanelistRowProps) {
  const owes =
    interview.state === 'ENDED' && !panelist.observer && !panelist.submitted && !panelist.replaced && !panelist.conflicted;
  return (
    <Group component="li" gap="xs" justify="space-between" wrap="nowrap">
      <Text size="sm">
        <b>{panelist.member.name}</b>{' '}
        <Text span size="sm" c="dimmed">
          {panelist.replaced ? 'replaced' : SEAT_WORDS[seatKindOf(panelist)].toLowerCase()}
        </Text>
        {panelist.conflicted && !panelist.replaced && (
          <Text span size="sm" c="var(--strata-warning)">
            {' '}
            has a conflict of interest: sees nothing, holds nothing up. Replace them
          </Text>
        )}
      </Text>
      <Group gap={4} wrap="nowrap">
        <Text size="sm" c={owes ? 'var(--strata-warning)' : 'dimmed'}>
          {progressWords(panelist, interview)}
        </Text>
        {interview.can.changePanel && !panelist.replaced && (
          <PanelistMenu candidacyId={candidacyId} interview={interview} panelist={panelist} apart={apart} />
        )}
      </Group>
    </Group>
  );
}

interface InterviewPanelProps {
  candidacyId: string;
  interview: CandidacyInterview;
  /** Members who have a conflict of interest and take no seat. */
  apart: string[];
}

/** Who sits on an interview, how far each is, and, with the right to it, the change of panel. */
export function InterviewPanel({ candidacyId, interview, apart }: InterviewPanelProps) {
  const seating = useCandidacyWrite(candidacyId, seatPanelist);
  const mayChange = interview.can.changePanel;
  return (
    <Stack gap={6}>
      {interview.panel.length === 0 && interview.state !== 'NOT_HELD' && (
        <Text size="sm" c="var(--strata-warning)">
          Nobody sits on this panel yet.
        </Text>
      )}
      <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }}>
        {interview.panel.map((panelist) => (
          <PanelistRow key={panelist.id} candidacyId={candidacyId} panelist={panelist} interview={interview} apart={apart} />
        ))}
      </Stack>
      {mayChange && (
        <SeatForm
          of={interview.title}
          seated={[...apart, ...interview.panel.filter((panelist) => !panelist.replaced).map((panelist) => panelist.member.id)]}
          led={interview.panel.some((panelist) => panelist.lead)}
          pending={seating.isPending}
          onSeat={(seat) => seating.mutate({ interviewId: interview.id, ...seat })}
        />
      )}
    </Stack>
  );
}
