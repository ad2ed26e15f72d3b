import { Button, Chip, Container, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { useDisclosure, useDocumentTitle } from '@mantine/hooks';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useViewer } from '../../shared/api/viewer-query.js';
import { counted } from '../../shared/ui/counted.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { PageHeader } from '../../shared/ui/page-header.js';
import { ProseTitle } from '../../shared/ui/prose.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { NameModal } from './name-modal.js';
import { createQuestionBank } from './question-bank-mutations.js';
import { everyBankQuery, questionBanksQuery } from './question-bank-queries.js';

function BankActions() {
  const [opened, { open, close }] = useDisclosure(false);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return (
    <>
      <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
        New bank
      </Button>
      <Button component={Link} to="/banks/import" leftSection={<IconFileImport size={16} aria-hidden />}>
        Import a document
      </Button>
      <NameModal
        title="New bank"
        label="Name of the bank"
        field="name"
        action="Make the bank"
        opened={opened}
        onClose={close}
        make={createQuestionBank}
        onMade={(bank) => {
          void queryClient.invalidateQueries(everyBankQuery());
          void navigate({ to: `/banks/${bank.id}` });
        }}
      />
    </>
  );
}

/** All question banks of the organization. */
export function BankListScreen() {
  useDocumentTitle('Banks · Strata');
  const { can } = useViewer().organization;
  const [archived, setArchived] = useState(false);
  const banks = useQuery(questionBanksQuery(archived));
  return (
    <Container size="lg" px={0}>
      <PageHeader
        title="Question banks"
        about="Questions to pick from when you build a loop. Candidates never see them; an edit never changes an interview already planned or held."
        actions={can.editBanks && <BankActions />}
      />
      <Chip size="xs" variant="outline" mb="md" checked={archived} onChange={setArchived}>
        Archived
      </Chip>
      <QueryView query={banks} what="the banks">
        {(list) =>
          list.length === 0 && archived ? (
            <EmptyState title="No bank is archived">A bank that you archive stands here until it is brought back.</EmptyState>
          ) : list.length === 0 ? (
            <EmptyState title="No bank yet">
              {can.editBanks
                ? 'Import a document with your questions, or make an empty bank and write them here.'
                : 'Once a member imports a document, its questions stand here.'}
            </EmptyState>
          ) : (
            <SimpleGrid component="ul" cols={{ base: 1, sm: 2, lg: 3 }} m={0} p={0} style={{ listStyle: 'none' }}>
              {list.map((bank) => (
                <li key={bank.id}>
                  <Paper component={Link} to={`/banks/${bank.id}`} className="strata-row" withBorder p="md" h="100%">
                    <Title order={2} size="h3">
                      {bank.name}
                    </Title>
                    <Text c="dimmed" size="sm">
                      {counted(bank.questionCount, 'question')}
                    </Text>
                    {bank.keyAreas.length > 0 && (
                      <Text size="sm" mt="xs" lineClamp={3}>
                        <ProseTitle text={bank.keyAreas.join(' · ')} />
                      </Text>
                    )}
                  </Paper>
                </li>
              ))}
            </SimpleGrid>
          )
        }
      </QueryView>
    </Container>
  );
}
