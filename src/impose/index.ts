export type { Binding } from './folding.ts';
export { type Imposed, type ImposeOptions, impose } from './impose.ts';
export { type Paper, type PaperName, paperOf, papers } from './papers.ts';
export { type Cell, exact, type Plan, type PlannedSheet, type Side, type Wishes } from './plan.ts';
