import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { RefusalError } from '../../shared/api/problems.js';
import { whenWords, zoneWords } from '../../shared/ui/day.js';
import { FormRefusal, textsOf } from '../../shared/ui/form-refusal.js';
import type { CandidacyInterview } from './candidacy-queries.js';
import { scheduleInterview, type StaleSchedule } from './course-mutations.js';
import { fieldOfTime, timeOfField } from './time-field.js';
import { useCandidacyWrite } from './use-candidacy-write.js';

interface ScheduleProps {
  candidacyId: string;
  interview: CandidacyInterview;
}

const staleIn = (error: unknown) =>
  error instanceof RefusalError && error.problem.__typename === 'StaleScheduleProblem' ? (error.problem as StaleSchedule) : null;

const timeWords = (time: string | null) => (time ? whenWords(time) : 'no time');

function ScheduleForm({ candidacyId, interview, onClose }: ScheduleProps & { onClose(): void }) {
  const [expectedStartsAt, setExpected] = useState(interview.startsAt);
  const writing = useCandidacyWrite(candidacyId, scheduleInterview, onClose);
  const stale = staleIn(writing.error);
  const write = (startsAt: string | null) =>
    writing.mutate(
      { interviewId: interview.id, startsAt, expectedStartsAt },
      // Whoever has seen both times decides again, over the one that stands now.
      { onError: (error) => setExpected((seen) => staleIn(error)?.currentStartsAt ?? seen) },
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        write(timeOfField(textsOf(event.currentTarget, 'startsAt').startsAt));
      }}
    >
      <Stack gap="sm">
        <TextInput
          name="startsAt"
          type="datetime-local"
          label="Begins"
          description={`In your time zone, ${zoneWords()}. Everybody sees it in theirs.`}
          defaultValue={fieldOfTime(interview.startsAt)}
          required
          data-autofocus
        />
        {stale ? (
          <Alert color="red" variant="light" role="alert" title="Somebody moved it meanwhile">
            It stands at {timeWords(stale.currentStartsAt)} now; you asked for {timeWords(stale.attemptedStartsAt)}. Save again to
            set yours.
          </Alert>
        ) : (
          <FormRefusal error={writing.error} />
        )}
        <Group justify="flex-end">
          {interview.startsAt && (
            <Button variant="default" onClick={() => write(null)}>
              Take the time back
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={writing.isPending}>
            Save the time
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Says when a round takes place, and when it does after all. */
export function ScheduleInterview(props: ScheduleProps) {
  const [opened, { open, close }] = useDisclosure(false);
  const { title, startsAt, state } = props.interview;
  const word = state === 'NOT_HELD' ? 'Schedule again' : startsAt ? 'Move' : 'Schedule';
  return (
    <>
      <Button variant="default" onClick={open} aria-label={`${word}: ${title}`}>
        {word}
      </Button>
      <Modal opened={opened} onClose={close} title={`When “${title}” takes place`}>
        <ScheduleForm {...props} onClose={close} />
      </Modal>
    </>
  );
}
