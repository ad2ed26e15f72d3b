import { Draggable, Droppable, type DraggableChildrenFn, type DraggableProvided } from '@hello-pangea/dnd';
import { Text } from '@mantine/core';
import { useCallback, useRef } from 'react';
import { NearRows } from '../../shared/ui/near-rows.js';
import { titleOf } from '../../shared/ui/prose-text.js';
import { QUESTIONS } from './bank-board.js';
import { useChosen, useHands } from './bank-desk.js';
import type { BankSection, QuestionRow } from './question-bank-queries.js';
import { QuestionLine } from './question-line.js';

/** Of a line that was never seen, in pixels. */
const LINE_HEIGHT = 72;
const idOf = (question: QuestionRow) => question.id;

/** Chooses a row, or with shift all from the one pressed before. */
function useRange(questions: QuestionRow[]) {
  const { choose } = useHands();
  const last = useRef<string | null>(null);
  return useCallback(
    (question: QuestionRow, yes: boolean, range: boolean) => {
      const [from, to] = [last.current, question.id].map((id) => questions.findIndex((each) => each.id === id)) as [
        number,
        number,
      ];
      last.current = question.id;
      choose(range && from >= 0 ? questions.slice(Math.min(from, to), Math.max(from, to) + 1) : [question], yes);
    },
    [questions, choose],
  );
}

interface FoundLinesProps {
  questions: QuestionRow[];
  sought: string;
}

/** What a search found, to be chosen, edited and moved from there. */
export function FoundLines({ questions, sought }: FoundLinesProps) {
  const chosen = useChosen();
  const choose = useRange(questions);
  return (
    <ul className="strata-plain-list">
      <NearRows rows={questions} keyOf={idOf} height={LINE_HEIGHT} mark="li">
        {(question) => (
          <li data-key={question.id} className="strata-question-lines-item">
            <QuestionLine
              question={question}
              handle={null}
              withSection
              sought={sought}
              isChosen={chosen.has(question.id)}
              onChoose={choose}
            />
          </li>
        )}
      </NearRows>
    </ul>
  );
}

interface LineProps {
  question: QuestionRow;
  item: DraggableProvided;
}

/** A line far from the window while questions are dragged: it keeps its place, and reads well enough in passing. */
function FarLine({ question, item, height }: LineProps & { height: number }) {
  return (
    <div
      ref={item.innerRef}
      {...item.draggableProps}
      style={{ ...item.draggableProps.style, height }}
      className="strata-far-line"
    >
      {titleOf(question.text)}
    </div>
  );
}

interface SectionLinesProps {
  section: BankSection;
  /** How many questions go along with the one that is dragged; 0 where none is. */
  dragged: number;
}

/** A section's questions in their order, rendered as far as they are near the window. */
export function SectionLines({ section, dragged }: SectionLinesProps) {
  const { questions } = section;
  const chosen = useChosen();
  const choose = useRange(questions);
  const movable = (question: QuestionRow, at: number, line: DraggableChildrenFn) => (
    <Draggable draggableId={question.id} index={at}>
      {line}
    </Draggable>
  );
  const nearLine = (question: QuestionRow, at: number) =>
    movable(question, at, (item, { isDragging }) => (
      <div ref={item.innerRef} {...item.draggableProps} data-key={question.id} className="strata-question-lines-item">
        {isDragging && dragged > 1 && <div className="strata-dragged">{dragged} questions</div>}
        <QuestionLine
          question={question}
          handle={item.dragHandleProps}
          at={at}
          isChosen={chosen.has(question.id)}
          onChoose={choose}
        />
      </div>
    ));
  const farLine = (question: QuestionRow, at: number, height: number) =>
    movable(question, at, (item) => <FarLine {...{ question, item, height }} />);
  return (
    <Droppable droppableId={section.id} type={QUESTIONS}>
      {(list, { isDraggingOver }) => (
        <div
          ref={list.innerRef}
          {...list.droppableProps}
          className="strata-question-lines"
          data-over={isDraggingOver || undefined}
        >
          {questions.length === 0 && (
            <Text size="sm" c="dimmed">
              No question of its own yet.
            </Text>
          )}
          <NearRows rows={questions} keyOf={idOf} height={LINE_HEIGHT} far={dragged > 0 ? farLine : null}>
            {nearLine}
          </NearRows>
          {list.placeholder}
        </div>
      )}
    </Droppable>
  );
}
