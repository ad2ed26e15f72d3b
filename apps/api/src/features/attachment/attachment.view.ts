import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { may, namelessFile } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';

@ObjectType({
  description: 'A file beside a candidacy; whoever does not run the hiring sees those that are shown to the panel, and no other',
})
export class Attachment {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Tells no name where the viewer sees initials' })
  fileName: string;

  @Field()
  mediaType: string;

  @Field(() => Int, { description: 'Bytes' })
  size: number;

  @Field({ description: 'The panel sees it, in its room too' })
  shown: boolean;

  @Field()
  addedAt: Date;

  @Field({ description: 'Where its bytes are read, within the session’s slot' })
  path: string;

  candidacyId: string;
}

@ObjectType()
export class AttachmentChanged {
  @Field(() => Attachment)
  attachment: Attachment;

  constructor(attachment: Attachment) {
    this.attachment = attachment;
  }
}

@ObjectType()
export class AttachmentRemoved {
  @Field(() => ID)
  attachmentId: string;

  @Field(() => ID)
  candidacyId: string;

  constructor({ id, candidacyId }: Attachment) {
    this.attachmentId = id;
    this.candidacyId = candidacyId;
  }
}

export interface AttachmentRecord {
  id: string;
  candidacy_id: string;
  file_name: string;
  media_type: string;
  size: number;
  shown: boolean;
  added_at: Date;
  anonymised: boolean;
  /** Counted from 0 among those of its candidacy that the viewer sees. */
  place: number;
}

/** Whoever runs the hiring sees every attachment of a candidacy that they see; the others those that are shown to the panel. */
export const seesHidden = (viewer: Actor): boolean => may(viewer.role, 'candidacies.change');

export function toAttachment(record: AttachmentRecord, viewer: Actor): Attachment {
  const named = seesHidden(viewer) || !record.anonymised;
  return Object.assign(new Attachment(), {
    id: record.id,
    candidacyId: record.candidacy_id,
    fileName: named ? record.file_name : namelessFile(record.file_name, record.place),
    mediaType: record.media_type,
    size: record.size,
    shown: record.shown,
    addedAt: record.added_at,
    path: `/files/attachments/${record.id}`,
  });
}
