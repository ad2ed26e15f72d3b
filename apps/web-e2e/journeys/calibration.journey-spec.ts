import { askAs, violations } from '../harness/browser.js';
import { stage } from '../harness/stage.js';

const { pageOf } = await stage();

describe('calibration', () => {
  it('shows leans once an administrator has said so, beside whom they are told to and what for; agreement shows before', async () => {
    const manager = await pageOf('Marcus Adeyemi');
    // Whoever sits in a candidacy counts it once they were shown its debrief.
    const { candidacies } = await askAs<{ candidacies: { nodes: { id: string }[] } }>(
      manager,
      '{ candidacies { nodes { id } } }',
    );
    for (const { id } of candidacies.nodes)
      await askAs(manager, 'query($id: ID!) { debrief(candidacyId: $id) { summary } }', { id });
    await manager.getByRole('link', { name: 'Calibration' }).click();
    await manager.getByText('Your organization does not show leans.').waitFor();
    await manager
      .getByRole('table')
      .getByText(/within one level|the same level/)
      .waitFor();
    expect(await violations(manager)).toEqual([]);
    const admin = await pageOf('Ingrid Solheim');
    await admin.goto('/settings');
    await admin.getByRole('tab', { name: 'Policies' }).click();
    await admin.getByText('Who sees them: interviewers their own, hiring managers everybody’s, nobody else.').waitFor();
    await admin.getByRole('switch', { name: 'Interviewers’ leans are shown' }).click({ force: true });
    await admin.getByRole('switch', { name: 'Interviewers’ leans are shown', checked: true }).waitFor({ state: 'attached' });
    await manager.reload();
    await manager.getByText('Seen by interviewers themselves and hiring managers, nobody else.').waitFor();
    // One candidate is too few for a lean, and it says so.
    await manager.getByText('No lean: fewer than 3 candidates.').first().waitFor();
    expect(await violations(manager)).toEqual([]);
  }, 90_000);
});
