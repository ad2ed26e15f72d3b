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
      <ErrorState error={error} onRetry={reset} whole />
    </Container>
  );
}

/** A fault before anything of the house stands: who is signed in could not be asked. */
export function EntranceFault(fault: ErrorComponentProps) {
  return (
    <main>
      <PageFault {...fault} />
    </main>
  );
}

export function MissingPage() {
  return (
    <Container component="main" py="xl">
      <StatePanel
        icon={<IconMapOff size={24} />}
        title="No page has this address"
        whole
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
