import { Container } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { isCoded } from '../../shared/api/problems.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { PageHeader } from '../../shared/ui/page-header.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { AgreementOverTime } from './agreement-over-time.js';
import { calibrationQuery } from './calibration-queries.js';
import { LeansPanel } from './leans-panel.js';
import './calibration.css';

/** How interviewers rate beside each other, in all states of the screen. */
export function CalibrationScreen() {
  useDocumentTitle('Calibration · Strata');
  const query = useQuery(calibrationQuery());
  if (isCoded(query.error, 'FORBIDDEN')) return <ErrorState error={query.error} what="calibration" />;
  return (
    <Container size={1200} px={0}>
      <QueryView query={query} what="calibration" whole>
        {(calibration) => (
          <>
            <PageHeader
              title="Calibration"
              about="From scores that are revealed to you, as they were given before any talk. Questions that were asked in one interview only are left out."
            />
            <div className="calibration">
              <LeansPanel calibration={calibration} />
              <AgreementOverTime agreement={calibration.agreement} />
            </div>
          </>
        )}
      </QueryView>
    </Container>
  );
}
