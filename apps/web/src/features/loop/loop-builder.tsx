import { Button, Drawer, Group, Tabs } from '@mantine/core';
import { useDisclosure, useDocumentTitle } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { PageHeader } from '../../shared/ui/page-header.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { AddRound } from './add-round.js';
import { CoveragePanel } from './coverage-panel.js';
import { FinderPane } from './finder-pane.js';
import { FormulaPanel } from './formula-panel.js';
import { LoopBadge } from './loop-badge.js';
import { useRoundWrite } from './loop-cache.js';
import { loopQuery, type LoopDetail } from './loop-queries.js';
import { sizeWords } from './loop-words.js';
import { PublishButton } from './publish-button.js';
import { RenameLoop } from './rename-loop.js';
import { RoundBoard } from './round-board.js';
import { pickQuestion } from './round-mutations.js';
import { useLoopFeed } from './use-loop-feed.js';
import { VersionsPanel } from './versions-panel.js';
import './loop.css';

interface LoopBuilderProps {
  loopId: string;
  /** The form of a question written by hand, which belongs to the banks. */
  questionForm(parts: { onAdded(questionId: string): void; onCancel(): void }): ReactNode;
  /** The way on from a published loop, which belongs to the candidacies. */
  openCandidacy(loop: Pick<LoopDetail, 'id' | 'title' | 'version'>): ReactNode;
}

function BuilderActions({ loop, openCandidacy }: { loop: LoopDetail; openCandidacy: LoopBuilderProps['openCandidacy'] }) {
  return (
    <>
      <Button component={Link} to={`/loops/${loop.id}/compare`} variant="default">
        Compare candidates
      </Button>
      {loop.can.edit && <RenameLoop loop={loop} />}
      {loop.can.publish && <PublishButton loop={loop} />}
      {loop.can.openCandidacy && openCandidacy(loop)}
    </>
  );
}

function BuilderBody({ loop, questionForm }: { loop: LoopDetail; questionForm: LoopBuilderProps['questionForm'] }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const [adds, adder] = useDisclosure(false);
  const [finds, finder] = useDisclosure(false);
  const [writes, writer] = useDisclosure(false);
  const picking = useRoundWrite(loop.id, pickQuestion);
  const target = loop.rounds.find((round) => round.id === chosen) ?? loop.rounds[0];
  const pickInto = (roundId: string) => {
    setChosen(roundId);
    finder.open();
  };
  const addButton = loop.can.edit && (
    <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={adder.open}>
      Add a round
    </Button>
  );
  return (
    <>
      {!target && (
        <EmptyState title="No round yet" action={addButton}>
          {loop.can.edit ? 'Add the first round: a title, its minutes, its rubric.' : ''}
        </EmptyState>
      )}
      {target && (
        <Group align="flex-start" gap="md" wrap="nowrap">
          <RoundBoard
            loop={loop}
            targetId={loop.can.edit ? target.id : null}
            addedId={added}
            end={addButton}
            onTarget={pickInto}
          />
          {loop.can.edit && (
            <FinderPane
              loop={loop}
              target={target}
              opened={finds}
              onTarget={setChosen}
              onWrite={writer.open}
              onClose={finder.close}
            />
          )}
        </Group>
      )}
      <AddRound loopId={loop.id} opened={adds} onClose={adder.close} onAdded={setAdded} />
      {target && (
        <Drawer opened={writes} onClose={writer.close} position="right" size="lg" title={`Write a question into ${target.title}`}>
          {questionForm({
            onCancel: writer.close,
            onAdded: (questionId) => {
              writer.close();
              picking.mutate({ roundId: target.id, questionId });
            },
          })}
        </Drawer>
      )}
    </>
  );
}

/** A loop as it is planned: rounds as columns, the banks beside them, publishing above. */
export function LoopBuilder({ loopId, questionForm, openCandidacy }: LoopBuilderProps) {
  const query = useQuery(loopQuery(loopId));
  useLoopFeed(loopId);
  useDocumentTitle(`${query.data?.title ?? 'Loop'} · Strata`);
  return (
    <QueryView query={query} what="this loop" whole>
      {(loop) => (
        <>
          <PageHeader
            title={loop.title}
            crumbs={[{ title: 'Loops', to: '/loops' }]}
            about={
              <>
                {loop.role} · {sizeWords(loop.rounds)} <LoopBadge loop={loop} />
              </>
            }
            actions={<BuilderActions loop={loop} openCandidacy={openCandidacy} />}
          />
          <Tabs defaultValue="rounds" keepMounted={false}>
            <Tabs.List mb="md">
              <Tabs.Tab value="rounds">Rounds</Tabs.Tab>
              <Tabs.Tab value="coverage">Coverage</Tabs.Tab>
              <Tabs.Tab value="formula">Formula</Tabs.Tab>
              <Tabs.Tab value="versions">Versions</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="rounds">
              <BuilderBody loop={loop} questionForm={questionForm} />
            </Tabs.Panel>
            <Tabs.Panel value="coverage">
              <CoveragePanel loop={loop} />
            </Tabs.Panel>
            <Tabs.Panel value="formula">
              <FormulaPanel loop={loop} />
            </Tabs.Panel>
            <Tabs.Panel value="versions">
              <VersionsPanel loop={loop} />
            </Tabs.Panel>
          </Tabs>
        </>
      )}
    </QueryView>
  );
}
