// Jest offers these names to every spec; their types come with Jest itself.
type Jest = typeof import('@jest/globals');

declare const describe: Jest['describe'];
declare const it: Jest['it'];
declare const test: Jest['test'];
declare const expect: Jest['expect'];
declare const beforeAll: Jest['beforeAll'];
declare const beforeEach: Jest['beforeEach'];
declare const afterAll: Jest['afterAll'];
declare const afterEach: Jest['afterEach'];
