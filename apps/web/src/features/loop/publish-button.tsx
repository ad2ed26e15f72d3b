import { Button, List, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { obstaclesToPublishing } from '@strata/domain';
import { FormRefusal } from '../../shared/ui/form-refusal.js';
import { useLoopWrite } from './loop-cache.js';
import { publishLoop } from './loop-mutations.js';
import type { LoopDetail } from './loop-queries.js';
import { isDraft } from './loop-words.js';
import { timeOf } from './round-minutes.js';

function obstaclesOf(loop: LoopDetail): string[] {
  return obstaclesToPublishing(loop.rounds.map((round) => ({ title: round.title, questionCount: round.questions.length })));
}

function remarksOf(loop: LoopDetail): string[] {
  const over = loop.rounds.filter((round) => timeOf(round).over > 0);
  const unled = loop.rounds.filter((round) => !round.seats.some((seat) => seat.lead));
  const lacking = loop.rounds.filter((round) => round.missingSkills.length > 0);
  return [
    ...over.map((round) => `“${round.title}” plans ${timeOf(round).over} min more than its time box leaves.`),
    ...unled.map((round) => `“${round.title}” has no lead in its panel; the panel can be set for each candidate.`),
    ...lacking.map((round) => `“${round.title}” asks for ${round.missingSkills.join(', ')}, which nobody who scores there has.`),
  ];
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <Text fw={600}>{title}</Text>
      <List size="sm">
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </div>
  );
}

/** Publishes the draft as the next version, and says before that what is missing. */
export function PublishButton({ loop }: { loop: LoopDetail }) {
  const [opened, { open, close }] = useDisclosure(false);
  const publishing = useLoopWrite(loop.id, publishLoop, {
    shownInPlace: true,
    onSuccess: () => {
      close();
      notifications.show({ title: 'Published', message: `New candidates go through “${loop.title}” as it stands now.` });
    },
  });
  const obstacles = obstaclesOf(loop);
  const next = (loop.version ?? 0) + 1;
  return (
    <>
      {isDraft(loop) && <Button onClick={open}>Publish version {next}</Button>}
      <Modal opened={opened} onClose={close} title={`Publish version ${next}`}>
        <Stack gap="md">
          <Text>
            A published version never changes. Candidates who are under way keep the version they started with; new ones take
            this.
          </Text>
          <Lines title="Missing" lines={obstacles} />
          <Lines title="Worth a look" lines={remarksOf(loop)} />
          <FormRefusal error={publishing.error} />
          <Button disabled={obstacles.length > 0} loading={publishing.isPending} onClick={() => publishing.mutate(loop.id)}>
            Publish
          </Button>
        </Stack>
      </Modal>
    </>
  );
}
