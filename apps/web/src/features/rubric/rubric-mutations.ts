import { graphql, type SchemaType } from '@strata/contracts';
import { request } from '../../shared/api/graphql-client.js';
import { RefusalError, unwrap } from '../../shared/api/problems.js';
import { Refusal } from '../../shared/api/refusal-fragment.js';
import { RubricFamily, RubricVersionFragment, type RubricVersionDetail } from './rubric-queries.js';

const CreateRubric = graphql(
  `
    mutation CreateRubric($input: CreateRubricInput!) {
      createRubric(input: $input) {
        __typename
        ... on RubricDrafted {
          family {
            ...RubricFamily
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, RubricFamily],
);

const ImportRubric = graphql(
  `
    mutation ImportRubric($input: ImportRubricInput!) {
      importRubric(input: $input) {
        __typename
        ... on RubricDrafted {
          family {
            ...RubricFamily
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, RubricFamily],
);

const StartRubricVersion = graphql(
  `
    mutation StartRubricVersion($familyId: ID!) {
      startRubricVersion(familyId: $familyId) {
        __typename
        ... on RubricDrafted {
          family {
            ...RubricFamily
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, RubricFamily],
);

const EditRubric = graphql(
  `
    mutation EditRubric($input: EditRubricInput!) {
      editRubric(input: $input) {
        __typename
        ... on RubricEdited {
          family {
            ...RubricFamily
          }
        }
        ... on StaleRubricProblem {
          current {
            ...RubricVersion
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, RubricFamily, RubricVersionFragment],
);

const DiscardRubricDraft = graphql(
  `
    mutation DiscardRubricDraft($rubricId: ID!, $expectedRevision: Int!) {
      discardRubricDraft(rubricId: $rubricId, expectedRevision: $expectedRevision) {
        __typename
        ... on RubricDraftDiscarded {
          family {
            ...RubricFamily
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, RubricFamily],
);

const PublishRubric = graphql(
  `
    mutation PublishRubric($rubricId: ID!, $expectedRevision: Int!) {
      publishRubric(rubricId: $rubricId, expectedRevision: $expectedRevision) {
        __typename
        ... on RubricPublished {
          family {
            ...RubricFamily
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, RubricFamily],
);

interface AtRevision {
  rubricId: string;
  expectedRevision: number;
}

export async function createRubric(input: SchemaType<'CreateRubricInput'>) {
  return unwrap((await request(CreateRubric, { input })).createRubric, 'RubricDrafted').family;
}

export async function importRubric(input: SchemaType<'ImportRubricInput'>) {
  return unwrap((await request(ImportRubric, { input })).importRubric, 'RubricDrafted').family;
}

export async function startRubricVersion(familyId: string) {
  return unwrap((await request(StartRubricVersion, { familyId })).startRubricVersion, 'RubricDrafted').family;
}

export async function editRubric(input: SchemaType<'EditRubricInput'>) {
  return unwrap((await request(EditRubric, { input })).editRubric, 'RubricEdited').family;
}

export async function discardRubricDraft(at: AtRevision) {
  return unwrap((await request(DiscardRubricDraft, { ...at })).discardRubricDraft, 'RubricDraftDiscarded').family;
}

export async function publishRubric(at: AtRevision) {
  return unwrap((await request(PublishRubric, { ...at })).publishRubric, 'RubricPublished').family;
}

/** The draft as a colleague saved it, where that is why a write was refused. */
export function theirsOf(error: unknown): RubricVersionDetail | null {
  if (!(error instanceof RefusalError) || error.problem.__typename !== 'StaleRubricProblem') return null;
  return (error.problem as unknown as { current: RubricVersionDetail }).current;
}
