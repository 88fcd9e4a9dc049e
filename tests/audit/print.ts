import { readFileSync } from 'node:fs';
import { auditPdf, listed, RULES, type Rule } from './index.ts';

// Prints the audit of a PDF: print.ts FILE.pdf [--keep NAMES] [--pages A-B]. Node 24 runs it as it stands; for Node 20:
// npx rolldown tests/audit/print.ts --platform node --external pdfjs-dist/legacy/build/pdf.mjs -o out/audit.mjs
const [file = '', ...rest] = process.argv.slice(2);
const option = (name: string): string | undefined => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : undefined);
const names = option('--keep');
const [from = 1, to = Infinity] = (option('--pages') ?? '').split('-').filter(Boolean).map(Number);
const keep =
  names === undefined
    ? []
    : readFileSync(names, 'utf8')
        .split('\n')
        .map((line) => line.trim());
const audit = await auditPdf(readFileSync(file), { keep, pages: [from, to] });

for (const line of listed(audit.findings)) console.log(line);
console.log(`\n${audit.lines} lines, ${audit.justified} of them in justified columns`);
for (const statistic of ['lineEnd', 'tracking', 'pair', 'hanLatin', 'lineWordSpace', 'baselines', 'hyphens'] as const) {
  console.log(statistic, audit.spread(statistic));
}
for (const rule of Object.keys(RULES) as Rule[]) {
  const count = audit.findings.filter((finding) => finding.rule === rule).length;
  console.log(`${rule} ${String(count).padStart(5)} of ${String(audit.looked[rule]).padStart(6)}  ${RULES[rule]}`);
}
