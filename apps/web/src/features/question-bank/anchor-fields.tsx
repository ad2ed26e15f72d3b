import { Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { AnswerSlot } from './answer-slots.js';
import type { QuestionDraft } from './question-draft.js';

type Anchors = QuestionDraft['anchors'];

interface AnchorFieldsProps {
  slot: AnswerSlot & { key: string };
  anchors: Anchors;
  onChange(anchors: Anchors): void;
}

/** What the levels of one dimension look like for this question; an empty field leaves the rubric's sentence. */
export function AnchorFields({ slot, anchors, onChange }: AnchorFieldsProps) {
  const own = anchors.filter((anchor) => anchor.dimensionKey === slot.key);
  const [opened, setOpened] = useState(own.length > 0);
  const levels = new Set([...slot.anchors, ...own].map(({ level }) => level));
  const rubric = new Map(slot.anchors.map(({ level, text }) => [level, text]));
  const set = (level: number, text: string) => {
    const others = anchors.filter((anchor) => anchor.dimensionKey !== slot.key || anchor.level !== level);
    const next = text === '' ? others : [...others, { dimensionKey: slot.key, level, text }];
    onChange(next.sort((one, other) => one.dimensionKey.localeCompare(other.dimensionKey) || one.level - other.level));
  };
  return (
    <details className="strata-fold" open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        Anchors for {slot.name}
        {own.length > 0 && `: ${own.length} of this question’s own`}
      </summary>
      <Stack gap="xs" mt="xs">
        <Text size="xs" c="dimmed">
          Empty fields keep the rubric’s words. Interviews that are planned already keep theirs.
        </Text>
        {[...levels].sort().map((level) => (
          <Textarea
            key={level}
            label={`${slot.name}, level ${level}`}
            autosize
            minRows={1}
            placeholder={rubric.get(level) ?? 'The rubric has no such level'}
            value={own.find((anchor) => anchor.level === level)?.text ?? ''}
            onChange={(event) => set(level, event.currentTarget.value)}
          />
        ))}
      </Stack>
    </details>
  );
}
