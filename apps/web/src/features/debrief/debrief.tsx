import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { AgreementPanel } from './agreement-panel.js';
import { gridsOf, unseenRecommendations, withheld } from './debrief-grid.js';
import type { Debrief as DebriefData } from './debrief-queries.js';
import { DebriefHead } from './debrief-head.js';
import { DecisionPanel } from './decision-panel.js';
import { HeatMapPanel } from './heat-map-panel.js';
import { OwingPanel } from './owing-panel.js';
import { RecordPacket } from './record-packet.js';
import { RecommendationsPanel } from './recommendations-panel.js';
import { SplitsPanel } from './splits-panel.js';

/** What the panel found, where it disagrees, who still owes, and the decision: the first view of one screen. */
export function Debrief({ debrief }: { debrief: DebriefData }) {
  const grids = gridsOf(debrief);
  const nothing = grids.length === 0 && debrief.recommendations.length === 0;
  const [everyScore, setEveryScore] = useState(false);
  const showEveryScore = () => {
    setEveryScore(true);
    requestAnimationFrame(() => document.getElementById('every-score')?.scrollIntoView());
  };
  return (
    <>
      <DebriefHead
        debrief={debrief}
        about={nothing ? 'Nothing is revealed yet.' : debrief.summary}
        actions={
          !nothing && (
            <>
              <Button variant="default" onClick={showEveryScore}>
                Every score
              </Button>
              <CompareButton debrief={debrief} />
              {debrief.can.makeRecord && <RecordPacket candidacyId={debrief.candidacyId} />}
            </>
          )
        }
      />
      {nothing ? <Nothing debrief={debrief} /> : <Found debrief={debrief} />}
      {!nothing && <HeatMapPanel grids={grids} opened={everyScore} onToggle={setEveryScore} />}
      {!nothing && <AgreementPanel agreement={debrief.agreement} interviews={debrief.interviews} />}
    </>
  );
}

function CompareButton({ debrief: { loopId, loopVersion } }: { debrief: DebriefData }) {
  return (
    <Button
      variant="default"
      renderRoot={(props) => (
        <Link {...props} to="/loops/$loopId/compare" params={{ loopId }} search={{ version: loopVersion }} />
      )}
    >
      Compare candidates
    </Button>
  );
}

function Found({ debrief }: { debrief: DebriefData }) {
  const hidden = withheld(debrief);
  return (
    <div className="debrief-first">
      <div className="debrief-column">
        <RecommendationsPanel recommendations={debrief.recommendations} unseen={unseenRecommendations(debrief)} />
        <SplitsPanel debrief={debrief} />
      </div>
      <div className="debrief-column">
        <OwingPanel debrief={debrief} hidden={hidden} />
        <DecisionPanel debrief={debrief} />
      </div>
    </div>
  );
}

function Nothing({ debrief }: { debrief: DebriefData }) {
  return (
    <div className="debrief-first">
      <EmptyState title="No value is visible to you yet">
        {withheld(debrief).map(({ id, title, why }) => (
          <span key={id} className="debrief-why">
            {title}: {why}
          </span>
        ))}
      </EmptyState>
      <div className="debrief-column">
        <OwingPanel debrief={debrief} hidden={[]} />
        <DecisionPanel debrief={debrief} />
      </div>
    </div>
  );
}
