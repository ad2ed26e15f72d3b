import { Button, Container, Grid, Stack } from '@mantine/core';
import { useDisclosure, useDocumentTitle } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useViewer } from '../../shared/api/viewer-query.js';
import { moveByArrows } from '../../shared/ui/arrow-stops.js';
import { counted } from '../../shared/ui/counted.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { NearRows } from '../../shared/ui/near-rows.js';
import { PageHeader } from '../../shared/ui/page-header.js';
import { ProseTitle } from '../../shared/ui/prose.js';
import { QuestionFilters } from '../../shared/ui/question-filters.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { AddQuestionDrawer } from './add-question-drawer.js';
import { AddSectionModal } from './add-section-modal.js';
import { BankBoard } from './bank-board.js';
import { BankDeskProvider, useDesk } from './bank-desk.js';
import { ArchivedBank, BankMenu } from './bank-menu.js';
import { DeskBar } from './desk-bar.js';
import { ExportBank } from './export-bank.js';
import { FoundQuestions } from './found-questions.js';
import { ImportedNote } from './imported-note.js';
import { questionBankQuery, type BankDetail, type BankSection, type QuestionFilter } from './question-bank-queries.js';
import { QuestionDrawer } from './question-drawer.js';
import { SectionBlock } from './section-block.js';
import { SectionList } from './section-list.js';
import { branchOf } from './section-tree.js';

/** A bank with at most so many questions opens with all of them in sight. */
const ALL_AT_ONCE = 120;
/** Where it does not, each section shows so many of its questions beside the others. */
const OF_EACH = 5;
/** Of a section that was never seen, in pixels. */
const SECTION_HEIGHT = 440;
const idOf = (section: BankSection) => section.id;
/** All sections, where the address would else leave a large bank at its first. */
const ALL = 'all';

function tagsOf(bank: BankDetail): string[] {
  return [...new Set(bank.sections.flatMap((section) => section.questions.flatMap((question) => question.tags)))].sort();
}

/** The section to show: what the address says, else all of a small bank and the first of a large one. */
function chosenIn(bank: BankDetail, named: string | null | undefined): string | null {
  if (named) return bank.sections.some((section) => section.id === named) ? named : null;
  return bank.questionCount > ALL_AT_ONCE ? (bank.sections[0]?.id ?? null) : null;
}

function BankActions({ sectionId }: { sectionId: string | null }) {
  const { bank } = useDesk();
  const [addsSection, section] = useDisclosure(false);
  const [addsQuestion, question] = useDisclosure(false);
  return (
    <>
      <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={section.open}>
        Section
      </Button>
      <Button leftSection={<IconPlus size={16} aria-hidden />} disabled={bank.sections.length === 0} onClick={question.open}>
        Question
      </Button>
      <BankMenu />
      <AddSectionModal bank={bank} parentId={sectionId} opened={addsSection} onClose={section.close} />
      <AddQuestionDrawer bankId={bank.id} sectionId={sectionId} opened={addsQuestion} onClose={question.close} />
    </>
  );
}

interface BankBodyProps {
  chosen: string | null;
  filter: QuestionFilter;
  onFilter(filter: QuestionFilter): void;
}

/** The questions in sight: what was found, else those of the chosen section, else of all. */
function BankQuestions({ chosen, filter, onFilter, dragged }: BankBodyProps & { dragged: number }) {
  const { bank } = useDesk();
  const { sectionId, ...narrowed } = filter;
  const within = bank.sections.find((section) => section.id === sectionId) ?? null;
  if (Object.values(narrowed).some(Boolean))
    return (
      <FoundQuestions
        bankId={bank.id}
        filter={within ? filter : narrowed}
        within={within?.title ?? null}
        onWiden={() => onFilter(narrowed)}
      />
    );
  const atMost = chosen === null && bank.questionCount > ALL_AT_ONCE ? OF_EACH : null;
  const block = (section: BankSection) => (
    <div data-key={section.id} className="strata-section">
      <SectionBlock
        section={section}
        dragged={dragged}
        atMost={atMost}
        onWhole={() => onFilter({ ...filter, sectionId: section.id })}
      />
    </div>
  );
  // While questions are dragged every section stands ready to take them.
  return (
    <div>
      <NearRows rows={branchOf(bank.sections, chosen)} keyOf={idOf} height={SECTION_HEIGHT} far={dragged > 0 ? block : null}>
        {block}
      </NearRows>
    </div>
  );
}

function BankBody({ chosen, filter, onFilter }: BankBodyProps) {
  const { bank } = useDesk();
  const { sectionId, ...narrowed } = filter;
  const seeks = Object.values(narrowed).some(Boolean);
  const named = bank.sections.some((section) => section.id === sectionId) ? (sectionId ?? null) : null;
  const tags = tagsOf(bank);
  if (bank.sections.length === 0)
    return <EmptyState title="This bank has no section yet">Add a section first; questions stand under it.</EmptyState>;
  return (
    <BankBoard>
      {({ load, over }) => (
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 4, lg: 3 }}>
            <SectionList
              over={over}
              chosen={seeks ? named : chosen}
              onChoose={(id) => onFilter({ ...filter, sectionId: id ?? ALL })}
            />
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 8, lg: 9 }}>
            <Stack gap="lg" onKeyDown={moveByArrows}>
              <QuestionFilters label="Find questions" filter={filter} tags={tags} withArchived onChange={onFilter} />
              <BankQuestions {...{ chosen, filter, onFilter }} dragged={load} />
            </Stack>
          </Grid.Col>
        </Grid>
      )}
    </BankBoard>
  );
}

function BankPage({ chosen, mayEdit, ...body }: BankBodyProps & { mayEdit: boolean }) {
  const { bank } = useDesk();
  const about = `${counted(bank.questionCount, 'question')}${bank.keyAreas.length ? `. Covers ${bank.keyAreas.join(', ')}.` : ''}`;
  return (
    <>
      <PageHeader
        title={bank.name}
        crumbs={[{ title: 'Banks', to: '/banks' }]}
        about={<ProseTitle text={about} />}
        actions={
          <>
            <ExportBank bankId={bank.id} />
            {mayEdit && bank.archivedAt === null && <BankActions sectionId={chosen} />}
          </>
        }
      />
      {bank.archivedAt !== null && <ArchivedBank mayBringBack={mayEdit} />}
      <BankBody chosen={chosen} {...body} />
      {mayEdit && <DeskBar tags={tagsOf(bank)} />}
    </>
  );
}

interface BankScreenProps {
  bankId: string;
  questionId: string | null;
  filter: QuestionFilter;
  /** Questions that an import just brought; null: nobody comes from one. */
  imported: number | null;
  onFilter(filter: QuestionFilter): void;
  onClose(): void;
  onSeen(): void;
}

/** One bank: its sections, its questions, one question opened beside them. */
export function BankScreen({ bankId, questionId, filter, imported, onFilter, onClose, onSeen }: BankScreenProps) {
  const { can } = useViewer().organization;
  const query = useQuery(questionBankQuery(bankId));
  useDocumentTitle(`${query.data?.name ?? 'Bank'} · Strata`);
  return (
    <Container size="xl" px={0}>
      <QueryView query={query} what="this bank" whole>
        {(bank) => (
          <BankDeskProvider key={bank.id} bank={bank} mayEdit={can.editBanks && bank.archivedAt === null}>
            {imported !== null && (
              <ImportedNote bankId={bankId} sectionId={filter.sectionId ?? null} questions={imported} onClose={onSeen} />
            )}
            <BankPage mayEdit={can.editBanks} chosen={chosenIn(bank, filter.sectionId)} filter={filter} onFilter={onFilter} />
          </BankDeskProvider>
        )}
      </QueryView>
      <QuestionDrawer bankId={bankId} questionId={questionId} mayEdit={can.editBanks} onClose={onClose} />
    </Container>
  );
}
