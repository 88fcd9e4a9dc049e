export type { Mark, Page, Pages, Role } from './pages.ts';
