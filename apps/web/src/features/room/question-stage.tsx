import { Badge, Group, Paper, Text } from '@mantine/core';
import { useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import { AskerBar } from './asker-bar.js';
import { panelNotes } from './colleagues.js';
import type { Desk } from './desk.js';
import { FollowBar } from './follow-bar.js';
import { GlassNotice } from './glass-panel.js';
import { HandOffList } from './hand-off-list.js';
import { LeadControls } from './lead-controls.js';
import { NoteField } from './note-field.js';
import { PanelNotes } from './panel-notes.js';
import { PanelScores } from './panel-scores.js';
import { QuestionPane } from './question-pane.js';
import type { Ticks } from './question-pane.js';
import type { RoomActions } from './room-actions.js';
import { dimensionsOf, isUnplanned, noteOn, questionNumber } from './room-cells.js';
import { RoomNotice } from './room-notice.js';
import type { Interview, Note, Question } from './room-queries.js';
import type { LastPress, RoomSession } from './room-session.js';
import { roundClock } from './round-clock.js';
import { QuestionTimer } from './room-timer.js';
import { Scorecard } from './scorecard.js';

interface QuestionStageProps {
  interview: Interview;
  question: Question | undefined;
  desk: Desk;
  session: RoomSession;
  lastPress: LastPress | null;
  actions: RoomActions;
  solo: boolean;
  noteField: RefObject<HTMLTextAreaElement | null>;
  clockOffsetMs: number;
  keptAt: string | undefined;
}

/** The wide part of the room: the question, its scores and its note. */
export function QuestionStage(props: QuestionStageProps) {
  const { interview, question, desk, session, lastPress, actions, solo, noteField, clockOffsetMs, keptAt } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const number = questionNumber(interview, question?.id ?? null);
  const { myScorecard: card, can } = interview;
  const note = question && noteOn(card, question.id);
  const ticks = useTicks(question?.id, note, session, can.score && card !== null);
  const held = interview.state === 'LIVE' || interview.state === 'ENDED';
  return (
    <div className="room-stage">
      <RoomNotice interview={interview} keptAt={keptAt} />
      <GlassNotice interview={interview} />
      {!desk.blanked && <HandOffList id="room-handed-on" title="From earlier rounds" handOffs={interview.handOffs} />}
      <LeadControls interview={interview} solo={solo} actions={actions} onNext={(id) => session.lookAt(id)} />
      {!question && <Text>This round has no questions.</Text>}
      {question && !solo && <FollowBar interview={interview} shownId={question.id} session={session} actions={actions} />}
      {question && !solo && <AskerBar interview={interview} questionId={question.id} actions={actions} />}
      {question && (
        <QuestionPane
          question={question}
          number={number}
          count={interview.questions.length}
          unplanned={isUnplanned(interview, question.id)}
          dimensions={dimensionsOf(interview, question)}
          asked={
            !solo &&
            question.id === interview.currentQuestionId &&
            interview.state === 'LIVE' && <AskedNow interview={interview} question={question} clockOffsetMs={clockOffsetMs} />
          }
          blanked={desk.blanked}
          ticks={ticks}
          headingRef={heading}
        />
      )}
      {question && card && desk.blanked && <Covered />}
      {question && card && held && !desk.blanked && (
        <Scorecard
          interview={interview}
          question={question}
          session={session}
          lastPress={lastPress}
          focusedAt={desk.dimension}
          act={actions.act}
        />
      )}
      {question && card && can.score && !desk.blanked && (
        <NoteField
          key={question.id}
          interviewId={interview.id}
          questionId={question.id}
          number={number}
          note={note}
          timeNow={() => roundClock(interview, Date.now() + clockOffsetMs)?.time ?? null}
          session={session}
          fieldRef={noteField}
          onLeave={() => heading.current?.focus()}
        />
      )}
      {question && !card && !desk.blanked && <PanelScores interview={interview} question={question} />}
      {question && !desk.blanked && <PanelNotes notes={panelNotes(interview, question.id)} />}
    </div>
  );
}

/** What is ticked on the shown question; the same object until it changes, so that the pane renders no more often. */
function useTicks(questionId: string | undefined, note: Note | undefined, session: RoomSession, mayTick: boolean): Ticks {
  const places = JSON.stringify([note?.followUpsAsked ?? [], note?.keyAreasHeard ?? []]);
  return useMemo(() => {
    const [followUpsAsked, keyAreasHeard] = JSON.parse(places) as [number[], number[]];
    const onTick: Ticks['onTick'] = mayTick && questionId ? (change) => void session.writeNote(questionId, change) : undefined;
    return { followUpsAsked, keyAreasHeard, onTick };
  }, [places, questionId, session, mayTick]);
}

/** The panel is at this question, and for how long. */
function AskedNow({ interview, question, clockOffsetMs }: { interview: Interview; question: Question; clockOffsetMs: number }) {
  return (
    <Group gap="xs" fz="sm" c="dimmed">
      <QuestionTimer interview={interview} clockOffsetMs={clockOffsetMs} minutes={question.minutes} />
      <Badge>Asked now</Badge>
    </Group>
  );
}

function Covered() {
  return (
    <Paper withBorder p="md">
      <Text>Hints, scores and notes are covered, and no key scores. Press b, or the button above, to bring them back.</Text>
    </Paper>
  );
}
