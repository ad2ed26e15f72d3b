import { Anchor, Group, Text } from '@mantine/core';
import type { CandidacyDetail } from './candidacy-queries.js';

const hostOf = (link: string) => new URL(link).host;

/** How the name is said, where else the candidate and the application are found. */
export function CandidateFacts({ candidacy }: { candidacy: CandidacyDetail }) {
  const { pronounced, links, externalReference, externalLink } = candidacy;
  if (!pronounced && links.length === 0 && !externalReference && !externalLink) return null;
  const elsewhere = externalReference ?? 'Application';
  return (
    <Group gap="md" mb="md">
      {pronounced && <Text size="sm">Said {pronounced}</Text>}
      {externalLink ? (
        <Anchor href={externalLink} target="_blank" rel="noreferrer noopener" size="sm">
          {elsewhere}
        </Anchor>
      ) : (
        externalReference && <Text size="sm">{externalReference}</Text>
      )}
      {links.map((link) => (
        <Anchor key={link} href={link} target="_blank" rel="noreferrer noopener" size="sm">
          {hostOf(link)}
        </Anchor>
      ))}
    </Group>
  );
}
