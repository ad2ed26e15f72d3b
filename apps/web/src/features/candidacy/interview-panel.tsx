import { ActionIcon, Group, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { SeatForm } from '../../shared/ui/seat-form.js';
import { SEAT_WORDS, seatKindOf } from '../../shared/ui/seat-words.js';
import { seatPanelist, unseatPanelist } from './candidacy-mutations.js';
import { candidacyQuery, type CandidacyInterview, type CandidacyPanelist } from './candidacy-queries.js';
import { progressWords } from './progress.js';

function useCandidacyWrite<Input>(candidacyId: string, write: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: () => client.invalidateQueries({ queryKey: candidacyQuery(candidacyId).queryKey }),
  });
}

function PanelistRow({
  panelist,
  interview,
  onUnseat,
}: {
  panelist: CandidacyPanelist;
  interview: CandidacyInterview;
  onUnseat: (() => void) | null;
}) {
  const owes = interview.state === 'ENDED' && !panelist.observer && !panelist.submitted;
  return (
    <Group component="li" gap="xs" justify="space-between" wrap="nowrap">
      <Text size="sm">
        <b>{panelist.member.name}</b>{' '}
        <Text span size="sm" c="dimmed">
          {SEAT_WORDS[seatKindOf(panelist)].toLowerCase()}
        </Text>
      </Text>
      <Group gap={4} wrap="nowrap">
        <Text size="sm" c={owes ? 'var(--strata-warning)' : 'dimmed'}>
          {progressWords(panelist, interview)}
        </Text>
        {onUnseat && (
          <ActionIcon size="md" aria-label={`Take ${panelist.member.name} off ${interview.title}`} onClick={onUnseat}>
            <IconX size={16} />
          </ActionIcon>
        )}
      </Group>
    </Group>
  );
}

/** Who sits on an interview, how far each is, and, with the right to it, the change of panel. */
export function InterviewPanel({ candidacyId, interview }: { candidacyId: string; interview: CandidacyInterview }) {
  const seating = useCandidacyWrite(candidacyId, seatPanelist);
  const unseating = useCandidacyWrite(candidacyId, unseatPanelist);
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
          <PanelistRow
            key={panelist.id}
            panelist={panelist}
            interview={interview}
            onUnseat={
              mayChange && panelist.committed === 0
                ? () => unseating.mutate({ interviewId: interview.id, memberId: panelist.member.id })
                : null
            }
          />
        ))}
      </Stack>
      {mayChange && (
        <SeatForm
          of={interview.title}
          seated={interview.panel.map((panelist) => panelist.member.id)}
          led={interview.panel.some((panelist) => panelist.lead)}
          pending={seating.isPending}
          onSeat={(seat) => seating.mutate({ interviewId: interview.id, ...seat })}
        />
      )}
    </Stack>
  );
}
