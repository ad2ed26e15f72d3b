import { Textarea, TextInput } from '@mantine/core';
import { fieldOf } from '../../shared/api/problems.js';
import { errorAt, textsOf } from '../../shared/ui/form-refusal.js';
import type { CandidateDraft } from './candidate-draft.js';

const FIELDS = ['candidateName', 'candidateEmail', 'pronounced', 'links', 'externalReference', 'externalLink'] as const;

interface FieldsProps {
  error: unknown;
  /** What the fields say at first; left out: nothing. */
  given?: CandidateDraft;
}

/** The candidate as the form's fields say. */
export function candidateIn(form: HTMLFormElement): CandidateDraft {
  return textsOf(form, ...FIELDS);
}

// A refusal of one link stands at the field that holds them all.
const linkOf = (error: unknown) => fieldOf(error)?.match(/^links\b.*/)?.[0];

/** The places of a refusal that these fields show themselves. */
export function shownByFields(error: unknown): string[] {
  return [...FIELDS, linkOf(error) ?? 'links'];
}

/** What every field has: its name, what it says at first, and the refusal that stands at it or at a place inside it. */
const fieldsOf =
  ({ error, given }: FieldsProps) =>
  (name: (typeof FIELDS)[number], place: string = name) => ({ name, defaultValue: given?.[name], error: errorAt(error, place) });

/** Who the candidate is. */
export function NameFields(props: FieldsProps) {
  const field = fieldsOf(props);
  return (
    <>
      <TextInput {...field('candidateName')} label="Candidate’s name" required data-autofocus autoComplete="off" />
      <TextInput
        {...field('candidateEmail')}
        type="email"
        label="Email"
        description="Optional. Only for your records; Strata sends nothing to candidates."
        autoComplete="off"
      />
    </>
  );
}

/** How the name is said, and where else the candidate and the application are found. */
export function MoreFields(props: FieldsProps) {
  const field = fieldsOf(props);
  return (
    <>
      <TextInput {...field('pronounced')} label="How the name is said" placeholder="ah-MAH-ra" />
      <Textarea
        {...field('links', linkOf(props.error))}
        label="Links"
        description="One on each line. Shown here, never in a room."
        autosize
        minRows={2}
      />
      <TextInput
        {...field('externalReference')}
        label="Reference in another system"
        description="Opening it again with the same reference finds this candidacy."
      />
      <TextInput {...field('externalLink')} type="url" label="Link to that system" />
    </>
  );
}
