import { Stack, Table, Text } from '@mantine/core';
import { counted } from '../../shared/ui/counted.js';
import type { Estimate, QuestionHealth } from './question-use-queries.js';

interface FigureProps {
  name: string;
  about: string;
  figure: Estimate;
  /** Where the scale of the picture begins; it ends at 1. */
  from: -1 | 0;
  words(value: number): string;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const correlation = (value: number): string => value.toFixed(2).replace('-', '−');

function IntervalBar({ low, high, value, from }: { low: number; high: number; value: number; from: -1 | 0 }) {
  const place = (at: number): string => `${((at - from) / (1 - from)) * 100}%`;
  return (
    <div className="strata-interval" aria-hidden>
      {from < 0 && <i className="strata-interval-zero" style={{ left: place(0) }} />}
      <b style={{ left: place(low), right: `calc(100% - ${place(Math.min(1, high))})` }} />
      <i style={{ left: place(value) }} />
    </div>
  );
}

function Figure({ name, about, figure, from, words }: FigureProps) {
  const { value, low, high, withheldBecause } = figure;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500} style={{ verticalAlign: 'top' }}>
        {name}
        <Text size="xs" c="dimmed">
          {about}
        </Text>
      </Table.Th>
      <Table.Td style={{ verticalAlign: 'top' }} w="45%">
        {value === null || low === null || high === null ? (
          <Text size="sm">Withheld: {withheldBecause}.</Text>
        ) : (
          <>
            <Text size="sm">
              <b>{words(value)}</b> ({words(low)} to {words(high)})
            </Text>
            <IntervalBar low={low} high={high} value={value} from={from} />
          </>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** What the scores of decided candidacies say of a question, each figure with its interval; or why there is none. */
export function QuestionHealthTable({ health }: { health: QuestionHealth }) {
  const why = 'Figures come in fives of decided candidacies, so that nobody’s scores can be read from them.';
  if (health.withheldBecause) {
    return (
      <Stack gap={2}>
        <Text size="sm">{health.withheldBecause}</Text>
        <Text size="xs" c="dimmed">
          {why}
        </Text>
      </Stack>
    );
  }
  return (
    <Stack gap="xs">
      <Text size="sm">
        From {counted(health.candidacies, 'decided candidacy', 'decided candidacies')}, with intervals of 90 %.
      </Text>
      <Table withRowBorders verticalSpacing="xs">
        <Table.Tbody>
          <Figure name="Mean level" about="How far up the scale answers stand" figure={health.mean} from={0} words={percent} />
          <Figure name="Spread" about="How far candidates are apart" figure={health.spread} from={0} words={percent} />
          <Figure
            name="Separation"
            about="1: it ranks candidates as all else they were asked does; 0: it tells nothing of that"
            figure={health.separation}
            from={-1}
            words={correlation}
          />
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed">
        {why}
      </Text>
    </Stack>
  );
}
