import type { SchemaType } from '@strata/contracts';

/** A candidate as a form holds them: every field a text, links one on each line. */
export interface CandidateDraft {
  candidateName: string;
  candidateEmail: string;
  pronounced: string;
  links: string;
  externalReference: string;
  externalLink: string;
}

/** A candidate as the API tells of them to whoever may change them. */
interface Candidate {
  candidateName: string;
  candidateEmail: string | null;
  pronounced: string | null;
  links: readonly string[];
  externalReference: string | null;
  externalLink: string | null;
}

type CandidateInput = Omit<SchemaType<'EditCandidateInput'>, 'candidacyId' | 'expectedRevision'>;

export function draftOf({ candidateName, links, ...rest }: Candidate): CandidateDraft {
  return {
    candidateName,
    candidateEmail: rest.candidateEmail ?? '',
    pronounced: rest.pronounced ?? '',
    links: links.join('\n'),
    externalReference: rest.externalReference ?? '',
    externalLink: rest.externalLink ?? '',
  };
}

/** The draft as the API takes it: what is empty is nothing. */
export function inputOf({ candidateName, links, ...rest }: CandidateDraft): CandidateInput {
  return {
    candidateName,
    links: links.split(/\s+/).filter((link) => link !== ''),
    candidateEmail: rest.candidateEmail || null,
    pronounced: rest.pronounced || null,
    externalReference: rest.externalReference || null,
    externalLink: rest.externalLink || null,
  };
}

const LABELS: Record<keyof CandidateDraft, string> = {
  candidateName: 'Name',
  candidateEmail: 'Email',
  pronounced: 'How the name is said',
  links: 'Links',
  externalReference: 'Reference',
  externalLink: 'Link to that system',
};

/** Where two states of a candidate differ, field by field, in words. */
export function differencesOf(mine: CandidateDraft, theirs: CandidateDraft): { field: string; mine: string; theirs: string }[] {
  return (Object.keys(LABELS) as (keyof CandidateDraft)[])
    .filter((name) => mine[name] !== theirs[name])
    .map((name) => ({ field: LABELS[name], mine: mine[name] || 'none', theirs: theirs[name] || 'none' }));
}
