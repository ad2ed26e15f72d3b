import { graphql, type ResultOf, type SchemaType } from '@strata/contracts';
import { request } from '../../shared/api/graphql-client.js';
import { unwrap } from '../../shared/api/problems.js';
import { Refusal } from '../../shared/api/refusal-fragment.js';

const Preview = graphql(`
  fragment BankPreview on QuestionBankPreview {
    title
    keyAreas
    keyAreaLines
    questionCount
    complaints {
      line
      message
    }
    leftOut {
      key
      line
      text
      reason
    }
    sections {
      key
      line
      title
      depth
      guidance
      keyAreas
      keyAreaLines
      forCandidate
      doubts {
        line
        reason
      }
      questions {
        key
        line
        text
        term
        kind
        level
        levelInferred
        minutes
        hints
        hintLines
        tags
        followUps
        followUpLines
        dimensionKeys
        anchors {
          dimensionKey
          level
          text
        }
        askPhrase
        suggestedSplit
        referenceAnswers {
          dimensionKey
          text
          reviewed
        }
        doubts {
          line
          reason
        }
      }
    }
  }
`);

const PreviewQuestionBank = graphql(
  `
    mutation PreviewQuestionBank($input: ImportQuestionBankInput!) {
      previewQuestionBank(input: $input) {
        __typename
        ...BankPreview
        ...Refusal
      }
    }
  `,
  [Preview, Refusal],
);

const ImportDraft = graphql(
  `
    mutation ImportDraft($input: ImportDraftInput!) {
      importDraft(input: $input) {
        __typename
        ... on DraftImported {
          questions
          newSections
          attached
          bank {
            id
            name
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

const NearDuplicates = graphql(`
  query NearDuplicates($texts: [String!]!) {
    nearDuplicates(texts: $texts) {
      at
      similarity
      textHash
      bankName
      unanswered
      question {
        id
        revision
        text
        sectionPath
      }
    }
  }
`);

const NearRepeats = graphql(`
  query NearRepeats($texts: [String!]!) {
    nearRepeats(texts: $texts) {
      at
      before
    }
  }
`);

const DismissDuplicate = graphql(
  `
    mutation DismissDuplicate($input: DismissDuplicateInput!) {
      dismissDuplicate(input: $input) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
);

type ImportInput = SchemaType<'ImportQuestionBankInput'>;
export type BankPreview = ResultOf<typeof Preview>;
export type PreviewSection = BankPreview['sections'][number];
export type PreviewQuestion = PreviewSection['questions'][number];
export type NearDuplicate = ResultOf<typeof NearDuplicates>['nearDuplicates'][number];

/** What a document would become; writes nothing. */
export async function previewQuestionBank(input: ImportInput, signal?: AbortSignal): Promise<BankPreview> {
  return unwrap((await request(PreviewQuestionBank, { input }, { signal })).previewQuestionBank, 'QuestionBankPreview');
}

/** Takes over a corrected draft, whole or not at all. */
export async function importDraft(input: SchemaType<'ImportDraftInput'>) {
  return unwrap((await request(ImportDraft, { input })).importDraft, 'DraftImported');
}

/** Standing questions that ask nearly the same as one of the texts. */
export async function nearDuplicates(texts: string[], signal: AbortSignal): Promise<NearDuplicate[]> {
  return (await request(NearDuplicates, { texts }, { signal })).nearDuplicates;
}

/** Texts of the list that ask nearly the same as an earlier one. */
export async function nearRepeats(texts: string[], signal: AbortSignal) {
  return (await request(NearRepeats, { texts }, { signal })).nearRepeats;
}

/** Says that a text is no duplicate of a question, or takes that back. */
export async function dismissDuplicate(input: SchemaType<'DismissDuplicateInput'>) {
  return unwrap((await request(DismissDuplicate, { input })).dismissDuplicate, 'DuplicateDismissed');
}
