import { graphql, type ResultOf, type SchemaType } from '@strata/contracts';
import { queryOptions } from '@tanstack/react-query';
import type { RubricDraft } from '@strata/domain';
import { request } from '../../shared/api/graphql-client.js';

const RubricVersion = graphql(`
  fragment RubricVersion on RubricVersion {
    id
    familyId
    name
    version
    revision
    levels
    bar
    weightReason
    changedAt
    publishedAt
    dimensions {
      key
      name
      weight
      anchors {
        level
        text
      }
    }
    usedIn {
      id
      title
      inDraft
      versions
    }
  }
`);

export const RubricFamily = graphql(
  `
    fragment RubricFamily on RubricFamily {
      id
      name
      can {
        edit
        publish
      }
      draft {
        ...RubricVersion
      }
      versions {
        ...RubricVersion
      }
    }
  `,
  [RubricVersion],
);

export { RubricVersion as RubricVersionFragment };

const RubricFamilies = graphql(
  `
    query RubricFamilies {
      rubricFamilies {
        ...RubricFamily
      }
    }
  `,
  [RubricFamily],
);

const RubricFamilyById = graphql(
  `
    query RubricFamily($id: ID!) {
      rubricFamily(id: $id) {
        ...RubricFamily
      }
    }
  `,
  [RubricFamily],
);

const ExportRubric = graphql(`
  query ExportRubric($rubricId: ID!, $format: RubricFormat!) {
    exportRubric(rubricId: $rubricId, format: $format) {
      fileName
      mediaType
      content
    }
  }
`);

export type RubricFamilyDetail = ResultOf<typeof RubricFamily>;
export type RubricVersionDetail = ResultOf<typeof RubricVersion>;

/** Every rubric through its versions, drafts among them. */
export function rubricFamiliesQuery() {
  return queryOptions({
    queryKey: ['rubrics', 'list'],
    queryFn: async ({ signal }) => (await request(RubricFamilies, {}, { signal })).rubricFamilies,
  });
}

export function rubricFamilyQuery(id: string) {
  return queryOptions({
    queryKey: ['rubrics', id],
    queryFn: async ({ signal }) => (await request(RubricFamilyById, { id }, { signal })).rubricFamily,
  });
}

/** A version as a document; asked for anew with every press. */
export async function exportRubric(rubricId: string, format: SchemaType<'RubricFormat'>) {
  return (await request(ExportRubric, { rubricId, format })).exportRubric;
}

/** What a version says, without who and when. */
export function contentOf({ name, levels, bar, weightReason, dimensions }: RubricVersionDetail): RubricDraft {
  return {
    ...{ name, levels, bar, weightReason },
    dimensions: dimensions.map(({ key, name: title, weight, anchors }) => ({
      ...{ key, name: title, weight },
      anchors: anchors.map((anchor) => anchor.text),
    })),
  };
}
