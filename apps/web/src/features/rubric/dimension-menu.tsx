import { ActionIcon, Menu } from '@mantine/core';
import { movedTo, type RubricDraft } from '@strata/domain';
import { IconArrowDown, IconArrowUp, IconDots, IconTrash } from '@tabler/icons-react';

interface DimensionMenuProps {
  rubric: RubricDraft;
  row: number;
  onChange(rubric: RubricDraft): void;
}

/** What can be done with a whole dimension. */
export function DimensionMenu({ rubric, row, onChange }: DimensionMenuProps) {
  const { dimensions } = rubric;
  const dimension = dimensions[row];
  if (!dimension) return null;
  const move = (place: number) => onChange({ ...rubric, dimensions: movedTo(dimensions, dimension, place) ?? dimensions });
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon size="md" aria-label={`Move or remove ${dimension.name || `dimension ${row + 1}`}`}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowUp size={16} aria-hidden />} disabled={row === 0} onClick={() => move(row - 1)}>
          Move up
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={16} aria-hidden />}
          disabled={row === dimensions.length - 1}
          onClick={() => move(row + 1)}
        >
          Move down
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTrash size={16} aria-hidden />}
          disabled={dimensions.length === 1}
          onClick={() => onChange({ ...rubric, dimensions: dimensions.filter((each) => each !== dimension) })}
        >
          Remove
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
