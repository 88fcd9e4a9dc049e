export { type ConditionRequest, defaultCondition, type OutputCondition, openCondition } from './condition.ts';
export type { Claim, Metadata } from './metadata.ts';
export { type PrintJob, printPdf } from './print.ts';
