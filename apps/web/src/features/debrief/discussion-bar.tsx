import { Button, Group, NativeSelect, NumberInput, Popover, Radio, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { wordsOf } from '../../shared/api/problems.js';
import { useChooseScribe, useEndDiscussion, useStartDiscussion } from './debrief-mutations.js';
import type { Debrief, Discussion } from './debrief-queries.js';
import { discussionClock } from './discussion-clock.js';

/** The debrief as a talk: its clock, who speaks when, who writes it down. */
export function DiscussionBar({ debrief }: { debrief: Debrief }) {
  const { discussion, can, candidacyId } = debrief;
  if (!discussion || discussion.endedAt) {
    if (!can.facilitate) return null;
    return <StartDiscussion candidacyId={candidacyId} again={discussion !== null} />;
  }
  return (
    <Group gap="md" className="debrief-discussion" role="group" aria-label="The discussion">
      <Clock key={discussion.startedAt} discussion={discussion} />
      <Text size="sm">
        {discussion.speaking === 'RANDOM' ? 'By chance' : 'Least senior first'}:{' '}
        {discussion.speakers.map(({ name }) => name.split(' ')[0]).join(', ')}
      </Text>
      <Scribe debrief={debrief} discussion={discussion} />
    </Group>
  );
}

function Clock({ discussion }: { discussion: Discussion }) {
  const [offset] = useState(() => Date.parse(discussion.readAt) - Date.now());
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(tick);
  }, []);
  const { words, over } = discussionClock(discussion, now + offset);
  return (
    <strong role="timer" aria-label="Time of the discussion">
      {words}
      {over && ' · time to decide'}
    </strong>
  );
}

function Scribe({ debrief, discussion }: { debrief: Debrief; discussion: Discussion }) {
  const { candidacyId, can } = debrief;
  const choose = useChooseScribe(candidacyId);
  const end = useEndDiscussion(candidacyId);
  const { speakers, scribe } = discussion;
  if (!can.facilitate) return <Text size="sm">Scribe: {scribe?.name ?? 'nobody yet'}</Text>;
  return (
    <Group gap="xs">
      <NativeSelect
        size="xs"
        aria-label="Scribe"
        value={scribe?.id ?? ''}
        onChange={(event) => event.currentTarget.value && choose.mutate(event.currentTarget.value)}
        data={[
          { value: '', label: 'Choose a scribe' },
          ...speakers.map(({ id, name }) => ({ value: id, label: `Scribe: ${name}` })),
        ]}
      />
      <Button size="xs" variant="default" loading={end.isPending} onClick={() => end.mutate()}>
        End the discussion
      </Button>
      {(choose.error ?? end.error) && <Text size="sm">{wordsOf(choose.error ?? end.error)}</Text>}
    </Group>
  );
}

function StartDiscussion({ candidacyId, again }: { candidacyId: string; again: boolean }) {
  const [speaking, setSpeaking] = useState<Discussion['speaking']>('LEAST_SENIOR');
  const [minutes, setMinutes] = useState(15);
  const { mutate, isPending, error } = useStartDiscussion(candidacyId);
  return (
    <Popover position="bottom-end" trapFocus withinPortal>
      <Popover.Target>
        <Button variant="default" size="xs">
          {again ? 'Talk again' : 'Start the discussion'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Start the discussion">
        <Stack gap="sm">
          <Radio.Group
            label="Who speaks first"
            value={speaking}
            onChange={(value) => setSpeaking(value === 'RANDOM' ? 'RANDOM' : 'LEAST_SENIOR')}
          >
            <Stack gap={6} mt={4}>
              <Radio value="LEAST_SENIOR" label="Least senior" description="Whoever decides speaks last" />
              <Radio value="RANDOM" label="By chance" />
            </Stack>
          </Radio.Group>
          <NumberInput
            label="Minutes"
            min={1}
            max={240}
            value={minutes}
            onChange={(value) => setMinutes(Number(value) || 15)}
            error={error && wordsOf(error)}
          />
          <Button loading={isPending} onClick={() => mutate({ speaking, minutes })}>
            Start the clock
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
