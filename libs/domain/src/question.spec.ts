import { QUESTION_LEVELS } from '@strata/domain';

it('the ladder begins with a warm-up and ends at staff', () => {
  expect([QUESTION_LEVELS[0], QUESTION_LEVELS.at(-1)]).toEqual(['WARM_UP', 'STAFF']);
});
