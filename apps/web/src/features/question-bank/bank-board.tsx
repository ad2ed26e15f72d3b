import { DragDropContext, type DropResult } from '@hello-pangea/dnd';
import { useEffect, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { questionsMoved, sectionMoved } from './bank-acts.js';
import { useChosen, useDesk } from './bank-desk.js';
import { placeAt, rowsById } from './bank-order.js';
import type { QuestionRow } from './question-bank-queries.js';

/** The types under which questions and sections are dragged. */
export const QUESTIONS = 'questions';
export const SECTIONS = 'sections';

/** What goes along with a dragged question: all that is chosen, where it is chosen too, in the bank's order. */
function useLoad() {
  const { bank } = useDesk();
  const chosen = useChosen();
  return (id: string): QuestionRow[] => {
    const rows = [...rowsById(bank).values()];
    return rows.filter((row) => (chosen.has(id) ? chosen.has(row.id) : row.id === id));
  };
}

function useDrop() {
  const { bank, act } = useDesk();
  const loadOf = useLoad();
  return ({ type, draggableId, source, destination }: DropResult, over: string | null) => {
    if (type === SECTIONS) {
      const section = bank.sections.find((each) => each.id === draggableId);
      const place = destination && placeAt(bank.sections, draggableId, destination.index);
      if (section && place) act(sectionMoved(bank, section, place));
      return;
    }
    const section = bank.sections.find((each) => each.id === (over ?? destination?.droppableId));
    if (!section || (!over && destination?.droppableId === source.droppableId && destination.index === source.index)) return;
    const load = loadOf(draggableId);
    const moved = new Set(load.map((row) => row.id));
    const others = section.questions.filter((question) => question.id !== draggableId);
    const passed = (over ? others : others.slice(0, destination?.index)).filter((question) => !moved.has(question.id));
    act(questionsMoved(bank, load, { sectionId: section.id, afterId: passed.at(-1)?.id ?? null }, section.title));
  };
}

/** Marks a section in the tree as a place onto which questions are dropped. */
export const intoSection = (sectionId: string) => ({ 'data-into': sectionId });

/** The section of the tree under the pointer while questions are dragged: a wide card says little of where one points. */
function useSectionUnder(drags: boolean): string | null {
  const [over, setOver] = useState<string | null>(null);
  useEffect(() => {
    if (!drags) return undefined;
    const look = (event: MouseEvent | TouchEvent) => {
      const point = 'touches' in event ? event.touches[0] : event;
      const under = point ? document.elementsFromPoint(point.clientX, point.clientY) : [];
      const into = under.flatMap((element) => element.closest<HTMLElement>('[data-into]') ?? [])[0];
      setOver(into?.dataset['into'] ?? null);
    };
    window.addEventListener('mousemove', look);
    window.addEventListener('touchmove', look);
    return () => {
      window.removeEventListener('mousemove', look);
      window.removeEventListener('touchmove', look);
      setOver(null);
    };
  }, [drags]);
  return over;
}

export interface Dragging {
  /** How many questions go along with the one that is dragged; 0 where none is. */
  load: number;
  /** The section of the tree onto which they would be dropped. */
  over: string | null;
}

/** The bank's tree and its questions, between which questions are dragged, by pointer, by touch, and by space and arrows. */
export function BankBoard({ children }: { children(dragging: Dragging): ReactNode }) {
  const drop = useDrop();
  const loadOf = useLoad();
  const [load, setLoad] = useState(0);
  const over = useSectionUnder(load > 0);
  return (
    <DragDropContext
      // Before the places are taken: every line has to stand in its own by then.
      onBeforeCapture={({ draggableId }) => flushSync(() => setLoad(loadOf(draggableId).length))}
      onDragEnd={(result) => {
        setLoad(0);
        if (result.reason === 'DROP') drop(result, over);
      }}
    >
      {children({ load, over })}
    </DragDropContext>
  );
}
