import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a page shows, as a stranger reads it: its words in their places, its paths, its pictures' number, its boxes. */
export interface Look {
  readonly words: readonly string[];
  readonly paths: readonly string[];
  readonly pictures: number;
  readonly view: readonly number[];
}

export function openPdf(bytes: Uint8Array) {
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
}

/** Every page of a PDF. */
export async function looksOf(bytes: Uint8Array): Promise<readonly Look[]> {
  const pdf = await openPdf(bytes);
  const looks: Look[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const { fnArray, argsArray } = await page.getOperatorList();
    const numbered = fnArray.map((fn, index) => [fn, JSON.stringify(argsArray[index]?.slice(1))] as const);
    looks.push({
      words: items.flatMap((item) =>
        'str' in item && item.str.trim() !== '' ? [`${item.str} ${item.transform.map(rounded).join(' ')}`] : [],
      ),
      paths: numbered.flatMap(([fn, args]) => (fn === OPS.constructPath ? [args] : [])),
      pictures: fnArray.filter((fn) => fn === OPS.paintImageXObject).length,
      view: page.view,
    });
  }
  await pdf.loadingTask.destroy();
  return looks;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
