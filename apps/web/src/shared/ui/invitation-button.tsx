import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { invitationOf } from '../api/invitation.js';
import { download } from './download.js';

/** Hands the calendar file of an interview to the browser; its panel stands in it, nothing that is asked does. */
export function InvitationButton({ interviewId, of }: { interviewId: string; of: string }) {
  const taking = useMutation({
    mutationFn: invitationOf,
    onSuccess: (file) => {
      if (file) download(file);
    },
  });
  return (
    <Button
      variant="default"
      aria-label={`Calendar file of ${of}`}
      loading={taking.isPending}
      onClick={() => taking.mutate(interviewId)}
    >
      Calendar file
    </Button>
  );
}
