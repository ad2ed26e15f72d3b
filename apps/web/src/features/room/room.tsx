import { VisuallyHidden } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { shownQuestion } from './desk.js';
import { KeyMap } from './key-map.js';
import { openedBy, openedQuestionsQuery } from './opened-questions.js';
import { QuestionStage } from './question-stage.js';
import { Refusals } from './refusals.js';
import { useRoomActions } from './room-actions.js';
import { isSolo } from './room-cells.js';
import { RoomHeader } from './room-header.js';
import type { Interview } from './room-queries.js';
import { RoomSide } from './room-side.js';
import type { RoomView } from './room-view.js';
import { useLookAt, useRoomPresence } from './use-room.js';
import type { Room as RoomParts } from './use-room.js';
import { useRoomKeys } from './use-room-keys.js';

interface RoomProps {
  interview: Interview;
  view: RoomView;
  room: RoomParts;
}

/** The live screen of an interview. */
export function Room({ interview, view, room }: RoomProps) {
  const { session, outbox, outboxState, desk, lastPress, said } = room;
  const noteField = useRef<HTMLTextAreaElement>(null);
  const actions = useRoomActions(interview.id);
  const solo = isSolo(interview);
  const present = useRoomPresence(interview.id, !solo);
  const question = shownQuestion(interview, desk);
  const opened = useOpened(view);
  // The round alone: no candidate's name and no value in the tab's title.
  useDocumentTitle(`${interview.title} · Strata`);
  useLookAt(interview.id, question?.id ?? null, !solo && interview.myPanelistId !== null);
  useRoomKeys({
    session,
    onNote: () => noteField.current?.focus(),
    onPause: () => interview.can.pause && void actions.act({ do: interview.clock.pausedAt ? 'resume' : 'pause' }),
    onAsk: () => question && interview.can.move && !solo && void actions.act({ do: 'ask', questionId: question.id }),
  });
  const waiting = outboxState.items.filter(
    ({ write, state }) => write.interviewId === interview.id && state !== 'refused',
  ).length;
  return (
    <div className="room">
      <RoomHeader
        interview={interview}
        clockOffsetMs={view.clockOffsetMs}
        blanked={desk.blanked}
        session={session}
        outboxState={outboxState}
      />
      <main className="room-main">
        <Refusals interview={interview} state={outboxState} outbox={outbox} />
        <QuestionStage
          interview={interview}
          question={question}
          desk={desk}
          session={session}
          lastPress={lastPress}
          actions={actions}
          solo={solo}
          noteField={noteField}
          clockOffsetMs={view.clockOffsetMs}
          keptAt={view.keptAt}
        />
        <RoomSide
          interview={interview}
          question={question}
          desk={desk}
          session={session}
          actions={actions}
          solo={solo}
          present={present}
          opened={opened}
          waiting={waiting}
        />
        <VisuallyHidden role="status" aria-live="polite" aria-label="Announcements">
          {said}
        </VisuallyHidden>
      </main>
      <KeyMap opened={desk.mapOpen} onClose={() => session.showMap(false)} />
    </div>
  );
}

/** The questions that anyone opened, asked for once the round has ended: read from its events before, and heard since. */
function useOpened({ interview, recent, recentFrom }: RoomView): ReadonlySet<string> | null {
  const enabled = interview.can.score && interview.state === 'ENDED';
  const before = useQuery({ ...openedQuestionsQuery(interview.id, recentFrom), enabled }).data;
  return useMemo(() => (enabled && before ? new Set([...before, ...openedBy(recent)]) : null), [enabled, before, recent]);
}
