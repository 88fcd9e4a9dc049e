export type { Metadata } from './document.ts';
export { type PrintJob, printPdf } from './print.ts';
