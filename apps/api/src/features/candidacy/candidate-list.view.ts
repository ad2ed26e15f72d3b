import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Candidacy } from './candidacy.view.js';

@ObjectType()
class CandidateListLine {
  @Field(() => Int, { description: 'The line of the list, counted from 1' })
  line: number;

  @Field()
  candidateName: string;

  @Field(() => String, { nullable: true })
  candidateEmail: string | null;

  @Field(() => String, { nullable: true })
  pronounced: string | null;

  @Field(() => [String])
  links: string[];

  @Field(() => String, { nullable: true })
  externalReference: string | null;

  @Field(() => String, { nullable: true })
  externalLink: string | null;

  @Field({ description: 'A candidacy of this loop has the reference already; it stays, and none is opened' })
  known: boolean;
}

@ObjectType()
export class CandidateListComplaint {
  @Field(() => Int)
  line: number;

  @Field()
  message: string;
}

@ObjectType({ description: 'What a list would open; nothing is stored' })
export class CandidateListPreviewed {
  @Field(() => [CandidateListLine])
  candidates: CandidateListLine[];

  @Field(() => [String], { description: 'Columns that say nothing here' })
  ignored: string[];

  @Field(() => [CandidateListComplaint], { description: 'While there is one, nothing is opened' })
  complaints: CandidateListComplaint[];
}

@ObjectType()
export class CandidateListOpened {
  @Field(() => [Candidacy], { description: 'In the order of the list, also those that were open already' })
  candidacies: Candidacy[];
}
