import { graphql } from '@strata/contracts';
import { request } from './graphql-client.js';

const Invitation = graphql(`
  query Invitation($id: ID!) {
    interview(id: $id) {
      invitation {
        fileName
        mediaType
        content
      }
    }
  }
`);

/** The calendar file of an interview; null while it has no time. */
export async function invitationOf(interviewId: string) {
  return (await request(Invitation, { id: interviewId })).interview.invitation;
}
