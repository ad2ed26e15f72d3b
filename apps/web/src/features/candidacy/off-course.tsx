import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { markNotHeld } from './candidacy-mutations.js';
import type { CandidacyInterview } from './candidacy-queries.js';
import { cutShortInterview } from './course-mutations.js';
import { ReasonModal } from './reason-modal.js';

interface OffCourseProps {
  candidacyId: string;
  interview: CandidacyInterview;
}

/** Says that a round does not take place, and why. */
export function MarkNotHeld({ candidacyId, interview }: OffCourseProps) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={open} aria-label={`Mark ${interview.title} not held`}>
        Mark not held
      </Button>
      <ReasonModal
        candidacyId={candidacyId}
        title={`Mark “${interview.title}” not held`}
        action="Mark not held"
        about="The round counts as over without scores, and can be scheduled again. Everybody who sees the candidacy sees the reason."
        opened={opened}
        onClose={close}
        write={(reason) => markNotHeld({ interviewId: interview.id, reason })}
      />
    </>
  );
}

/** Ends a live round before everything was asked. */
export function CutShort({ candidacyId, interview }: OffCourseProps) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={open} aria-label={`Cut ${interview.title} short`}>
        Cut short
      </Button>
      <ReasonModal
        candidacyId={candidacyId}
        title={`Cut “${interview.title}” short`}
        action="End it now"
        about="The conversation is over. What was scored stays, scorecards can still be finished, and the panel sees the reason."
        opened={opened}
        onClose={close}
        write={(reason) => cutShortInterview({ interviewId: interview.id, reason })}
      />
    </>
  );
}
