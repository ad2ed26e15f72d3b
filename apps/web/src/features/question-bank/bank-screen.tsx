import { Button, Container, Grid, Stack } from '@mantine/core';
import { useDebouncedValue, useDisclosure, useDocumentTitle } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useViewer } from '../../shared/api/viewer-query.js';
import { counted } from '../../shared/ui/counted.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { PageHeader } from '../../shared/ui/page-header.js';
import { ProseTitle } from '../../shared/ui/prose.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { AddQuestionDrawer } from './add-question-drawer.js';
import { AddSectionModal } from './add-section-modal.js';
import { FoundQuestions } from './found-questions.js';
import { questionBankQuery, type BankDetail, type QuestionFilter } from './question-bank-queries.js';
import { QuestionDrawer } from './question-drawer.js';
import { QuestionFilters } from './question-filters.js';
import { SectionBlock } from './question-list.js';
import { SectionList } from './section-list.js';
import { branchOf } from './section-tree.js';

const SEARCH_AFTER_MS = 200;
/** A bank with at most so many questions opens with all of them in sight. */
const ALL_AT_ONCE = 120;

function tagsOf(bank: BankDetail): string[] {
  return [...new Set(bank.sections.flatMap((section) => section.questions.flatMap((question) => question.tags)))].sort();
}

function firstSection(bank: BankDetail): string | null {
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

function BankBody({ bank, chosen, onChoose }: { bank: BankDetail; chosen: string | null; onChoose(id: string | null): void }) {
  const [filter, setFilter] = useState<QuestionFilter>({});
  const [sought] = useDebouncedValue(filter, SEARCH_AFTER_MS);
  const seeks = Object.values(sought).some(Boolean);
  if (bank.sections.length === 0)
    return <EmptyState title="This bank has no section yet">Add a section first; questions stand under it.</EmptyState>;
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 4, lg: 3 }}>
        <SectionList sections={bank.sections} chosen={chosen} onChoose={onChoose} />
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 8, lg: 9 }}>
        <Stack gap="lg">
          <QuestionFilters filter={filter} tags={tagsOf(bank)} onChange={setFilter} />
          {seeks ? (
            <FoundQuestions bankId={bank.id} filter={sought} />
          ) : (
            branchOf(bank.sections, chosen).map((section) => <SectionBlock key={section.id} bankId={bank.id} section={section} />)
          )}
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

/** One bank: its sections, its questions, one question opened beside them. */
export function BankScreen({ bankId, questionId, onClose }: { bankId: string; questionId: string | null; onClose(): void }) {
  const { can } = useViewer().organization;
  const query = useQuery(questionBankQuery(bankId));
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  useDocumentTitle(`${query.data?.name ?? 'Bank'} · Strata`);
  return (
    <Container size="xl" px={0}>
      <QueryView query={query} what="this bank" whole>
        {(bank) => {
          const sectionId = chosen === undefined ? firstSection(bank) : chosen;
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
                actions={can.editBanks && <BankActions bank={bank} sectionId={sectionId} />}
              />
              <BankBody bank={bank} chosen={sectionId} onChoose={setChosen} />
            </>
          );
        }}
      </QueryView>
      <QuestionDrawer bankId={bankId} questionId={questionId} mayEdit={can.editBanks} onClose={onClose} />
    </Container>
  );
}
