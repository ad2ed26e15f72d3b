export * from '@strata/contracts';
export { level } from '@strata/domain';
