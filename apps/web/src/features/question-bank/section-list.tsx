import { Draggable, Droppable, type DraggableProvidedDragHandleProps } from '@hello-pangea/dnd';
import { Box, NavLink, Select, Stack } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { counted } from '../../shared/ui/counted.js';
import { sectionMoved } from './bank-acts.js';
import { intoSection, SECTIONS } from './bank-board.js';
import { useDesk } from './bank-desk.js';
import { sectionStep } from './bank-order.js';
import { useKeptFocus } from './keep-focus.js';
import type { BankSection } from './question-bank-queries.js';
import { SECTION_STEPS } from './section-steps.js';
import { branchOf, depthOf } from './section-tree.js';

interface SectionListProps {
  chosen: string | null;
  /** The section onto which questions would be dropped. */
  over: string | null;
  onChoose(sectionId: string | null): void;
}

const countIn = (sections: BankSection[], id: string | null) =>
  branchOf(sections, id).reduce((sum, section) => sum + section.questions.length, 0);

function titleWith(sections: BankSection[], section: BankSection): string {
  return `${'– '.repeat(depthOf(section))}${section.title} (${countIn(sections, section.id)})`;
}

interface SectionItemProps {
  section: BankSection;
  active: boolean;
  onChoose(): void;
}

function SectionItem({ section, active, onChoose }: SectionItemProps) {
  const { bank, mayEdit, act } = useDesk();
  const hold = useKeptFocus(bank.sections.indexOf(section));
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const found = mayEdit && event.altKey && SECTION_STEPS.find(({ key }) => key === event.key);
    if (!found) return;
    event.preventDefault();
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
      rightSection={countIn(bank.sections, section.id)}
      active={active}
      aria-current={active || undefined}
      onClick={onChoose}
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
function MovableItem({ handle, over, ...item }: MovableItemProps) {
  return (
    <div className="strata-tree-line" data-over={over || undefined} {...intoSection(item.section.id)}>
      <div {...handle} className="strata-grip" aria-label={`Drag the section ${item.section.title}`}>
        <IconGripVertical size={14} aria-hidden />
      </div>
      <SectionItem {...item} />
    </div>
  );
}

function Tree({ chosen, over, onChoose }: SectionListProps) {
  const { bank, mayEdit } = useDesk();
  const itemOf = (section: BankSection) => ({
    section,
    active: chosen === section.id,
    onChoose: () => onChoose(section.id),
  });
  if (!mayEdit) return bank.sections.map((section) => <SectionItem key={section.id} {...itemOf(section)} />);
  return (
    <Droppable droppableId={SECTIONS} type={SECTIONS}>
      {(tree) => (
        <div ref={tree.innerRef} {...tree.droppableProps}>
          {bank.sections.map((section, at) => (
            <Draggable key={section.id} draggableId={section.id} index={at}>
              {(line) => (
                <div ref={line.innerRef} {...line.draggableProps}>
                  <MovableItem {...itemOf(section)} handle={line.dragHandleProps} over={over === section.id} />
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

/** The tree of a bank's headings; on a narrow screen one choice instead. */
export function SectionList({ chosen, over, onChoose }: SectionListProps) {
  const { sections } = useDesk().bank;
  return (
    <>
      <Select
        hiddenFrom="md"
        label="Section"
        searchable
        value={chosen ?? 'all'}
        onChange={(value) => onChoose(value === 'all' ? null : value)}
        data={[
          { value: 'all', label: `All sections (${countIn(sections, null)})` },
          ...sections.map((section) => ({ value: section.id, label: titleWith(sections, section) })),
        ]}
      />
      <Box component="nav" aria-label="Sections" className="strata-tree" visibleFrom="md">
        <Stack gap={2}>
          <NavLink
            component="button"
            className="strata-tree-item"
            label="All sections"
            description={counted(countIn(sections, null), 'question')}
            active={chosen === null}
            aria-current={chosen === null || undefined}
            onClick={() => onChoose(null)}
          />
          <Tree chosen={chosen} over={over} onChoose={onChoose} />
        </Stack>
      </Box>
    </>
  );
}
