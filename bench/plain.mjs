/**
 * The peer: the same texts set by pdfmake as its documentation shows, with the
 * font unwrapped beforehand. It draws no ornament, breaks as pdfmake breaks, and
 * checks nothing. Arguments: content folder, output folder, regular and bold font.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pdfmake from 'pdfmake';
import { parse } from 'yaml';

const [contentDir, outDir, regular, bold] = process.argv.slice(2);
pdfmake.setFonts({ Text: { normal: regular, bold } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => true);
const defaultStyle = { font: 'Text', fontSize: 9.5, lineHeight: 1.1 };
const ceremony = parse(readFileSync(join(contentDir, 'ceremony.yaml'), 'utf8'));
const citations = readdirSync(join(contentDir, 'citations'))
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => ({
    id: name.replace(/\.yaml$/, ''),
    ...parse(readFileSync(join(contentDir, 'citations', name), 'utf8')),
  }));
mkdirSync(join(outDir, 'certificates'), { recursive: true });

const centred = (text, fontSize, more = {}) => ({ text, fontSize, alignment: 'center', margin: [0, 8], ...more });

for (const { id, award, recipient, reason } of citations) {
  const { name } = ceremony.awards[award];
  const definition = {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    defaultStyle,
    content: [
      centred(name.zh, 26, { bold: true, margin: [0, 60, 0, 4] }),
      centred(name.en, 14),
      centred('獲獎城市 Winner city', 10),
      centred(recipient.zh, 76, { bold: true }),
      centred(recipient.en, 29),
      centred(reason.zh, 17.5),
      centred(reason.en, 13),
      centred('特頒此狀，以資表揚。This certificate is given in recognition thereof.', 10.5),
    ],
  };
  await pdfmake.createPdf(definition).write(join(outDir, 'certificates', `${id}.pdf`));
}

const paragraphs = (body) => body.trim().split(/\n\s*\n/);
const booklet = {
  pageSize: { width: 595.28, height: 595.28 },
  pageMargins: [56, 56, 51, 58],
  defaultStyle,
  footer: (page) => ({ text: String(page), alignment: 'center', fontSize: 9 }),
  content: citations.flatMap(({ recipient, reason, body }, index) => [
    {
      text: `${recipient.zh} ${recipient.en}`,
      fontSize: 30,
      bold: true,
      ...(index > 0 ? { pageBreak: 'before' } : {}),
    },
    { text: reason.zh, fontSize: 12, margin: [0, 6] },
    { text: reason.en, fontSize: 12, margin: [0, 6, 0, 18] },
    ...paragraphs(body.zh).map((zh, row) => ({
      columns: [
        { width: 190, text: zh, alignment: 'justify' },
        { width: '*', text: paragraphs(body.en)[row] ?? '', fontSize: 11, alignment: 'justify' },
      ],
      columnGap: 17.5,
      margin: [0, 0, 0, 12],
    })),
  ]),
};
await pdfmake.createPdf(booklet).write(join(outDir, 'booklet.pdf'));
writeFileSync(join(outDir, 'done'), '');
