export type { Fitted, Mark, Page, Pages, Rectangle } from './pages.ts';
export { paginate } from './paginate.ts';
