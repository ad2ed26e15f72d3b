import { House1780000000001 } from './0001-house.js';
import { BankTree1780000000002 } from './0002-bank-tree.js';
import { Finding1780000000003 } from './0003-finding.js';
import { ScoreLanes1780000000006 } from './0006-score-lanes.js';

/** Every migration, oldest first. */
export const migrations = [House1780000000001, BankTree1780000000002, Finding1780000000003, ScoreLanes1780000000006];
