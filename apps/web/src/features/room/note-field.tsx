import { Button, Chip, Group, Text, Textarea } from '@mantine/core';
import { NOTE_TAGS } from '@strata/domain';
import type { KeyboardEvent, RefObject } from 'react';
import { NOTE_TAG_WORDS } from '../../shared/ui/field-words.js';
import type { Note } from './room-queries.js';
import type { RoomSession } from './room-session.js';
import { stamped } from './time-stamp.js';
import { useKeptText } from './use-kept-text.js';

interface NoteFieldProps {
  interviewId: string;
  questionId: string;
  number: number;
  note: Note | undefined;
  session: RoomSession;
  fieldRef: RefObject<HTMLTextAreaElement | null>;
  /** The time of the round as it is now, as a stamp shows it; null before the start. */
  timeNow(): string | null;
  onLeave(): void;
}

const longest = 20_000;

/** The note of one question. It is kept by itself at every pause and whenever it is left; mount it anew per question. */
export function NoteField({ interviewId, questionId, number, note, session, fieldRef, timeNow, onLeave }: NoteFieldProps) {
  const { shown, type, leave } = useKeptText({
    place: `note/${interviewId}/${questionId}`,
    text: note?.text ?? '',
    onKeep: (text) => session.writeNote(questionId, { text }),
    atPauses: true,
  });
  const stamp = () => {
    const field = fieldRef.current;
    const time = timeNow();
    if (!field || !time) return;
    const { text, caret } = stamped(shown, field.selectionStart, time);
    type(text);
    field.focus();
    requestAnimationFrame(() => field.setSelectionRange(caret, caret));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onLeave();
    if (!event.altKey || event.code !== 'KeyT') return;
    event.preventDefault();
    stamp();
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
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="default" onClick={stamp} title="Alt T while writing">
          Time stamp
        </Button>
        <NoteTags tags={note?.tags ?? []} onTag={(tags) => void session.writeNote(questionId, { tags })} />
      </Group>
      {shown.length > longest - 1000 && <Text size="sm">{longest - shown.length} characters left</Text>}
    </section>
  );
}

function NoteTags({ tags, onTag }: { tags: Note['tags']; onTag(tags: Note['tags']): void }) {
  return (
    <Chip.Group multiple value={[...tags]} onChange={(chosen) => onTag(NOTE_TAGS.filter((tag) => chosen.includes(tag)))}>
      <Group gap={6} role="group" aria-label="Tags of the note">
        {NOTE_TAGS.map((tag) => (
          <Chip key={tag} value={tag} size="xs" variant="outline">
            {NOTE_TAG_WORDS[tag]}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
