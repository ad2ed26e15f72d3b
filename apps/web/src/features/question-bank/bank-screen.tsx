import { Button, Container, Grid, Stack } from '@mantine/core';
import { useDisclosure, useDocumentTitle } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useViewer } from '../../shared/api/viewer-query.js';
import { moveByArrows } from '../../shared/ui/arrow-stops.js';
import { counted } from '../../shared/ui/counted.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { PageHeader } from '../../shared/ui/page-header.js';
import { ProseTitle } from '../../shared/ui/prose.js';
import { QuestionFilters } from '../../shared/ui/question-filters.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { AddQuestionDrawer } from './add-question-drawer.js';
import { AddSectionModal } from './add-section-modal.js';
import { ExportMenu } from './export-menu.js';
import { FoundQuestions } from './found-questions.js';
import { questionBankQuery, type BankDetail, type QuestionFilter } from './question-bank-queries.js';
import { QuestionDrawer } from './question-drawer.js';
import { SectionBlock } from './question-list.js';
import { SectionList } from './section-list.js';
import { branchOf } from './section-tree.js';

/** A bank with at most so many questions opens with all of them in sight. */
const ALL_AT_ONCE = 120;
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

function BankActions({ bank, sectionId }: { bank: BankDetail; sectionId: string | null }) {
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
      <AddSectionModal bank={bank} parentId={sectionId} opened={addsSection} onClose={section.close} />
      <AddQuestionDrawer bankId={bank.id} sectionId={sectionId} opened={addsQuestion} onClose={question.close} />
    </>
  );
}

interface BankBodyProps {
  bank: BankDetail;
  chosen: string | null;
  filter: QuestionFilter;
  onFilter(filter: QuestionFilter): void;
}

function BankBody({ bank, chosen, filter, onFilter }: BankBodyProps) {
  const { sectionId, ...narrowed } = filter;
  const seeks = Object.values(narrowed).some(Boolean);
  const within = bank.sections.find((section) => section.id === sectionId) ?? null;
  if (bank.sections.length === 0)
    return <EmptyState title="This bank has no section yet">Add a section first; questions stand under it.</EmptyState>;
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 4, lg: 3 }}>
        <SectionList
          sections={bank.sections}
          chosen={seeks ? (within?.id ?? null) : chosen}
          onChoose={(id) => onFilter({ ...filter, sectionId: id ?? ALL })}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 8, lg: 9 }}>
        <Stack gap="lg" onKeyDown={moveByArrows}>
          <QuestionFilters label="Find questions" filter={filter} tags={tagsOf(bank)} withArchived onChange={onFilter} />
          {seeks ? (
            <FoundQuestions
              bankId={bank.id}
              filter={within ? filter : narrowed}
              within={within?.title ?? null}
              onWiden={() => onFilter(narrowed)}
            />
          ) : (
            branchOf(bank.sections, chosen).map((section) => <SectionBlock key={section.id} bankId={bank.id} section={section} />)
          )}
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

interface BankScreenProps {
  bankId: string;
  questionId: string | null;
  filter: QuestionFilter;
  onFilter(filter: QuestionFilter): void;
  onClose(): void;
}

/** One bank: its sections, its questions, one question opened beside them. */
export function BankScreen({ bankId, questionId, filter, onFilter, onClose }: BankScreenProps) {
  const { can } = useViewer().organization;
  const query = useQuery(questionBankQuery(bankId));
  useDocumentTitle(`${query.data?.name ?? 'Bank'} · Strata`);
  return (
    <Container size="xl" px={0}>
      <QueryView query={query} what="this bank" whole>
        {(bank) => {
          const sectionId = chosenIn(bank, filter.sectionId);
          return (
            <>
              <PageHeader
                title={bank.name}
                crumbs={[{ title: 'Banks', to: '/banks' }]}
                about={
                  <ProseTitle
                    text={`${counted(bank.questionCount, 'question')}${bank.keyAreas.length ? `. Covers ${bank.keyAreas.join(', ')}.` : ''}`}
                  />
                }
                actions={
                  <>
                    <ExportMenu bankId={bank.id} />
                    {can.editBanks && <BankActions bank={bank} sectionId={sectionId} />}
                  </>
                }
              />
              <BankBody bank={bank} chosen={sectionId} filter={filter} onFilter={onFilter} />
            </>
          );
        }}
      </QueryView>
      <QuestionDrawer bankId={bankId} questionId={questionId} mayEdit={can.editBanks} onClose={onClose} />
    </Container>
  );
}
