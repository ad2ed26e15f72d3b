import { Drawer, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { QueryView } from '../../shared/ui/query-view.js';
import { questionQuery, type QuestionDetail } from './question-bank-queries.js';
import { QuestionEditor } from './question-editor.js';
import { QuestionHistory } from './question-history.js';
import { QuestionReading } from './question-reading.js';
import { QuestionUsePanel } from './question-use.js';

interface QuestionTabsProps {
  bankId: string;
  question: QuestionDetail;
  mayEdit: boolean;
  onEdit(): void;
}

function QuestionTabs({ bankId, question, mayEdit, onEdit }: QuestionTabsProps) {
  return (
    <Tabs defaultValue="question" keepMounted={false} key={question.id}>
      <Tabs.List mb="md">
        <Tabs.Tab value="question">Question</Tabs.Tab>
        <Tabs.Tab value="history">History</Tabs.Tab>
        <Tabs.Tab value="use">Use</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="question">
        <QuestionReading question={question} onEdit={mayEdit ? onEdit : null} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <QuestionHistory bankId={bankId} question={question} mayEdit={mayEdit} />
      </Tabs.Panel>
      <Tabs.Panel value="use">
        <QuestionUsePanel questionId={question.id} />
      </Tabs.Panel>
    </Tabs>
  );
}

interface QuestionDrawerProps {
  bankId: string;
  questionId: string | null;
  mayEdit: boolean;
  onClose(): void;
}

/** One question beside its bank: to read and to edit, what it went through, and what became of it. */
export function QuestionDrawer({ bankId, questionId, mayEdit, onClose }: QuestionDrawerProps) {
  const [editedId, setEditedId] = useState<string | null>(null);
  const query = useQuery({ ...questionQuery(questionId ?? ''), enabled: questionId !== null });
  return (
    <Drawer opened={questionId !== null} onClose={onClose} position="right" size="lg" title="Question">
      <QueryView query={query} what="this question">
        {(question) =>
          editedId === question.id ? (
            <QuestionEditor bankId={bankId} question={question} onDone={() => setEditedId(null)} />
          ) : (
            <QuestionTabs bankId={bankId} question={question} mayEdit={mayEdit} onEdit={() => setEditedId(question.id)} />
          )
        }
      </QueryView>
    </Drawer>
  );
}
