/** Kind of the numbered event that tells a room of a question that it asks from now on. */
export const QUESTION_ADDED = 'UnplannedQuestionAdded';
