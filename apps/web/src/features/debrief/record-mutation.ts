import { graphql } from '@strata/contracts';
import type { ResultOf } from '@strata/contracts';
import type { RecordDocument } from '@strata/domain';
import { useMutation } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';
import { unwrap } from '../../shared/api/problems.js';

const makeRecordDocument = graphql(`
  mutation MakeRecord($candidacyId: ID!) {
    makeRecord(candidacyId: $candidacyId) {
      __typename
      ... on RecordMade {
        files {
          form
          fileName
          mediaType
          content
          hash
        }
      }
      ... on Problem {
        code
        message
      }
    }
  }
`);

type Made = Extract<ResultOf<typeof makeRecordDocument>['makeRecord'], { __typename: 'RecordMade' }>;
export type RecordFile = Made['files'][number];

export interface Packet {
  files: RecordFile[];
  record: RecordDocument;
  hash: string;
}

/** Makes a candidacy's packet; the record in it is read from its JSON document. */
export const useMakeRecord = (candidacyId: string) =>
  useMutation({
    meta: { shownInPlace: true },
    mutationFn: async (): Promise<Packet> => {
      const { files } = unwrap((await request(makeRecordDocument, { candidacyId })).makeRecord, 'RecordMade');
      const json = files.find(({ form }) => form === 'JSON');
      if (!json) throw new Error('The packet holds no JSON document.');
      return { files, record: JSON.parse(json.content) as RecordDocument, hash: json.hash };
    },
  });
