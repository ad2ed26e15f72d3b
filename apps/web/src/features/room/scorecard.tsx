import { Paper, Text, Title } from '@mantine/core';
import { straightLine } from '@strata/domain';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { AmendForm } from './amend-form.js';
import { colleagueValues } from './colleagues.js';
import { DimensionRow } from './dimension-row.js';
import type { RoomActions } from './room-actions.js';
import { dimensionsOf, isAmendOnly, valueOn } from './room-cells.js';
import type { Dimension, Interview, Question, Scorecard as Card } from './room-queries.js';
import type { LastPress, RoomSession } from './room-session.js';
import type { Value } from './room-writes.js';
import { UndoBar } from './undo-bar.js';
import { useFirstClick } from './use-first-click.js';

interface ScorecardProps {
  interview: Interview;
  question: Question;
  session: RoomSession;
  lastPress: LastPress | null;
  focusedAt: number;
  act: RoomActions['act'];
}

/** The dimensions of the shown question with the viewer's own values; colleagues' values beside them after the reveal. */
export function Scorecard({ interview, question, session, lastPress, focusedAt, act }: ScorecardProps) {
  const place = useRef<HTMLElement>(null);
  const [amending, setAmending] = useState<Dimension | null>(null);
  const { myScorecard: card, can } = interview;
  useFirstClick(place, () => session.say('That click brought the window back and scored nothing.'));
  useFocusAlong(place, focusedAt);
  // These stay the same over events of the room, so that a colleague's progress renders no row anew.
  const { rubric } = interview;
  const dimensions = useMemo(() => dimensionsOf({ rubric }, question), [rubric, question]);
  const score = useCallback(
    (dimension: Dimension, value: Value, byHand: boolean) => session.score(question, dimension, value, byHand),
    [session, question],
  );
  const focus = useCallback((dimension: Dimension) => session.focusDimension(dimension), [session]);
  return (
    <Paper component="section" withBorder ref={place} className="room-scorecard" aria-labelledby="room-scores">
      <div className="room-scores-head">
        <Title order={2} size="h3" id="room-scores">
          Scores
        </Title>
        <UndoBar lastPress={lastPress} session={session} />
      </div>
      {can.score && (
        <Text size="sm" c="dimmed">
          {audienceWords(interview, question)}
        </Text>
      )}
      {can.score && <StraightLine card={card} />}
      {dimensions.map((dimension, place) => {
        const amendOnly = isAmendOnly(interview, question.id, dimension.id);
        return (
          <DimensionRow
            key={dimension.id}
            dimension={dimension}
            {...valueOn(card, question.id, dimension.id)}
            focused={can.score && place === focusedAt}
            editable={can.score && !amendOnly}
            colleagues={colleagueValues(interview, question.id, dimension.id)}
            onScore={score}
            onFocus={focus}
            onAmend={amendOnly ? setAmending : undefined}
          />
        );
      })}
      {amending && (
        <AmendForm interview={interview} question={question} dimension={amending} act={act} onClose={() => setAmending(null)} />
      )}
    </Paper>
  );
}

/** A thought for the panelist alone, never a hindrance: everything so far has one level. */
function StraightLine({ card }: { card: Card | null }) {
  const level = straightLine(card?.scores.map((score) => score.level) ?? []);
  if (level === null) return null;
  return (
    <Text size="sm" c="dimmed" role="note">
      All the same level so far ({level}). Only you see this.
    </Text>
  );
}

/** Who sees what is scored here, and when. */
function audienceWords({ revealPolicy, revealedQuestionIds }: Interview, { id }: Question): string {
  if (revealPolicy === 'OPEN') return 'The panel sees these at once.';
  if (revealPolicy === 'PER_QUESTION' && revealedQuestionIds.includes(id)) return 'The panel sees this question’s scores.';
  return 'Only you see these until the reveal.';
}

/** When a key moves the focused dimension on, the real focus goes along, if it was among the scores. */
function useFocusAlong(place: { current: HTMLElement | null }, focusedAt: number): void {
  useEffect(() => {
    const active = document.activeElement;
    const wanted = place.current?.querySelectorAll('.room-dimension')[focusedAt]?.querySelector('[role="radiogroup"]');
    const within = active?.closest('[role="radiogroup"]');
    if (!wanted || !within || within === wanted || !place.current?.contains(within)) return;
    if (active instanceof HTMLElement && !active.matches(':focus-visible')) return;
    const radio = wanted.querySelector<HTMLInputElement>('input:checked') ?? wanted.querySelector<HTMLInputElement>('input');
    radio?.focus();
  }, [place, focusedAt]);
}
