import { Container, Tabs } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useViewer } from '../../shared/api/viewer-query.js';
import { NoPermission } from '../../shared/ui/no-permission.js';
import { PageHeader } from '../../shared/ui/page-header.js';
import { MailPanel } from './mail-panel.js';
import { MembersPanel } from './members-panel.js';
import { PoliciesPanel } from './policies-panel.js';
import { TokensPanel } from './tokens-panel.js';

/** The organization's members, policies, tokens and mail; for administrators. */
export function SettingsScreen() {
  useDocumentTitle('Settings · Strata');
  const { organization } = useViewer();
  if (!organization.can.manageMembers)
    return (
      <Container size="md" px={0}>
        <PageHeader title="Settings" />
        <NoPermission title="Administrators change settings">Ask an administrator of {organization.name}.</NoPermission>
      </Container>
    );
  return (
    <Container size="md" px={0}>
      <PageHeader title="Settings" about={`For administrators of ${organization.name}.`} />
      <Tabs defaultValue="members" keepMounted={false}>
        <Tabs.List mb="lg">
          <Tabs.Tab value="members">Members</Tabs.Tab>
          <Tabs.Tab value="policies">Policies</Tabs.Tab>
          <Tabs.Tab value="tokens">API tokens</Tabs.Tab>
          <Tabs.Tab value="mail">Mail</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="members">
          <MembersPanel />
        </Tabs.Panel>
        <Tabs.Panel value="policies">
          <PoliciesPanel />
        </Tabs.Panel>
        <Tabs.Panel value="tokens">
          <TokensPanel />
        </Tabs.Panel>
        <Tabs.Panel value="mail">
          <MailPanel />
        </Tabs.Panel>
      </Tabs>
    </Container>
  );
}
