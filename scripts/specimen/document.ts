import type { Result } from './results.ts';
import { CHAPTERS } from './rules/index.ts';

/** `docs/typography.md`: every rule with its picture, its source and what was measured. */
export function documentOf(results: readonly Result[]): string {
  const chapters = CHAPTERS.map(({ zh, en, rules }) => {
    const own = results.filter(({ rule }) => rules.includes(rule));
    const head =
      '| | rule | measured | pdfmake | Laurel | limit | source | met |\n| --- | --- | --- | --- | --- | --- | --- | --- |';
    return `## ${zh} ${en}\n\n${head}\n${own.map(row).join('\n')}\n\n${own.map(picture).join('\n\n')}\n`;
  });
  return `${INTRODUCTION}\n${chapters.join('\n')}`;
}

const INTRODUCTION = `# Typography

What a master would hold the printed matter to, rule by rule, and what is found when the same text is set in the same faces, sizes and measure by plain pdfmake 0.3.11 (before) and by Laurel (after). Both are printed, read back from the PDF glyph by glyph, and measured there; nothing on the pages is drawn by hand. \`npm run specimen\` makes this page, the pictures and \`out/specimen.pdf\`.

CLREQ is the W3C's *Requirements for Chinese Text Layout* (snapshot of 2024-03-21), Br. is Bringhurst's *The Elements of Typographic Style*. An em is the size of the line's own text. Where pdfmake cannot break a rule, only the one setting is shown (–).

每條規則一頁：同一段文字，同樣的字體、字級、欄寬，左為 pdfmake 本身的排版，右為 Laurel；數值都從印出的 PDF 逐字量得。
`;

function row({ rule, before, after }: Result): string {
  const cells = [
    `[${rule.id}](#${anchor(rule.id)})`,
    rule.says.en,
    rule.measured.en,
    before?.value ?? '–',
    after.value,
    rule.limit,
    rule.source,
    after.met ? 'yes' : '**no**',
  ];
  return `| ${cells.join(' | ')} |`;
}

function picture({ rule }: Result): string {
  return `### ${rule.id}\n\n${rule.says.zh} ${rule.says.en}\n\n![${rule.id}](specimen/${rule.id}.png)`;
}

function anchor(id: string): string {
  return id.toLowerCase();
}
