import { Worker } from 'node:worker_threads';

/** A function that a package of the house exports; `from` is the address of the module that asks for it. */
export interface ThreadedFunction {
  from: string;
  package: string;
  name: string;
}

const LIMIT_MS = 60_000;
const MEMORY_MB = 1_024;
const CODE = `
  const { createRequire } = require('node:module');
  const { pathToFileURL } = require('node:url');
  const { parentPort, workerData: { called, parameters } } = require('node:worker_threads');
  const file = createRequire(called.from).resolve(called.package);
  import(pathToFileURL(file).href).then((module) => parentPort.postMessage(module[called.name](...parameters)));`;

let last: Promise<unknown> = Promise.resolve();

/** Calls a pure function in a thread of its own, one call at a time, so that long work never holds up live traffic. */
export function inThread<Result>(called: ThreadedFunction, ...parameters: unknown[]): Promise<Result> {
  const result = last.then(() => call<Result>(called, parameters));
  last = result.catch(() => undefined);
  return result;
}

function call<Result>(called: ThreadedFunction, parameters: unknown[]): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(CODE, {
      eval: true,
      workerData: { called, parameters },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const timer = setTimeout(() => finish(() => reject(new Error(`${called.name} took longer than ${LIMIT_MS} ms.`))), LIMIT_MS);
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    worker.once('message', (result: Result) => finish(() => resolve(result)));
    worker.once('error', (error) => finish(() => reject(error)));
    worker.once('exit', () => finish(() => reject(new Error(`${called.name} ended without a result.`))));
  });
}
