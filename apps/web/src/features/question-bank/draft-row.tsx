import { Badge, Button, Group, Text, Textarea } from '@mantine/core';
import { memo, useState } from 'react';
import { counted } from '../../shared/ui/counted.js';
import { ProseTitle } from '../../shared/ui/prose.js';
import { QuestionFacts } from '../../shared/ui/question-facts.js';
import { SHORT_WORDS } from './draft-labels.js';
import type { DraftRow } from './import-draft.js';

interface DraftRowProps {
  row: DraftRow;
  active: boolean;
  chosen: boolean;
  refused: string | null;
  editing: boolean;
  onReword(key: string, text: string | null): void;
}

function RowEditor({ row, onReword }: Pick<DraftRowProps, 'row' | 'onReword'>) {
  const [text, setText] = useState(row.text);
  const sound = text.trim() !== '';
  return (
    <Textarea
      aria-label={`Text of line ${row.line}`}
      autosize
      autoFocus
      value={text}
      error={sound ? undefined : 'Write something, or leave the row out.'}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onReword(row.key, null);
        if (event.key !== 'Enter' || event.shiftKey) return;
        event.preventDefault();
        if (sound) onReword(row.key, text.trim());
      }}
      rightSection={
        <Button size="compact-xs" variant="subtle" disabled={!sound} onClick={() => onReword(row.key, text.trim())}>
          Keep
        </Button>
      }
      rightSectionWidth={64}
    />
  );
}

function Carried({ row }: { row: DraftRow }) {
  const { details } = row;
  if (!details) return null;
  const answers = details.referenceAnswers.length;
  return (
    <Group gap={8}>
      <QuestionFacts kind={details.kind} level={details.level} tags={details.tags} />
      {details.levelInferred && details.level && (
        <Text size="xs" c="dimmed">
          level inferred
        </Text>
      )}
      {answers > 0 && (
        <Text size="xs" c="dimmed">
          {counted(answers, 'answer')}, not yet reviewed
        </Text>
      )}
    </Group>
  );
}

/** One thing of the document: what it is taken for, its words, its line, and why it is doubtful. */
export const DraftRowLine = memo(function DraftRowLine({ row, active, chosen, refused, editing, onReword }: DraftRowProps) {
  const indent = row.label === 'SECTION' ? row.depth : row.label === 'QUESTION' || row.label === 'KEY_AREA' ? 1 : 2;
  return (
    <div
      className="strata-draft-row"
      data-key={row.key}
      data-label={row.label}
      data-chosen={chosen || undefined}
      role="row"
      tabIndex={active ? 0 : -1}
      aria-selected={chosen}
      style={{ paddingInlineStart: `calc(8px + ${Math.min(indent, 6)} * var(--draft-step))` }}
    >
      <div role="gridcell" className="strata-draft-label">
        <Badge variant={row.label === 'LEFT_OUT' ? 'outline' : 'light'} color={row.label === 'LEFT_OUT' ? 'gray' : 'petrol'}>
          {SHORT_WORDS[row.label]}
        </Badge>
      </div>
      <div role="gridcell" className="strata-draft-text">
        {editing ? (
          <RowEditor row={row} onReword={onReword} />
        ) : (
          <Text component="div" size="sm" fw={row.label === 'SECTION' ? 650 : row.label === 'QUESTION' ? 550 : 400}>
            <ProseTitle text={row.text} />
          </Text>
        )}
        {row.label === 'QUESTION' && <Carried row={row} />}
        {row.label === 'SECTION' && row.forCandidate && (
          <Text size="xs">For the candidate to ask; never suggested into a round</Text>
        )}
        {row.label === 'SECTION' && row.guidance && (
          <Text size="xs" c="dimmed" lineClamp={2}>
            Guidance: {row.guidance}
          </Text>
        )}
        {row.attachTo && <Text size="xs">Its answer goes to “{row.attachTo.text}”</Text>}
        {row.doubts.map((doubt) => (
          <Text key={doubt} size="xs" c={row.label === 'LEFT_OUT' ? 'dimmed' : 'var(--strata-warning)'}>
            Line {row.line}: {doubt}
          </Text>
        ))}
        {refused && (
          <Text size="xs" c="var(--mantine-color-error)" role="alert">
            Line {row.line}: {refused}
          </Text>
        )}
      </div>
      <div role="gridcell" className="strata-draft-line" aria-label={`Line ${row.line}`}>
        {row.line}
      </div>
    </div>
  );
});
