// The one entry behind every npm script: node tools/run/strata.mjs <command> [arguments]. Runs before anything is installed.
const COMMANDS = {
  start: async () => (await import('./start.mjs')).start(),
  test: async (args) => (await import('./test.mjs')).test(args),
  dev: async () => (await import('./dev.mjs')).dev(),
  check: async (args) => (await import('./check.mjs')).check(args),
  bench: async (args) => (await import('./bench.mjs')).bench(args),
  chaos: async (args) => (await import('./chaos.mjs')).chaos(args),
  'bench:search': async () => (await import('./bench-search.mjs')).benchSearch(),
  'bench:reads': async () => (await import('./bench-search.mjs')).benchReads(),
  'bank:parse': onLibraries('bank:parse', 'tools/import/bank-parse.mjs'),
  'record:verify': onLibraries('record:verify', 'tools/record/verify.mjs', ['libraries', 'api']),
  statistics: onLibraries('statistics', 'tools/statistics/cases.mjs'),
  'fuzz:import': onLibraries('fuzz:import', 'tools/import/fuzz.mjs'),
  'bench:judgement': onLibraries('bench:judgement', 'tools/statistics/judgement.mjs'),
};

function onLibraries(command, script, steps = ['libraries']) {
  return async (args) => (await import('./library-command.mjs')).runOnLibraries(command, script, args, steps);
}

function supportsThisNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

async function main([name, ...args]) {
  if (!supportsThisNode()) {
    process.stderr.write(`Strata needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
    return 1;
  }
  if (!Object.hasOwn(COMMANDS, name ?? '')) {
    process.stderr.write(`Unknown command "${name ?? ''}". There are: ${Object.keys(COMMANDS).join(', ')}.\n`);
    return 1;
  }
  return COMMANDS[name](args);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  async (error) => {
    const { PlainError } = await import('./say.mjs');
    process.stderr.write(`${error instanceof PlainError ? error.message : error.stack}\n`);
    process.exitCode = 1;
  },
);
