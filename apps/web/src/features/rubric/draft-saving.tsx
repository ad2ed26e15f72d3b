import { Button, Group } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useHotkeys } from '@mantine/hooks';
import { UnreachableError, wordsOf } from '../../shared/api/problems.js';
import { SaveState, type SaveStateName } from '../../shared/ui/save-state.js';
import { owesWrite } from './draft-state.js';
import type { OpenDraft } from './use-rubric-draft.js';

function stateOf({ state, error }: OpenDraft): [SaveStateName, string] {
  if (error instanceof UnreachableError) return ['offline', 'Not saved: no connection. It is kept here until there is one.'];
  if (error) return ['refused', `Not saved. ${wordsOf(error)}`];
  if (state.sent || owesWrite(state)) return ['saving', 'Saving'];
  return ['saved', 'Saved'];
}

/** The save state of a draft in words, and the way back and forth through its changes. */
export function DraftSaving({ open }: { open: OpenDraft }) {
  const [name, words] = stateOf(open);
  const { past, future } = open.state;
  useHotkeys([
    ['mod+Z', open.undo],
    ['mod+shift+Z', open.redo],
  ]);
  return (
    <Group justify="space-between" gap="xs">
      <SaveState state={name} words={words} />
      <Group gap="xs">
        {name === 'offline' && (
          <Button size="xs" variant="default" onClick={open.again}>
            Save again
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          disabled={past.length === 0}
          onClick={open.undo}
        >
          Undo
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowForwardUp size={16} aria-hidden />}
          disabled={future.length === 0}
          onClick={open.redo}
        >
          Redo
        </Button>
      </Group>
    </Group>
  );
}
