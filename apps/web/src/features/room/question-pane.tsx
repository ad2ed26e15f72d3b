import { Group, Paper, Text } from '@mantine/core';
import { memo } from 'react';
import type { ReactNode, Ref } from 'react';
import { KIND_WORDS, QUESTION_LEVEL_WORDS } from '../../shared/ui/field-words.js';
import { CodeBlocks, Prose, ProseTitle } from '../../shared/ui/prose.js';
import { UnplannedBadge } from '../../shared/ui/unplanned-badge.js';
import { Fold } from './fold.js';
import type { Dimension, Question } from './room-queries.js';
import type { NoteContent } from './room-writes.js';
import { TickList } from './tick-list.js';

/** What a panelist ticks on a question. */
export interface Ticks {
  followUpsAsked: readonly number[];
  keyAreasHeard: readonly number[];
  onTick?: ((change: Partial<Pick<NoteContent, 'followUpsAsked' | 'keyAreasHeard'>>) => void) | undefined;
}

interface QuestionPaneProps {
  question: Question;
  number: number;
  count: number;
  unplanned: boolean;
  dimensions: readonly Dimension[];
  /** What is said of a question that the panel is at. */
  asked: ReactNode;
  blanked: boolean;
  /** What of the question's lists is ticked, and how; left out where nothing is ticked. */
  ticks: Ticks;
  headingRef: Ref<HTMLHeadingElement>;
}

/** The question, larger than anything else; what an interviewer may need beside it is folded. */
export const QuestionPane = memo(function QuestionPane(props: QuestionPaneProps) {
  const { question, number, count, unplanned, dimensions, asked, blanked, ticks, headingRef } = props;
  const facts = [
    question.level && QUESTION_LEVEL_WORDS[question.level],
    KIND_WORDS[question.kind],
    question.minutes !== null && `${question.minutes} min`,
    question.sectionPath.join(' › '),
  ].filter(Boolean);
  return (
    <Paper component="section" withBorder className="room-question-pane" aria-labelledby="room-question">
      <Group gap="xs" justify="space-between">
        <Text size="sm" c="dimmed">
          Question {number} of {count} · {facts.join(' · ')}
        </Text>
        <Group gap="xs">
          {unplanned && <UnplannedBadge />}
          {asked}
        </Group>
      </Group>
      <h2 id="room-question" className="room-question" ref={headingRef} tabIndex={-1}>
        <ProseTitle text={question.text} />
      </h2>
      <CodeBlocks text={question.text} />
      {!blanked && <Folded question={question} dimensions={dimensions} ticks={ticks} />}
    </Paper>
  );
});

function Folded({ question, dimensions, ticks }: Pick<QuestionPaneProps, 'question' | 'dimensions' | 'ticks'>) {
  const nameOf = (key: string | null) => dimensions.find((dimension) => dimension.key === key)?.name ?? null;
  const { hints, followUps, referenceAnswers, sectionGuidance, sectionKeyAreas } = question;
  const { followUpsAsked, keyAreasHeard, onTick } = ticks;
  return (
    <div className="room-folds">
      {sectionGuidance && (
        <Fold key={`guidance ${question.id}`} title="Guidance of the section">
          <Prose text={sectionGuidance} size="md" />
        </Fold>
      )}
      {sectionKeyAreas.length > 0 && (
        <Fold key={`areas ${question.id}`} title={titleOf('Key areas', keyAreasHeard, sectionKeyAreas, onTick && 'heard')}>
          <TickList
            lines={sectionKeyAreas}
            ticked={keyAreasHeard}
            onTick={onTick && ((heard) => onTick({ keyAreasHeard: heard }))}
          />
        </Fold>
      )}
      {hints.length > 0 && (
        <Fold key={`hints ${question.id}`} title={`Hints (${hints.length})`}>
          <TickList lines={hints} ticked={[]} />
        </Fold>
      )}
      {followUps.length > 0 && (
        <Fold key={`follow-ups ${question.id}`} title={titleOf('Follow-ups', followUpsAsked, followUps, onTick && 'asked')}>
          <TickList lines={followUps} ticked={followUpsAsked} onTick={onTick && ((asked) => onTick({ followUpsAsked: asked }))} />
        </Fold>
      )}
      {referenceAnswers.length > 0 && (
        <Fold key={`answer ${question.id}`} title="Reference answer">
          {referenceAnswers.map(({ dimensionKey, text, reviewed }) => (
            <div key={`${dimensionKey} ${text}`} className="room-answer">
              <Text fw={600} size="sm">
                {nameOf(dimensionKey) ?? 'Whole question'}
                {!reviewed && ' (not yet reviewed)'}
              </Text>
              <Prose text={text} />
            </div>
          ))}
        </Fold>
      )}
    </div>
  );
}

function titleOf(name: string, ticked: readonly number[], lines: readonly string[], done: string | undefined): string {
  return done ? `${name} (${ticked.length} of ${lines.length} ${done})` : `${name} (${lines.length})`;
}
