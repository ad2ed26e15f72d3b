import { graphql } from '@strata/contracts';
import { ATTACHMENTS } from '@strata/domain';
import { request } from '../../shared/api/graphql-client.js';
import {
  ApiError,
  RefusalError,
  UnreachableError,
  unwrap,
  type ErrorCode,
  type ProblemMember,
} from '../../shared/api/problems.js';
import { Refusal } from '../../shared/api/refusal-fragment.js';
import { sessionHeaders } from '../../shared/api/session.js';

const ShowAttachment = graphql(
  `
    mutation ShowAttachment($attachmentId: ID!, $shown: Boolean!) {
      showAttachment(attachmentId: $attachmentId, shown: $shown) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
);

const RemoveAttachment = graphql(
  `
    mutation RemoveAttachment($attachmentId: ID!) {
      removeAttachment(attachmentId: $attachmentId) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
);

export async function showAttachment(input: { attachmentId: string; shown: boolean }) {
  return unwrap((await request(ShowAttachment, input)).showAttachment, 'AttachmentChanged');
}

export async function removeAttachment(input: { attachmentId: string }) {
  return unwrap((await request(RemoveAttachment, input)).removeAttachment, 'AttachmentRemoved');
}

interface Sending {
  candidacyId: string;
  file: File;
  /** Told how much has left, from 0 to 1. */
  onProgress(share: number): void;
}

const TOO_LARGE = `This file is larger than ${ATTACHMENTS.mostMegabytes} MB. Attach a smaller one.`;

/** Sends a file as it is. Not by `fetch`, which does not tell how much has left. */
export function attach({ candidacyId, file, onProgress }: Sending): Promise<void> {
  if (file.size > ATTACHMENTS.mostBytes)
    return Promise.reject(new RefusalError({ __typename: 'InvalidInputProblem', path: 'file', message: TOO_LARGE }));
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', `/files/candidacies/${candidacyId}/attachments?name=${encodeURIComponent(file.name)}`);
    const headers = { ...sessionHeaders(), 'content-type': 'application/octet-stream' };
    for (const [name, value] of Object.entries(headers)) sending.setRequestHeader(name, value);
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total);
    sending.onerror = () => reject(new UnreachableError());
    sending.onload = () => (sending.status === 201 ? resolve() : reject(refusalIn(sending.responseText)));
    sending.send(file);
  });
}

function refusalIn(text: string): Error {
  try {
    const answer = JSON.parse(text) as Partial<ProblemMember>;
    if (answer.__typename) return new RefusalError({ ...answer, __typename: answer.__typename });
    return new ApiError(answer.code as ErrorCode, answer.message ?? '');
  } catch {
    return new UnreachableError();
  }
}
