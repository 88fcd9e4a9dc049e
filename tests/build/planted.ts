import type { Print } from '../../src/build/judge.ts';
import type { Mark } from '../../src/paginate/index.ts';
import { printPdf } from '../../src/press/index.ts';

type LineMark = Mark & { readonly kind: 'line' };

/** A print in which some bytes were exchanged for as many others. */
export function planted(from: string, to: string): Print {
  return async (job) => {
    if (from.length !== to.length) throw new Error('offsets would be wrong');
    const whole = Buffer.from(await printPdf(job)).toString('latin1');
    return Buffer.from(whole.replaceAll(from, to), 'latin1');
  };
}

/** A print whose marks were changed on the way, page by page. */
export function changedMarks(change: (marks: readonly Mark[]) => readonly Mark[]): Print {
  return (job) => {
    const pages = job.pages.pages.map((page) => ({ ...page, marks: change(page.marks) }));
    return printPdf({ ...job, pages: { ...job.pages, pages } });
  };
}

/** A print whose lines of text were changed on the way. */
export function changedLines(change: (lines: readonly LineMark[]) => readonly LineMark[]): Print {
  return changedMarks((marks) => {
    const lines = marks.filter((mark) => mark.kind === 'line');
    return [...marks.filter((mark) => mark.kind !== 'line'), ...change(lines)];
  });
}
