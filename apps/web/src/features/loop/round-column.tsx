import type { DraggableProvidedDragHandleProps } from '@hello-pangea/dnd';
import { ActionIcon, Button, Divider, Group, Menu, Paper, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconArrowLeft,
  IconArrowRight,
  IconCopy,
  IconDots,
  IconGripVertical,
  IconPencil,
  IconSearch,
  IconTrash,
} from '@tabler/icons-react';
import { ConfirmModal } from '../../shared/ui/confirm-modal.js';
import { REVEAL_WORDS } from '../../shared/ui/field-words.js';
import { CopyRound } from './copy-round.js';
import { useLoopWrite, useRoundWrite } from './loop-cache.js';
import { removeRound } from './loop-mutations.js';
import type { LoopDetail, RoundDetail } from './loop-queries.js';
import { PickedList } from './picked-list.js';
import { RoundForm } from './round-form.js';
import { updateRound } from './round-mutations.js';
import { RoundPanel } from './round-panel.js';
import { SuggestQuestions } from './suggest-questions.js';
import { TimeBar } from './time-bar.js';

interface RoundColumnProps {
  loop: LoopDetail;
  round: RoundDetail;
  at: number;
  target: boolean;
  added: boolean;
  handle: DraggableProvidedDragHandleProps | null;
  onMove(to: number): void;
  onTarget(): void;
}

function RoundMenu({ loop, round, at, onMove }: Pick<RoundColumnProps, 'loop' | 'round' | 'at' | 'onMove'>) {
  const [edits, form] = useDisclosure(false);
  const [asks, question] = useDisclosure(false);
  const [copies, copy] = useDisclosure(false);
  const updating = useRoundWrite(loop.id, updateRound, { shownInPlace: true, onSuccess: form.close });
  const edit = () => {
    updating.reset();
    form.open();
  };
  const removing = useLoopWrite(loop.id, removeRound, { onSuccess: question.close });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={`Change the round ${round.title}`}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={edit}>
            Title, minutes, rubric, reveal, skills
          </Menu.Item>
          <Menu.Item disabled={at === 0} leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={() => onMove(at - 1)}>
            Move earlier
          </Menu.Item>
          <Menu.Item
            disabled={at === loop.rounds.length - 1}
            leftSection={<IconArrowRight size={16} aria-hidden />}
            onClick={() => onMove(at + 1)}
          >
            Move later
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={copy.open}>
            Copy the round
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={question.open}>
            Remove the round
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RoundForm
        key={edits ? 'open' : 'shut'}
        round={round}
        opened={edits}
        pending={updating.isPending}
        error={updating.error}
        onClose={form.close}
        onSubmit={(values, expectedRevision) => updating.mutate({ roundId: round.id, expectedRevision, ...values })}
      />
      <CopyRound key={copies ? 'copying' : 'idle'} loopId={loop.id} round={round} opened={copies} onClose={copy.close} />
      <ConfirmModal
        title={`Remove “${round.title}”?`}
        action="Remove the round"
        opened={asks}
        pending={removing.isPending}
        onClose={question.close}
        onConfirm={() => removing.mutate(round.id)}
      >
        Its picks and seats leave the draft. Published versions keep the round.
      </ConfirmModal>
    </>
  );
}

/** One round of the draft: time box, questions, panel. */
export function RoundColumn({ loop, round, at, target, added, handle, onMove, onTarget }: RoundColumnProps) {
  const mayEdit = loop.can.edit;
  return (
    <Paper
      component="section"
      aria-label={round.title}
      withBorder
      p="sm"
      w={300}
      className={target ? 'strata-target' : undefined}
    >
      <Stack gap="sm">
        <Group gap={4} wrap="nowrap" align="flex-start">
          {mayEdit && (
            <div {...handle} aria-label={`Drag the round ${round.title}`} className="strata-grip">
              <IconGripVertical size={18} aria-hidden />
            </div>
          )}
          <div style={{ flex: 1, minWidth: 0 }}>
            <Title order={2} size="h3">
              {at + 1}. {round.title}
            </Title>
            <Text size="xs" c="dimmed">
              {round.rubric.name} · reveal {REVEAL_WORDS[round.revealPolicy].toLowerCase()}
            </Text>
          </div>
          {mayEdit && <RoundMenu loop={loop} round={round} at={at} onMove={onMove} />}
        </Group>
        <TimeBar round={round} />
        <PickedList loop={loop} round={round} mayEdit={mayEdit} />
        {mayEdit && (
          <Group gap={6} grow preventGrowOverflow={false}>
            <Button
              variant={target ? 'light' : 'default'}
              size="xs"
              leftSection={<IconSearch size={14} aria-hidden />}
              onClick={onTarget}
              aria-label={`Pick questions into ${round.title}`}
            >
              Pick questions
            </Button>
            <SuggestQuestions loopId={loop.id} round={round} next={added} />
          </Group>
        )}
        <Divider />
        <RoundPanel loopId={loop.id} round={round} mayEdit={mayEdit} />
      </Stack>
    </Paper>
  );
}
