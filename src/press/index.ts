export { type ConditionRequest, defaultCondition, type OutputCondition, openCondition } from './condition.ts';
export type { Claim, Metadata, RenditionClass } from './metadata.ts';
export { inksOf } from './plates.ts';
export { type PrintJob, printPdf } from './print.ts';
export { type Screen, screenKey } from './screen.ts';
