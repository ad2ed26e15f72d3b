import { Draggable, Droppable } from '@hello-pangea/dnd';
import { Button, Stack, Text } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import { useChosen, useDesk } from './bank-desk.js';
import { QUESTIONS } from './bank-board.js';
import type { BankSection, QuestionRow } from './question-bank-queries.js';
import { QuestionLine } from './question-line.js';

const AT_ONCE = 100;

/** Chooses a row, or with shift all from the one pressed before. */
function useRange(questions: QuestionRow[]) {
  const { choose } = useDesk();
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
    <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
      {questions.map((question) => (
        <li key={question.id}>
          <QuestionLine
            question={question}
            handle={null}
            withSection
            sought={sought}
            isChosen={chosen.has(question.id)}
            onChoose={choose}
          />
        </li>
      ))}
    </Stack>
  );
}

/** A section's questions in their order; a long list shows its beginning first. */
export function SectionLines({ section, dragged }: { section: BankSection; dragged: number }) {
  const [shown, setShown] = useState(AT_ONCE);
  const questions = section.questions.slice(0, shown);
  const chosen = useChosen();
  const choose = useRange(section.questions);
  return (
    <>
      <Droppable droppableId={section.id} type={QUESTIONS}>
        {(list, { isDraggingOver }) => (
          <div
            ref={list.innerRef}
            {...list.droppableProps}
            className="strata-question-lines"
            data-over={isDraggingOver || undefined}
          >
            {section.questions.length === 0 && (
              <Text size="sm" c="dimmed">
                No question of its own yet.
              </Text>
            )}
            {questions.map((question, at) => (
              <Draggable key={question.id} draggableId={question.id} index={at}>
                {(item, { isDragging }) => (
                  <div ref={item.innerRef} {...item.draggableProps} className="strata-question-lines-item">
                    {isDragging && dragged > 1 && <div className="strata-dragged">{dragged} questions</div>}
                    <QuestionLine
                      question={question}
                      handle={item.dragHandleProps}
                      ordered
                      isChosen={chosen.has(question.id)}
                      onChoose={choose}
                    />
                  </div>
                )}
              </Draggable>
            ))}
            {list.placeholder}
          </div>
        )}
      </Droppable>
      {section.questions.length > shown && (
        <Button variant="default" w="fit-content" onClick={() => setShown((now) => now + AT_ONCE)}>
          Show {Math.min(AT_ONCE, section.questions.length - shown)} more of {section.questions.length}
        </Button>
      )}
    </>
  );
}
