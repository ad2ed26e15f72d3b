import { startApi } from '../api/test/harness/start-api.js';
import { visible } from '@strata/domain';
import { aRoom } from '@strata/testkit';
import { browser } from '../../tools/browser/browser.mjs';

export const all = [startApi, visible, aRoom, browser];
