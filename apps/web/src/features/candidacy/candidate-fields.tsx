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

/** Who the candidate is. */
export function NameFields({ error, given }: FieldsProps) {
  return (
    <>
      <TextInput
        name="candidateName"
        label="Candidate’s name"
        required
        data-autofocus
        autoComplete="off"
        defaultValue={given?.candidateName}
        error={errorAt(error, 'candidateName')}
      />
      <TextInput
        name="candidateEmail"
        type="email"
        label="Email"
        description="Optional. Only for your records; Strata sends nothing to candidates."
        autoComplete="off"
        defaultValue={given?.candidateEmail}
        error={errorAt(error, 'candidateEmail')}
      />
    </>
  );
}

/** How the name is said, and where else the candidate and the application are found. */
export function MoreFields({ error, given }: FieldsProps) {
  return (
    <>
      <TextInput
        name="pronounced"
        label="How the name is said"
        placeholder="ah-MAH-ra"
        defaultValue={given?.pronounced}
        error={errorAt(error, 'pronounced')}
      />
      <Textarea
        name="links"
        label="Links"
        description="One on each line. Shown here, never in a room."
        autosize
        minRows={2}
        defaultValue={given?.links}
        error={errorAt(error, linkOf(error) ?? 'links')}
      />
      <TextInput
        name="externalReference"
        label="Reference in another system"
        description="Opening it again with the same reference finds this candidacy."
        defaultValue={given?.externalReference}
        error={errorAt(error, 'externalReference')}
      />
      <TextInput
        name="externalLink"
        type="url"
        label="Link to that system"
        defaultValue={given?.externalLink}
        error={errorAt(error, 'externalLink')}
      />
    </>
  );
}
