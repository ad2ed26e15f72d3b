import { Progress, Text } from '@mantine/core';
import { KEPT_MINUTES } from '@strata/domain';
import type { RoundDetail } from './loop-queries.js';
import { timeOf } from './round-minutes.js';

/** The questions' minutes against the round's time box, in words and as a bar. */
export function TimeBar({ round }: { round: RoundDetail }) {
  const { planned, estimated, room, over } = timeOf(round);
  const share = room === 0 ? 100 : Math.min(100, (planned / room) * 100);
  return (
    <div>
      <Progress value={share} color={over > 0 ? 'red' : 'petrol'} size="sm" aria-hidden />
      <Text size="xs" c={over > 0 ? 'var(--strata-danger)' : 'dimmed'} mt={4}>
        {planned} of {round.minutes} min{estimated > 0 ? ` (${estimated} estimated)` : ''}, {KEPT_MINUTES} kept for the candidate.
        {over > 0 ? ` ${over} min over.` : ''}
      </Text>
    </div>
  );
}
