import { Badge, Group, Paper, Text } from '@mantine/core';
import { useRef } from 'react';
import type { RefObject } from 'react';
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
import type { RoomActions } from './room-actions.js';
import { dimensionsOf, noteOn, questionNumber } from './room-cells.js';
import { RoomNotice } from './room-notice.js';
import type { Interview, Question } from './room-queries.js';
import type { LastPress, RoomSession } from './room-session.js';
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
}

/** The wide part of the room: the question, its scores and its note. */
export function QuestionStage(props: QuestionStageProps) {
  const { interview, question, desk, session, lastPress, actions, solo, noteField, clockOffsetMs } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const number = questionNumber(interview, question?.id ?? null);
  const { myScorecard: card, can } = interview;
  const held = interview.state === 'LIVE' || interview.state === 'ENDED';
  return (
    <div className="room-stage">
      <RoomNotice interview={interview} />
      <GlassNotice interview={interview} />
      {!desk.blanked && <HandOffList id="room-handed-on" title="From earlier rounds" handOffs={interview.handOffs} />}
      <LeadControls interview={interview} solo={solo} actions={actions} onNext={(id) => session.lookAt(id)} />
      {!question && <Text>This round has no questions.</Text>}
      {question && !solo && <FollowBar interview={interview} shownId={question.id} session={session} actions={actions} />}
      {question && (
        <QuestionPane
          question={question}
          number={number}
          count={interview.questions.length}
          dimensions={dimensionsOf(interview, question)}
          asked={
            !solo &&
            question.id === interview.currentQuestionId &&
            interview.state === 'LIVE' && <AskedNow interview={interview} question={question} clockOffsetMs={clockOffsetMs} />
          }
          blanked={desk.blanked}
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
          questionId={question.id}
          number={number}
          text={noteOn(card, question.id)?.text ?? ''}
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
