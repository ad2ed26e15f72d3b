import { Button, Container } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { ErrorState } from '../shared/ui/error-state.js';
import { LoadingRows } from '../shared/ui/loading-rows.js';
import { StatePanel } from '../shared/ui/state-panel.js';

export function PagePending() {
  return (
    <Container py="xl">
      <LoadingRows />
    </Container>
  );
}

export function PageFault({ error, reset }: ErrorComponentProps) {
  return (
    <Container py="xl">
      <ErrorState error={error} onRetry={reset} />
    </Container>
  );
}

export function MissingPage() {
  return (
    <Container py="xl">
      <StatePanel
        icon={<IconMapOff size={24} />}
        title="No page has this address"
        action={
          <Button component={Link} to="/" variant="default">
            Go home
          </Button>
        }
      >
        Check the address, or start from home.
      </StatePanel>
    </Container>
  );
}
