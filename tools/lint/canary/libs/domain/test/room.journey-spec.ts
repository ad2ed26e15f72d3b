it.only('waits by sleeping', async () => {
  await new Promise((done) => setTimeout(done, 1000));
});
describe.skip('left out', () => {});
