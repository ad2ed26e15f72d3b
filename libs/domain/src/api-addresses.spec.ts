import { describe, expect, it } from '@jest/globals';
import { isApiAddress } from './api-addresses.js';

describe('an address', () => {
  it('is the API’s by its whole first part', () => {
    for (const path of ['/graphql', '/files/attachments/1', '/feeds/']) expect([path, isApiAddress(path)]).toEqual([path, true]);
    for (const path of ['/', '/loops/graphql', '/filesystem', '/interviews/1', ''])
      expect([path, isApiAddress(path)]).toEqual([path, false]);
  });
});
