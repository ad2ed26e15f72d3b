import type { DraggableProvidedDragHandleProps } from '@hello-pangea/dnd';
import { ActionIcon, Checkbox, Menu, Paper } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconArchive,
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconFolderSymlink,
  IconGripVertical,
  IconPencil,
} from '@tabler/icons-react';
import { memo, useState, type KeyboardEvent } from 'react';
import { questionsArchived, questionsMoved } from './bank-acts.js';
import { useDesk } from './bank-desk.js';
import { stepOf } from './bank-order.js';
import { useKeptFocus } from './keep-focus.js';
import { MoveModal } from './move-modal.js';
import type { QuestionRow } from './question-bank-queries.js';
import { QuestionEntry } from './question-list.js';
import { TextInPlace } from './text-in-place.js';

interface QuestionLineProps {
  question: QuestionRow;
  /** Null where questions stand in no order of their own, as in what a search found. */
  handle: DraggableProvidedDragHandleProps | null;
  ordered?: boolean;
  withSection?: boolean;
  sought?: string;
  isChosen: boolean;
  onChoose(question: QuestionRow, yes: boolean, range: boolean): void;
}

/** Steps the question inside its section, where it can. */
function useStep(question: QuestionRow) {
  const { bank, act } = useDesk();
  const section = bank.sections.find((each) => each.id === question.sectionId);
  const at = section?.questions.findIndex((each) => each.id === question.id) ?? -1;
  const stepBy = (step: 1 | -1) => {
    const spot = section && stepOf(section, question.id, step);
    if (!section || !spot) return null;
    const where = `place ${at + step + 1} of ${section.questions.length} in ${section.title}`;
    return () => act(questionsMoved(bank, [question], spot, where));
  };
  return { at, stepBy };
}

function LineMenu({ question, ordered, onEdit }: Pick<QuestionLineProps, 'question' | 'ordered'> & { onEdit(): void }) {
  const { act } = useDesk();
  const { stepBy } = useStep(question);
  const [moves, moving] = useDisclosure(false);
  const archived = question.archivedAt !== null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="md" aria-label={`Change: ${question.text}`}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} rightSection="E" onClick={onEdit}>
            Edit the text here
          </Menu.Item>
          {ordered && (
            <>
              <Menu.Item
                leftSection={<IconArrowUp size={16} aria-hidden />}
                rightSection="Alt ↑"
                disabled={!stepBy(-1)}
                onClick={stepBy(-1) ?? undefined}
              >
                Move up
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArrowDown size={16} aria-hidden />}
                rightSection="Alt ↓"
                disabled={!stepBy(1)}
                onClick={stepBy(1) ?? undefined}
              >
                Move down
              </Menu.Item>
            </>
          )}
          {!archived && (
            <Menu.Item leftSection={<IconFolderSymlink size={16} aria-hidden />} onClick={moving.open}>
              Move to…
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconArchive size={16} aria-hidden />}
            onClick={() => act(questionsArchived([question], !archived))}
          >
            {archived ? 'Bring back' : 'Archive'}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <MoveModal rows={[question]} opened={moves} onClose={moving.close} />
    </>
  );
}

/** The keys of a question's link: e edits, x chooses (with shift up to the one before), Alt with ↑ and ↓ moves. */
function useLineKeys({ question, ordered = false, isChosen, onChoose }: QuestionLineProps) {
  const [edits, setEdits] = useState(false);
  const { at, stepBy } = useStep(question);
  const hold = useKeptFocus(at);
  const step = (by: 1 | -1) => (ordered ? stepBy(by) : null) ?? undefined;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey) return;
    const choose = () => onChoose(question, !isChosen, event.shiftKey);
    const acts: Record<string, (() => void) | undefined> = event.altKey
      ? { ArrowUp: step(-1), ArrowDown: step(1) }
      : { e: () => setEdits(true), x: choose, X: choose };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    if (event.altKey) hold(event.target);
    act();
  };
  return { edits, setEdits, onKeyDown };
}

/** A question that can be chosen, moved and edited where it stands. */
export const QuestionLine = memo(function QuestionLine(props: QuestionLineProps) {
  const { question, handle, ordered = false, withSection = false, sought = '', isChosen, onChoose } = props;
  const { bank } = useDesk();
  const { edits, setEdits, onKeyDown } = useLineKeys(props);
  return (
    <Paper withBorder p="xs" className="strata-question-line" data-chosen={isChosen || undefined} onKeyDown={onKeyDown}>
      {handle && (
        <div {...handle} className="strata-grip" aria-label={`Drag: ${question.text}`}>
          <IconGripVertical size={16} aria-hidden />
        </div>
      )}
      <Checkbox
        aria-label={`Choose: ${question.text}`}
        checked={isChosen}
        onChange={(event) => onChoose(question, event.currentTarget.checked, (event.nativeEvent as MouseEvent).shiftKey)}
      />
      <div className="strata-question-line-text">
        {edits ? (
          <TextInPlace question={question} onDone={() => setEdits(false)} />
        ) : (
          <QuestionEntry bankId={bank.id} question={question} withSection={withSection} sought={sought} />
        )}
      </div>
      {!edits && <LineMenu question={question} ordered={ordered} onEdit={() => setEdits(true)} />}
    </Paper>
  );
});
