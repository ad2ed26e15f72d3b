import { Title } from '@mantine/core';
import type { InterviewKit } from './kit-query.js';

/** What each level of the round's rubric looks like. */
export function KitRubric({ rubric }: { rubric: InterviewKit['rubric'] }) {
  return (
    <section aria-labelledby="kit-rubric" className="kit-rubric">
      <Title order={2} size="h3" id="kit-rubric">
        What the levels mean: {rubric.name}
      </Title>
      {rubric.dimensions.map((dimension) => (
        <section key={dimension.id} aria-label={dimension.name}>
          <Title order={3} size="h4">
            {dimension.name}
          </Title>
          <ol className="kit-list">
            {dimension.anchors.map((anchor) => (
              <li key={anchor.level} value={anchor.level}>
                {anchor.text}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}
