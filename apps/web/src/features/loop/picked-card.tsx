import { ActionIcon, Group, Menu, Paper, Text } from '@mantine/core';
import type { DraggableProvidedDragHandleProps } from '@hello-pangea/dnd';
import { minutesOf } from '@strata/domain';
import {
  IconArrowDown,
  IconArrowRight,
  IconArrowUp,
  IconDots,
  IconGripVertical,
  IconMessage,
  IconMessageOff,
  IconX,
} from '@tabler/icons-react';
import { CodeBlocks, ProseTitle } from '../../shared/ui/prose.js';
import { QuestionFacts } from '../../shared/ui/question-facts.js';
import type { PickedQuestion, RoundDetail } from './loop-queries.js';

interface PickedCardProps {
  question: PickedQuestion;
  at: number;
  count: number;
  alsoIn: string[];
  /** Other picks that ask nearly the same, in words. */
  like: string[];
  handle: DraggableProvidedDragHandleProps | null;
  mayEdit: boolean;
  /** The member who asks it, and those of the panel who could. */
  asker: string | null;
  panel: { id: string; name: string }[];
  onAsker(memberId: string | null): void;
  /** Rounds that the question can go to. */
  others: RoundDetail[];
  onMove(to: number): void;
  onMoveTo(round: RoundDetail): void;
  onUnpick(): void;
}

type CardMenuProps = Pick<
  PickedCardProps,
  'question' | 'at' | 'count' | 'others' | 'asker' | 'panel' | 'onAsker' | 'onMove' | 'onMoveTo' | 'onUnpick'
>;

function CardMenu({ question, at, count, others, asker, panel, onAsker, onMove, onMoveTo, onUnpick }: CardMenuProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="md" aria-label={`Change: ${question.text}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={at === 0} leftSection={<IconArrowUp size={16} aria-hidden />} onClick={() => onMove(at - 1)}>
          Move up
        </Menu.Item>
        <Menu.Item
          disabled={at === count - 1}
          leftSection={<IconArrowDown size={16} aria-hidden />}
          onClick={() => onMove(at + 1)}
        >
          Move down
        </Menu.Item>
        {panel.map(({ id, name }) => (
          <Menu.Item
            key={id}
            disabled={id === asker}
            leftSection={<IconMessage size={16} aria-hidden />}
            onClick={() => onAsker(id)}
          >
            {name} asks it
          </Menu.Item>
        ))}
        {asker && (
          <Menu.Item leftSection={<IconMessageOff size={16} aria-hidden />} onClick={() => onAsker(null)}>
            Nobody in particular asks it
          </Menu.Item>
        )}
        {others.map((round) => (
          <Menu.Item key={round.id} leftSection={<IconArrowRight size={16} aria-hidden />} onClick={() => onMoveTo(round)}>
            Move to {round.title}
          </Menu.Item>
        ))}
        <Menu.Item leftSection={<IconX size={16} aria-hidden />} onClick={onUnpick}>
          Unpick
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** A picked question in its round. */
export function PickedCard({ question, handle, alsoIn, like, mayEdit, ...place }: PickedCardProps) {
  const time = minutesOf(question);
  const asks = place.panel.find(({ id }) => id === place.asker);
  return (
    <Paper withBorder p={8}>
      <Group gap={4} wrap="nowrap" align="flex-start">
        {mayEdit && (
          <div {...handle} aria-label={`Drag: ${question.text}`} className="strata-grip">
            <IconGripVertical size={16} aria-hidden />
          </div>
        )}
        <div style={{ flex: 1, minWidth: 0 }}>
          <Text size="sm" lineClamp={4} style={{ overflowWrap: 'anywhere' }}>
            <ProseTitle text={question.text} />
          </Text>
          <div className="strata-few-lines">
            <CodeBlocks text={question.text} />
          </div>
          <QuestionFacts
            kind={question.kind}
            level={question.level}
            estimatedMinutes={time.minutes}
            minutesEstimated={time.estimated}
          />
          {asks && <Text size="xs">{asks.name} asks it</Text>}
          {question.archivedAt !== null && (
            <Text size="xs" c="var(--strata-warning)">
              Archived in its bank
            </Text>
          )}
          {alsoIn.length > 0 && (
            <Text size="xs" c="var(--strata-warning)">
              Also in {alsoIn.join(', ')}
            </Text>
          )}
          {like.map((words) => (
            <Text key={words} size="xs" c="var(--strata-warning)" style={{ overflowWrap: 'anywhere' }}>
              {words}
            </Text>
          ))}
        </div>
        {mayEdit && <CardMenu question={question} {...place} />}
      </Group>
    </Paper>
  );
}
