import { Button, Group, Paper, Radio, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { RECOMMENDATION_WORDS } from '../../shared/ui/field-words.js';
import { GapList } from './gap-list.js';
import type { RoomActions } from './room-actions.js';
import { gapsOf, isUnplanned } from './room-cells.js';
import type { Interview, Recommendation } from './room-queries.js';
import type { RoomSession } from './room-session.js';
import { useFocusAfter } from './use-focus-after.js';

interface SubmitPanelProps {
  interview: Interview;
  session: RoomSession;
  actions: RoomActions;
  opened: ReadonlySet<string> | null;
  /** Scores and notes that are still on their way. */
  waiting: number;
}

const recommendations: readonly Recommendation[] = ['STRONG_NO', 'NO', 'YES', 'STRONG_YES'];

/** The way to a submitted scorecard: the gaps first, then the recommendation; a full one submits in two presses. */
export function SubmitPanel({ interview, session, actions, opened, waiting }: SubmitPanelProps) {
  const submitted = interview.myScorecard?.submitted ?? false;
  const heading = useFocusAfter<HTMLHeadingElement>(submitted);
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="room-submit">
      <Title order={2} size="h3" id="room-submit" ref={heading} tabIndex={-1}>
        Your scorecard
      </Title>
      {submitted ? (
        <Submitted interview={interview} actions={actions} />
      ) : (
        <Open interview={interview} session={session} actions={actions} opened={opened} waiting={waiting} />
      )}
    </Paper>
  );
}

function Submitted({ interview, actions }: Pick<SubmitPanelProps, 'interview' | 'actions'>) {
  const given = interview.myScorecard?.recommendation;
  const added = gapsOf(interview).filter(({ question }) => isUnplanned(interview, question.id));
  return (
    <Stack gap="xs">
      <Text size="sm">
        Submitted{given && `. Your recommendation: ${RECOMMENDATION_WORDS[given]}`}
        {interview.myScorecard?.late && ' (late)'}
      </Text>
      {added.length > 0 && (
        <Text size="sm">
          {added.map(({ number }) => `Question ${number}`).join(', ')} {added.length === 1 ? 'was' : 'were'} added after you
          submitted. Your scorecard holds nothing up.{interview.can.reopen && ' Reopen it if you want to score it too.'}
        </Text>
      )}
      {interview.can.reopen && (
        <Button variant="default" onClick={() => void actions.act({ do: 'reopen' })} loading={actions.acting}>
          Reopen my scorecard
        </Button>
      )}
    </Stack>
  );
}

function Open({ interview, session, actions, opened, waiting }: SubmitPanelProps) {
  const [chosen, setChosen] = useState<Recommendation | null>(null);
  const gaps = gapsOf(interview);
  const missing = gaps.reduce((sum, gap) => sum + gap.dimensions.length, 0);
  const locked = missing > 0;
  return (
    <Stack gap="sm">
      {locked && <GapList interview={interview} gaps={gaps} missing={missing} session={session} opened={opened} />}
      <Radio.Group
        label="Recommendation"
        description={locked ? 'Opens when every question is scored or marked.' : 'Only you see this until the reveal.'}
        value={locked ? '' : (chosen ?? '')}
        onChange={(value) => setChosen(recommendations.find((each) => each === value) ?? null)}
      >
        <Group gap="sm" mt="xs">
          {recommendations.map((each) => (
            <Radio key={each} value={each} label={RECOMMENDATION_WORDS[each]} disabled={locked} />
          ))}
        </Group>
      </Radio.Group>
      <SubmitButton interview={interview} chosen={locked ? null : chosen} waiting={waiting} actions={actions} />
    </Stack>
  );
}

interface SubmitButtonProps extends Pick<SubmitPanelProps, 'interview' | 'actions' | 'waiting'> {
  chosen: Recommendation | null;
}

function SubmitButton({ interview, chosen, waiting, actions }: SubmitButtonProps) {
  const reason = !interview.can.submit
    ? 'Opens when the interview has started.'
    : waiting > 0
      ? `Waits for ${waiting} to be saved.`
      : null;
  return (
    <div>
      <Button
        fullWidth
        disabled={chosen === null || reason !== null}
        loading={actions.acting}
        onClick={() => chosen && void actions.act({ do: 'submit', recommendation: chosen })}
      >
        Submit my scorecard
      </Button>
      {reason && (
        <Text size="sm" c="dimmed" mt={4}>
          {reason}
        </Text>
      )}
    </div>
  );
}
