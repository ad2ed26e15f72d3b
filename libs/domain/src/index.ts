export * from './question.js';
export * from './member.js';
export * from './rubric.js';
export * from './loop.js';
export * from './room/interview.js';
export * from './room/visibility.js';
export * from './room/scorecard.js';
export * from './room/rights.js';
