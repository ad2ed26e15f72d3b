import 'reflect-metadata';
import { startStrata } from './start.js';

startStrata(process.env).then(
  (strata) => {
    const stop = (): void => void strata.close().then(() => process.exit(0));
    process.once('SIGTERM', stop).once('SIGINT', stop);
    // A launcher that holds a channel to this process and dies takes it along.
    process.once('disconnect', stop);
  },
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
