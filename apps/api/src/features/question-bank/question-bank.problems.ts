import { Field, ObjectType } from '@nestjs/graphql';
import { Problem } from '../../platform/graphql/problems.js';
import { Question, QuestionBank, Section } from './question-bank.view.js';

@ObjectType({ implements: () => Problem })
export class StaleQuestionProblem extends Problem {
  @Field(() => Question, { description: 'The question as it stands now' })
  current: Question;

  constructor(current: Question) {
    super('STALE_QUESTION', 'Somebody changed this question since you opened it. Compare both, then save again.');
    this.current = current;
  }
}

@ObjectType({ implements: () => Problem })
export class StalePlaceProblem extends Problem {
  @Field(() => [Question], { description: 'The questions that were moved meanwhile, as they stand now' })
  current: Question[];

  constructor(current: Question[]) {
    const which = current.length === 1 ? 'one of these questions' : `${current.length} of these questions`;
    super(
      'STALE_PLACE',
      `Somebody moved ${which} since you looked. Nothing was moved now. Look where they stand, then try again.`,
    );
    this.current = current;
  }
}

@ObjectType({ implements: () => Problem })
export class StaleSectionProblem extends Problem {
  @Field(() => Section, { description: 'The section as it stands now' })
  current: Section;

  constructor(current: Section) {
    super('STALE_SECTION', 'Somebody changed or moved this section since you looked. Compare both, then try again.');
    this.current = current;
  }
}

@ObjectType({ implements: () => Problem })
export class StaleQuestionBankProblem extends Problem {
  @Field(() => QuestionBank, { description: 'The bank as it stands now' })
  current: QuestionBank;

  constructor(current: QuestionBank) {
    super(
      'STALE_QUESTION_BANK',
      `Somebody named this bank “${current.name}” since you looked. Look at both names, then try again.`,
    );
    this.current = current;
  }
}
