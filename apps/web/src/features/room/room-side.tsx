import { AttachmentList } from './attachment-list.js';
import type { Desk } from './desk.js';
import { GlassPanel } from './glass-panel.js';
import { HandOffField } from './hand-off-field.js';
import { HandOffList } from './hand-off-list.js';
import { PanelStrip } from './panel-strip.js';
import { QuestionList } from './question-list.js';
import { RevealPanel } from './reveal-panel.js';
import type { RoomActions } from './room-actions.js';
import type { Interview, Presence, Question } from './room-queries.js';
import type { RoomSession } from './room-session.js';
import { ownHandOff } from './room-view.js';
import { SubmitPanel } from './submit-panel.js';

interface RoomSideProps {
  interview: Interview;
  question: Question | undefined;
  desk: Desk;
  session: RoomSession;
  actions: RoomActions;
  solo: boolean;
  present: readonly Presence[];
  opened: ReadonlySet<string> | null;
  waiting: number;
}

/** Beside the question, below it where the window is narrow: the panel, the way through the round, the own scorecard. */
export function RoomSide(props: RoomSideProps) {
  const { interview, question, desk, session, actions, solo, present, opened, waiting } = props;
  const held = interview.state === 'LIVE' || interview.state === 'ENDED';
  return (
    <aside className="room-side" aria-label="The round">
      {!solo && <PanelStrip interview={interview} present={present} onTakeLead={() => void actions.act({ do: 'take lead' })} />}
      {question && (
        <QuestionList
          interview={interview}
          shownId={question.id}
          solo={solo}
          blanked={desk.blanked}
          onLook={(id) => session.lookAt(id)}
        />
      )}
      {!desk.blanked && <AttachmentList attachments={interview.attachments} />}
      {interview.myScorecard && held && !desk.blanked && (
        <SubmitPanel interview={interview} session={session} actions={actions} opened={opened} waiting={waiting} />
      )}
      {held && !desk.blanked && <HandedOff interview={interview} session={session} />}
      {interview.can.breakGlass && !desk.blanked && <GlassPanel actions={actions} />}
      {question && held && !desk.blanked && <RevealPanel interview={interview} question={question} actions={actions} />}
    </aside>
  );
}

/** What this round hands off: written here while it may be, and read by everybody who sees the values. */
function HandedOff({ interview, session }: Pick<RoomSideProps, 'interview' | 'session'>) {
  const own = ownHandOff(interview);
  const read = interview.handOffsGiven.filter((each) => each.text !== '' && !(interview.can.handOff && each === own));
  return (
    <>
      {interview.can.handOff && <HandOffField key={interview.id} interviewId={interview.id} own={own} session={session} />}
      <HandOffList id="room-handed-off" title="Handed to later rounds" handOffs={read} />
    </>
  );
}
