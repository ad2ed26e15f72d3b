import { useQueryClient } from '@tanstack/react-query';
import { rubricFamilyQuery, type RubricFamilyDetail } from './rubric-queries.js';

/** Takes over what a write answered; everything else that shows rubrics reads anew. */
export function useTakenFamily() {
  const queryClient = useQueryClient();
  return (family: RubricFamilyDetail) => {
    queryClient.setQueryData(rubricFamilyQuery(family.id).queryKey, family);
    void queryClient.invalidateQueries();
  };
}
