import { Draggable, Droppable, type DraggableProvidedDragHandleProps } from '@hello-pangea/dnd';
import { Box, NavLink, Select, Stack } from '@mantine/core';
import { useCallbackRef } from '@mantine/hooks';
import { IconGripVertical } from '@tabler/icons-react';
import { memo, useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { counted } from '../../shared/ui/counted.js';
import { sectionMoved } from './bank-acts.js';
import { intoSection, SECTIONS } from './bank-board.js';
import { useDesk, useHands } from './bank-desk.js';
import { sectionStep } from './bank-order.js';
import { useKeptFocus } from './keep-focus.js';
import type { BankSection } from './question-bank-queries.js';
import { SECTION_STEPS } from './section-steps.js';
import { countsOf, depthOf } from './section-tree.js';

interface SectionListProps {
  chosen: string | null;
  /** The section onto which questions would be dropped. */
  over: string | null;
  onChoose(sectionId: string | null): void;
}

const titleWith = (section: BankSection, count: number) => `${'– '.repeat(depthOf(section))}${section.title} (${count})`;

interface SectionItemProps {
  section: BankSection;
  /** Its place in the tree. */
  at: number;
  /** Its questions, with those of all below it. */
  count: number;
  active: boolean;
  mayEdit: boolean;
  onChoose(sectionId: string): void;
}

function SectionItem({ section, at, count, active, mayEdit, onChoose }: SectionItemProps) {
  const { seen, act } = useHands();
  const hold = useKeptFocus(at);
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const found = mayEdit && event.altKey && SECTION_STEPS.find(({ key }) => key === event.key);
    if (!found) return;
    event.preventDefault();
    const bank = seen();
    const place = sectionStep(bank.sections, section, found.step);
    if (!place) return;
    hold(event.currentTarget);
    act(sectionMoved(bank, section, place));
  };
  return (
    <NavLink
      component="button"
      className="strata-tree-item"
      label={section.title}
      rightSection={<span className="strata-tree-count">{count}</span>}
      active={active}
      aria-current={active || undefined}
      onClick={() => onChoose(section.id)}
      onKeyDown={onKeyDown}
      ps={(mayEdit ? 6 : 12) + depthOf(section) * 14}
    />
  );
}

interface MovableItemProps extends SectionItemProps {
  handle: DraggableProvidedDragHandleProps | null;
  /** Questions would be dropped here. */
  over: boolean;
}

/** A section of the tree that is dragged, and takes questions that are dropped on it. */
const MovableItem = memo(function MovableItem({ handle, over, ...item }: MovableItemProps) {
  return (
    <div className="strata-tree-line" data-over={over || undefined} {...intoSection(item.section.id)}>
      <div {...handle} className="strata-grip" aria-label={`Drag the section ${item.section.title}`}>
        <IconGripVertical size={14} aria-hidden />
      </div>
      <SectionItem {...item} />
    </div>
  );
});

function Tree({ chosen, over, counts, onChoose }: SectionListProps & { counts: ReadonlyMap<string, number> }) {
  const { bank, mayEdit } = useDesk();
  const choose = useCallbackRef(onChoose);
  const itemOf = (section: BankSection, at: number) => ({
    ...{ section, at, mayEdit, count: counts.get(section.id) ?? 0 },
    active: chosen === section.id,
    onChoose: choose,
  });
  if (!mayEdit) return bank.sections.map((section, at) => <SectionItem key={section.id} {...itemOf(section, at)} />);
  return (
    <Droppable droppableId={SECTIONS} type={SECTIONS}>
      {(tree) => (
        <div ref={tree.innerRef} {...tree.droppableProps}>
          {bank.sections.map((section, at) => (
            <Draggable key={section.id} draggableId={section.id} index={at}>
              {(line) => (
                <div ref={line.innerRef} {...line.draggableProps}>
                  <MovableItem {...itemOf(section, at)} handle={line.dragHandleProps} over={over === section.id} />
                </div>
              )}
            </Draggable>
          ))}
          {tree.placeholder}
        </div>
      )}
    </Droppable>
  );
}

/** Scrolls the tree, and nothing around it, to the chosen section: a link may name one far down. */
function useChosenInSight(chosen: string | null) {
  const tree = useRef<HTMLElement>(null);
  useEffect(() => {
    const frame = tree.current?.getBoundingClientRect();
    const line = tree.current?.querySelector('[aria-current]')?.getBoundingClientRect();
    if (!frame || !line || (line.top >= frame.top && line.bottom <= frame.bottom)) return;
    tree.current?.scrollBy({ top: line.top - frame.top - frame.height / 3 });
  }, [chosen]);
  return tree;
}

/** The tree of a bank's headings; on a narrow screen one choice instead. */
export function SectionList({ chosen, over, onChoose }: SectionListProps) {
  const { sections } = useDesk().bank;
  const counts = useMemo(() => countsOf(sections), [sections]);
  const tree = useChosenInSight(chosen);
  const all = sections.reduce((sum, section) => sum + section.questions.length, 0);
  const choices = useMemo(
    () => [
      { value: 'all', label: `All sections (${all})` },
      ...sections.map((section) => ({ value: section.id, label: titleWith(section, counts.get(section.id) ?? 0) })),
    ],
    [sections, counts, all],
  );
  return (
    <>
      <Select
        hiddenFrom="md"
        label="Section"
        searchable
        value={chosen ?? 'all'}
        onChange={(value) => onChoose(value === 'all' ? null : value)}
        data={choices}
      />
      <Box ref={tree} component="nav" aria-label="Sections" className="strata-tree" visibleFrom="md">
        <Stack gap={2}>
          <NavLink
            component="button"
            className="strata-tree-item"
            label="All sections"
            description={counted(all, 'question')}
            active={chosen === null}
            aria-current={chosen === null || undefined}
            onClick={() => onChoose(null)}
          />
          <Tree {...{ chosen, over, counts, onChoose }} />
        </Stack>
      </Box>
    </>
  );
}
