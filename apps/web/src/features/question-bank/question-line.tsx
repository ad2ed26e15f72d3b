import type { DraggableProvidedDragHandleProps } from '@hello-pangea/dnd';
import { Checkbox, Menu, Paper } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArchive, IconArrowDown, IconArrowUp, IconFolderSymlink, IconGripVertical, IconPencil } from '@tabler/icons-react';
import { memo, useState, type KeyboardEvent } from 'react';
import { DotsMenu } from '../../shared/ui/dots-menu.js';
import { questionsArchived, questionsMoved } from './bank-acts.js';
import { useHands } from './bank-desk.js';
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
  /** Its place in its section; null where it stands in another order. */
  at?: number | null;
  withSection?: boolean;
  sought?: string;
  isChosen: boolean;
  onChoose(question: QuestionRow, yes: boolean, range: boolean): void;
}

/** Steps a question inside its section, where it can. */
function useStep({ id, sectionId }: QuestionRow) {
  const { seen, act } = useHands();
  return (step: 1 | -1) => {
    const bank = seen();
    const section = bank.sections.find((each) => each.id === sectionId);
    const at = section?.questions.findIndex((each) => each.id === id) ?? -1;
    const question = section?.questions[at];
    const spot = section && stepOf(section, id, step);
    if (!question || !spot) return null;
    const where = `place ${at + step + 1} of ${section.questions.length} in ${section.title}`;
    return () => act(questionsMoved(bank, [question], spot, where));
  };
}

interface LineMenuProps {
  question: QuestionRow;
  ordered: boolean;
  onEdit(): void;
}

/** What can be done to a question; looked up where the menu is open. */
function LineChoices({ question, ordered, onEdit, onMove }: LineMenuProps & { onMove(): void }) {
  const { act } = useHands();
  const stepBy = useStep(question);
  const [up, down] = [stepBy(-1), stepBy(1)];
  const archived = question.archivedAt !== null;
  return (
    <>
      <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} rightSection="E" onClick={onEdit}>
        Edit the text here
      </Menu.Item>
      {ordered && (
        <>
          <Menu.Item
            leftSection={<IconArrowUp size={16} aria-hidden />}
            rightSection="Alt ↑"
            disabled={!up}
            onClick={up ?? undefined}
          >
            Move up
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowDown size={16} aria-hidden />}
            rightSection="Alt ↓"
            disabled={!down}
            onClick={down ?? undefined}
          >
            Move down
          </Menu.Item>
        </>
      )}
      {!archived && (
        <Menu.Item leftSection={<IconFolderSymlink size={16} aria-hidden />} onClick={onMove}>
          Move to…
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<IconArchive size={16} aria-hidden />}
        onClick={() => act(questionsArchived([question], !archived))}
      >
        {archived ? 'Bring back' : 'Archive'}
      </Menu.Item>
    </>
  );
}

function LineMenu(props: LineMenuProps) {
  const { question } = props;
  const [moves, moving] = useDisclosure(false);
  const [moved, setMoved] = useState(false);
  const move = () => {
    setMoved(true);
    moving.open();
  };
  return (
    <>
      <DotsMenu label={`Change: ${question.text}`}>
        <LineChoices {...props} onMove={move} />
      </DotsMenu>
      {moved && <MoveModal rows={[question]} opened={moves} onClose={moving.close} />}
    </>
  );
}

/** The keys of a question's link: e edits, x chooses (with shift up to the one before), Alt with ↑ and ↓ moves. */
function useLineKeys({ question, at = null, isChosen, onChoose }: QuestionLineProps) {
  const [edits, setEdits] = useState(false);
  const stepBy = useStep(question);
  const hold = useKeptFocus(at);
  const step = (by: 1 | -1) => (at === null ? null : stepBy(by)) ?? undefined;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey) return;
    const choose = () => onChoose(question, !isChosen, event.shiftKey);
    const acts: Record<string, (() => void) | undefined> = event.altKey
      ? { ArrowUp: () => step(-1)?.(), ArrowDown: () => step(1)?.() }
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
  const { question, handle, at = null, withSection = false, sought = '', isChosen, onChoose } = props;
  const { bankId } = useHands();
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
          <QuestionEntry bankId={bankId} question={question} withSection={withSection} sought={sought} />
        )}
      </div>
      {!edits && <LineMenu question={question} ordered={at !== null} onEdit={() => setEdits(true)} />}
    </Paper>
  );
});
