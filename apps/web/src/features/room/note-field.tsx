import { Text, Textarea } from '@mantine/core';
import type { KeyboardEvent, Ref } from 'react';
import type { RoomSession } from './room-session.js';
import { useKeptText } from './use-kept-text.js';

interface NoteFieldProps {
  questionId: string;
  number: number;
  text: string;
  session: RoomSession;
  fieldRef: Ref<HTMLTextAreaElement>;
  onLeave(): void;
}

const longest = 20_000;

/** The note of one question. It is kept by itself at every pause and whenever it is left; mount it anew per question. */
export function NoteField({ questionId, number, text, session, fieldRef, onLeave }: NoteFieldProps) {
  const { shown, type, leave } = useKeptText(text, (typed) => session.writeNote(questionId, typed));
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
        value={shown}
        onChange={(event) => type(event.currentTarget.value)}
        onFocus={() => session.writingOn(questionId)}
        onBlur={() => {
          leave();
          session.writingOn(null);
        }}
        onKeyDown={onKeyDown}
      />
      {text.length > longest - 1000 && <Text size="sm">{longest - text.length} characters left</Text>}
    </section>
  );
}
