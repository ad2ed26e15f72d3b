import { Text, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import type { RoomSession } from './room-session.js';

interface NoteFieldProps {
  questionId: string;
  number: number;
  text: string;
  session: RoomSession;
  fieldRef: Ref<HTMLTextAreaElement>;
  onLeave(): void;
}

const pauseMs = 500;
const longest = 20_000;

/** The note of one question. It is kept by itself at every pause and whenever it is left; mount it anew per question. */
export function NoteField({ questionId, number, text, session, fieldRef, onLeave }: NoteFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const unkept = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const keep = useRef(() => {
    clearTimeout(timer.current);
    if (unkept.current !== null) session.writeNote(questionId, unkept.current);
    unkept.current = null;
  });
  const type = (typed: string) => {
    setDraft(typed);
    unkept.current = typed;
    clearTimeout(timer.current);
    timer.current = setTimeout(keep.current, pauseMs);
  };
  useEffect(() => {
    const keepNow = keep.current;
    window.addEventListener('pagehide', keepNow);
    document.addEventListener('visibilitychange', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      document.removeEventListener('visibilitychange', keepNow);
      keepNow();
    };
  }, []);

  const leave = () => {
    keep.current();
    setDraft(null);
    session.writingOn(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onLeave();
  };
  return (
    <section aria-label="Note" className="room-note">
      <Textarea
        ref={fieldRef}
        label={`Note on question ${number}`}
        description="Evidence in the candidate's words. Others see it after the reveal. Saved as you type."
        autosize
        minRows={3}
        maxRows={14}
        maxLength={longest}
        value={draft ?? text}
        onChange={(event) => type(event.currentTarget.value)}
        onFocus={() => session.writingOn(questionId)}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      {text.length > longest - 1000 && <Text size="sm">{longest - text.length} characters left</Text>}
    </section>
  );
}
