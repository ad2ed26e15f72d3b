import { Button, Modal, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { summaryOf } from './summary-query.js';
import { summaryText } from './summary-text.js';

// The text is promised before it is there: a browser copies only what a press began.
async function copied(text: Promise<string>): Promise<boolean> {
  try {
    const blob = text.then((words) => new Blob([words], { type: 'text/plain' }));
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    return true;
  } catch {
    return false;
  }
}

/** Copies what the debrief shows this viewer, to paste into any other system; where a browser does not let it, it stands to be copied by hand. */
export function CopySummary({ candidacyId }: { candidacyId: string }) {
  const [byHand, setByHand] = useState<string | null>(null);
  const address = new URL(`${globalThis.location.pathname.replace(/\/$/, '')}/debrief`, globalThis.location.href).href;
  const copying = useMutation({
    mutationFn: async () => {
      const text = summaryOf(candidacyId).then((summary) => summaryText(summary, address));
      const done = await copied(text);
      return { text: await text, done };
    },
    onSuccess: ({ text, done }) => {
      if (done) notifications.show({ message: 'The summary is copied. Paste it where you need it.' });
      else setByHand(text);
    },
  });
  return (
    <>
      <Button variant="default" loading={copying.isPending} onClick={() => copying.mutate()}>
        Copy the summary
      </Button>
      <Modal opened={byHand !== null} onClose={() => setByHand(null)} title="The summary" size="lg">
        <Textarea
          aria-label="The summary"
          readOnly
          autosize
          maxRows={20}
          value={byHand ?? ''}
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
        />
      </Modal>
    </>
  );
}
