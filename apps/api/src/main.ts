import 'reflect-metadata';

// Libraries look at this when they are loaded: what only helps to develop them costs a third of a large answer.
process.env['NODE_ENV'] ??= 'production';
const { startStrata } = await import('./start.js');

const STOP_WITHIN_MS = 10_000;

const starting = startStrata(process.env);

function stop(): void {
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  starting
    .then((strata) => strata.close())
    .then(
      () => process.exit(0),
      () => process.exit(1),
    );
}

process.once('SIGTERM', stop).once('SIGINT', stop);
// A launcher that holds a channel to this process and dies takes it along, also one that died before this line.
process.once('disconnect', stop);
if (process.channel && !process.connected) stop();

starting.catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
