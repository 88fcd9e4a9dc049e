export type { Kind, Said } from './factors.ts';
export { type Tried, type Trial, type TrialOptions, tryTemplate } from './trial.ts';
