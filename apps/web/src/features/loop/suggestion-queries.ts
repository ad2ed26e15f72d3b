import { graphql, type ResultOf, type SchemaType } from '@strata/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';

const SuggestQuestions = graphql(`
  query SuggestQuestions($input: SuggestQuestionsInput!) {
    suggestQuestions(input: $input) {
      minutes
      left
      alikeLeftOut
      uncovered {
        sectionId
        because
      }
      questions {
        minutes
        reasons
        question {
          id
          text
          kind
          level
          estimatedMinutes
          minutesEstimated
          sectionPath
        }
      }
    }
  }
`);

const SuggestionChoices = graphql(`
  query SuggestionChoices {
    questionBanks {
      id
      name
      sections {
        id
        path
        forCandidate
      }
    }
    candidacies(first: 50) {
      nodes {
        id
        candidateName
        loop {
          id
          title
        }
      }
    }
  }
`);

export type Proposal = ResultOf<typeof SuggestQuestions>['suggestQuestions'];
export type SuggestedQuestion = Proposal['questions'][number];
export type SuggestionWish = Omit<SchemaType<'SuggestQuestionsInput'>, 'roundId'> & {
  sectionIds: string[];
  mustHaveSectionIds: string[];
  withoutQuestionIds: string[];
};

/** What a round could ask; `standing` are the questions it has, which belong to the question that is put. */
export function suggestionQuery(roundId: string, standing: readonly string[], wish: SuggestionWish) {
  return queryOptions({
    queryKey: ['loops', 'suggestion', roundId, standing, wish],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await request(SuggestQuestions, { input: { roundId, ...wish } }, { signal })).suggestQuestions,
  });
}

/** Sections of every bank, and candidates who may have been asked before. */
export function suggestionChoicesQuery() {
  return queryOptions({
    queryKey: ['loops', 'suggestion-choices'],
    staleTime: 60_000,
    queryFn: ({ signal }) => request(SuggestionChoices, {}, { signal }),
  });
}
