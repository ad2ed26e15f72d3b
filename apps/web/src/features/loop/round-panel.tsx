import { ActionIcon, Group, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { SeatForm } from '../../shared/ui/seat-form.js';
import { SEAT_WORDS, seatKindOf } from '../../shared/ui/seat-words.js';
import { useRoundWrite } from './loop-cache.js';
import type { RoundDetail } from './loop-queries.js';
import { assignPanelist, removeSeat } from './round-mutations.js';

/** Who sits in this round unless an interview changes it. */
export function RoundPanel({ loopId, round, mayEdit }: { loopId: string; round: RoundDetail; mayEdit: boolean }) {
  const assigning = useRoundWrite(loopId, assignPanelist);
  const removing = useRoundWrite(loopId, removeSeat);
  return (
    <Stack gap={6}>
      <Text size="sm" fw={600}>
        Panel
      </Text>
      {round.seats.length === 0 && (
        <Text size="sm" c="dimmed">
          Nobody yet. You can also seat a panel for each candidate.
        </Text>
      )}
      <Stack component="ul" gap={2} m={0} p={0} style={{ listStyle: 'none' }}>
        {round.seats.map((seat) => (
          <Group key={seat.member.id} component="li" gap={4} justify="space-between" wrap="nowrap">
            <Text size="sm">
              {seat.member.name}{' '}
              <Text span c="dimmed" size="sm">
                {SEAT_WORDS[seatKindOf(seat)].toLowerCase()}
              </Text>
            </Text>
            {mayEdit && (
              <ActionIcon
                size="md"
                aria-label={`Take ${seat.member.name} off ${round.title}`}
                onClick={() => removing.mutate({ roundId: round.id, memberId: seat.member.id })}
              >
                <IconX size={16} />
              </ActionIcon>
            )}
          </Group>
        ))}
      </Stack>
      {round.requiredSkills.length > 0 && (
        <Text size="xs" c="dimmed">
          Asks for {round.requiredSkills.join(', ')}
        </Text>
      )}
      {round.missingSkills.length > 0 && (
        <Text size="xs" c="var(--strata-warning)">
          Nobody who scores here has {round.missingSkills.join(', ')}
        </Text>
      )}
      {mayEdit && (
        <SeatForm
          of={round.title}
          required={round.requiredSkills}
          seated={round.seats.map((seat) => seat.member.id)}
          led={round.seats.some((seat) => seat.lead)}
          pending={assigning.isPending}
          onSeat={(seat) => assigning.mutate({ roundId: round.id, ...seat })}
        />
      )}
    </Stack>
  );
}
