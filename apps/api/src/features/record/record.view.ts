import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Member } from '../identity/identity.view.js';

export const RecordFormEnum = { JSON: 'JSON', CSV: 'CSV', MARKDOWN: 'MARKDOWN' } as const;
export type RecordForm = keyof typeof RecordFormEnum;
registerEnumType(RecordFormEnum, { name: 'RecordForm' });

@ObjectType({ description: 'One document of a candidacy’s packet, sealed: npm run --silent record:verify -- FILE checks it' })
export class RecordFile {
  @Field(() => RecordFormEnum)
  form: RecordForm;

  @Field()
  fileName: string;

  @Field()
  mediaType: string;

  @Field()
  content: string;

  @Field({ description: 'SHA-256 of all bytes before its seal' })
  hash: string;
}

@ObjectType({ description: 'A document that was made of this candidacy before' })
export class RecordSeal {
  @Field(() => ID)
  id: string;

  @Field(() => RecordFormEnum)
  form: RecordForm;

  @Field()
  hash: string;

  @Field(() => Member)
  by: Member;

  @Field()
  madeAt: Date;
}

@ObjectType()
export class RecordMade {
  @Field(() => [RecordFile])
  files: RecordFile[];
}
