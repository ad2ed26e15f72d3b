import { Anchor, Breadcrumbs, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Debrief } from './debrief-queries.js';

/** One line that a manager says aloud beside the candidate's name: the first view fits one screen because its head is low. */
export function DebriefHead({ debrief, about, actions }: { debrief: Debrief; about: string; actions?: ReactNode }) {
  const { candidacyId, candidateName } = debrief;
  return (
    <header className="debrief-head">
      <div>
        <Breadcrumbs component="nav" aria-label="Where this page stands" separatorMargin="xs">
          <Anchor component={Link} to="/candidacies" size="sm">
            Candidates
          </Anchor>
          <Anchor component={Link} to={`/candidacies/${candidacyId}`} size="sm">
            {candidateName}
          </Anchor>
        </Breadcrumbs>
        <Title order={1}>{`Debrief: ${candidateName}`}</Title>
      </div>
      <Text component="p" className="debrief-summary">
        {about}
      </Text>
      {actions && <Group gap="xs">{actions}</Group>}
    </header>
  );
}
