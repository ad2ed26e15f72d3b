import { Button, Group, List, NativeSelect, Paper, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { REASON_CODES, REASON_WORDS } from '@strata/domain';
import { useState } from 'react';
import { wordsOf } from '../../shared/api/problems.js';
import { useViewer } from '../../shared/api/viewer-query.js';
import { counted } from '../../shared/ui/counted.js';
import { whenWords } from '../../shared/ui/day.js';
import { AdjustedResult } from './adjusted-result.js';
import { unplannedIn } from './debrief-grid.js';
import { useDecide } from './debrief-mutations.js';
import type { Debrief, Outcome, ReasonCode } from './debrief-queries.js';
import { Dissents } from './dissents.js';

const outcomeWords: Record<Outcome, string> = { HIRE: 'Hire', NO_HIRE: 'No hire', HOLD: 'Hold' };
const outcomes: readonly Outcome[] = ['HIRE', 'NO_HIRE', 'HOLD'];

/** The decision with its rationale: the recorded one, or the form for those who decide. */
export function DecisionPanel({ debrief }: { debrief: Debrief }) {
  const { decision, can } = debrief;
  const { showModels } = useViewer().organization.policies;
  const [changing, setChanging] = useState(false);
  return (
    <Paper component="section" withBorder px="md" py="sm" aria-labelledby="debrief-decision">
      <Title order={2} size="h3" id="debrief-decision">
        Decision
      </Title>
      <Text size="sm" c="dimmed">
        {resultWords(debrief.composite, showModels)}
      </Text>
      <LeftOut count={unplannedIn(debrief)} />
      <AdjustedResult adjusted={debrief.adjusted} />
      <MustHaves gates={debrief.gates} />
      {decision && (
        <Stack gap={4}>
          <Text fw={650} size="lg">
            {outcomeWords[decision.outcome]}
          </Text>
          {decision.reasonCode && <Text size="sm">{REASON_WORDS[decision.reasonCode]}</Text>}
          <Text className="debrief-text">{decision.rationale}</Text>
          <Text size="sm" c="dimmed">
            {decision.by.name}, {whenWords(decision.at)}
          </Text>
          {decision.againstFormula > 0 && (
            <Text size="sm">
              Against the formula’s order: {counted(decision.againstFormula, 'candidate')} of this loop stood on its other side.
            </Text>
          )}
        </Stack>
      )}
      {!decision && !can.decide && <Text size="sm">Not decided yet. A hiring manager or an administrator decides.</Text>}
      {decision && can.decide && !changing && (
        <Button variant="default" size="xs" mt="xs" onClick={() => setChanging(true)}>
          Change the decision
        </Button>
      )}
      {decision && <Dissents debrief={debrief} />}
      {can.decide && (!decision || changing) && (
        <DecisionForm candidacyId={debrief.candidacyId} onDone={() => setChanging(false)} />
      )}
    </Paper>
  );
}

/** What no figure counts is said beside the figures. */
function LeftOut({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {counted(count, 'unplanned question')} left out of the result, of agreement and of every comparison.
    </Text>
  );
}

/** Must-haves stand apart from the result: no mean hides one that is missed. */
function MustHaves({ gates }: { gates: Debrief['gates'] }) {
  if (gates.length === 0) return null;
  return (
    <List size="sm" mt={4} aria-label="Must-haves">
      {gates.map((gate) => (
        <List.Item
          key={`${gate.interviewTitle} ${gate.dimensionName}`}
          c={gate.passed === false ? 'var(--strata-danger)' : undefined}
        >
          {gateWords(gate)}
        </List.Item>
      ))}
    </List>
  );
}

function gateWords({ interviewTitle, dimensionName, minimum, reached, passed }: Debrief['gates'][number]): string {
  const what = `${dimensionName} in ${interviewTitle} must reach ${minimum}`;
  if (reached === null) return `${what}: not rated yet.`;
  return `${what}: ${passed ? 'reached' : 'missed'}, ${reached.toFixed(2)}.`;
}

function resultWords(composite: Debrief['composite'], showModels: boolean): string {
  if (!composite) return '';
  const { value, low, high, withheldBecause } = composite;
  if (value === null || low === null || high === null) return `The frozen formula gives no result: ${withheldBecause}.`;
  if (!showModels) return `The frozen formula gives ${value.toFixed(2)}.`;
  return `The frozen formula gives ${value.toFixed(2)}, likely ${low.toFixed(1)} to ${high.toFixed(1)}.`;
}

function DecisionForm({ candidacyId, onDone }: { candidacyId: string; onDone(): void }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [reasonCode, setReasonCode] = useState<ReasonCode | null>(null);
  const [rationale, setRationale] = useState('');
  const { mutate, isPending, error } = useDecide(candidacyId, onDone);
  return (
    <Stack gap="xs">
      <Radio.Group
        label="Outcome"
        value={outcome ?? ''}
        onChange={(value) => setOutcome(outcomes.find((each) => each === value) ?? null)}
      >
        <Group gap="md" mt={4}>
          {outcomes.map((each) => (
            <Radio key={each} value={each} label={outcomeWords[each]} />
          ))}
        </Group>
      </Radio.Group>
      <NativeSelect
        label="Ground"
        value={reasonCode ?? ''}
        onChange={({ currentTarget: { value } }) => setReasonCode(REASON_CODES.find((code) => code === value) ?? null)}
        data={[
          { value: '', label: 'Choose a job-related ground' },
          ...REASON_CODES.map((code) => ({ value: code, label: REASON_WORDS[code] })),
        ]}
      />
      <Textarea
        label="Rationale"
        description="What in the evidence led here. Kept with the decision."
        value={rationale}
        onChange={(event) => setRationale(event.currentTarget.value)}
        autosize
        minRows={2}
        error={error && wordsOf(error)}
      />
      <Button
        disabled={outcome === null || rationale.trim() === ''}
        loading={isPending}
        onClick={() => outcome && mutate({ outcome, reasonCode, rationale: rationale.trim() })}
      >
        Record the decision
      </Button>
    </Stack>
  );
}
