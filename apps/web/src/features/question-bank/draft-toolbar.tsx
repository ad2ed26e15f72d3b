import { Button, Chip, Group, Kbd, Stack, Text } from '@mantine/core';
import { LABEL_WORDS } from './draft-labels.js';
import type { Label } from './import-draft.js';

export const SHOWN = ['kept', 'all', 'doubtful', 'duplicates', 'left-out'] as const;
export type Shown = (typeof SHOWN)[number];

interface DraftToolbarProps {
  shown: Shown;
  counts: Record<Shown, number>;
  aimed: number;
  canSplit: boolean;
  canPhrase: boolean;
  phrases: number;
  canUndo: boolean;
  onShow(shown: Shown): void;
  onLabel(label: Label): void;
  onEdit(): void;
  onSplit(): void;
  onPhrase(): void;
  onAllPhrases(): void;
  onUndo(): void;
}

const NAMES: Record<Shown, string> = {
  kept: 'Kept',
  all: 'All lines',
  doubtful: 'Only doubtful',
  duplicates: 'Near-duplicates',
  'left-out': 'Left out',
};

function Act({ letter, words, ...props }: { letter: string; words: string; disabled: boolean; onClick(): void }) {
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-keyshortcuts={letter}
      rightSection={<Kbd size="xs">{letter}</Kbd>}
      {...props}
    >
      {words}
    </Button>
  );
}

/** What the draft shows, and what can be done to the rows that are chosen, each with its key. */
export function DraftToolbar(props: DraftToolbarProps) {
  const { shown, counts, aimed, onShow } = props;
  return (
    <Stack gap="xs" className="strata-draft-tools">
      <Chip.Group value={shown} onChange={(value) => onShow(value as Shown)}>
        <Group gap={6} role="group" aria-label="Rows shown">
          {SHOWN.map((each) => (
            <Chip key={each} value={each} size="xs">
              {NAMES[each]} ({counts[each]})
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Group gap={6} role="group" aria-label="Label the chosen rows">
        {LABEL_WORDS.map(({ label, key, words }) => (
          <Act key={label} letter={key} words={words} disabled={aimed === 0} onClick={() => props.onLabel(label)} />
        ))}
        <Act letter="e" words="Edit" disabled={aimed !== 1} onClick={props.onEdit} />
        <Act letter="t" words="Take the split" disabled={!props.canSplit} onClick={props.onSplit} />
        <Act letter="p" words="Take the phrase" disabled={!props.canPhrase} onClick={props.onPhrase} />
        {props.phrases > 1 && (
          <Button size="compact-sm" variant="default" onClick={props.onAllPhrases}>
            Take all {props.phrases} phrases
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          disabled={!props.canUndo}
          onClick={props.onUndo}
          rightSection={<Kbd size="xs">Ctrl Z</Kbd>}
        >
          Undo
        </Button>
      </Group>
      <Text size="xs" c="dimmed" role="status">
        {aimed === 0 ? 'Press a row, then use its keys. Arrows step, space and shift choose several.' : `${aimed} chosen`}
      </Text>
    </Stack>
  );
}
