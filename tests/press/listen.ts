import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readModel } from '../../src/preflight/model/document.ts';

/** An element as a program that reads aloud has it from PDF.js: text pieces by the order of the tree, each with its language. */
export interface Heard {
  readonly role: string;
  readonly lang: string;
  readonly alt: string | null;
  readonly parts: readonly (string | Heard)[];
}

interface TreeNode {
  readonly role?: string;
  readonly children?: readonly TreeNode[];
  readonly lang?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
}

/** What each page says, by its structure tree. Pages repeat the elements that they share. */
export async function listen(bytes: Uint8Array): Promise<readonly Heard[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  try {
    const { lang } = (await pdf.getMetadata()).info as { readonly Language?: string } & { lang?: string };
    const pages: Heard[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const texts = new Map<string, string>();
      const open: (string | null)[] = [];
      const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
      for (const item of items) {
        if ('str' in item) {
          const id = open.findLast((one) => one !== null);
          // PDF.js drops the space at a line's end and tells of the end instead.
          if (id) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`);
        } else if (item.type === 'endMarkedContent') open.pop();
        else open.push((item as { readonly id?: string }).id ?? null);
      }
      const tree = (await page.getStructTree()) as TreeNode | null;
      if (tree) pages.push(heard(tree, lang ?? '', texts));
    }
    return pages;
  } finally {
    await pdf.destroy();
  }
}

function heard(node: TreeNode, outer: string, texts: ReadonlyMap<string, string>): Heard {
  const lang = node.lang ?? outer;
  const parts = (node.children ?? []).map((child) =>
    child.type === 'content' ? (texts.get(child.id ?? '') ?? '') : heard(child, lang, texts),
  );
  return { role: node.role ?? '', lang, alt: node.alt ?? null, parts };
}

/** All elements, in the order of reading. */
export function elementsOf(node: Heard): readonly Heard[] {
  return [node, ...node.parts.flatMap((part) => (typeof part === 'string' ? [] : elementsOf(part)))];
}

/** Its text, lines and the hyphens at their ends put together again. */
export function textOf(node: Heard): string {
  return spokenOf(node)
    .map(([, text]) => text)
    .join('');
}

/** Its text by language: pieces of one language in a row are one. */
export function spokenOf(node: Heard): readonly (readonly [lang: string, text: string])[] {
  const pieces: [string, string][] = [];
  const walk = ({ lang, parts }: Heard): void => {
    for (const part of parts) {
      if (typeof part !== 'string') walk(part);
      else if (pieces.at(-1)?.[0] === lang) pieces[pieces.length - 1] = [lang, (pieces.at(-1)?.[1] ?? '') + part];
      else if (part !== '') pieces.push([lang, part]);
    }
  };
  walk(node);
  return pieces.map(([lang, text]) => [lang, unbroken(text, lang)]);
}

function unbroken(text: string, lang: string): string {
  return text.replace(/\u00ad\n?/g, '').replace(/ ?\n/g, lang === 'en' ? ' ' : '');
}

/** What each element that has text says, to the character, as Laurel's own reader finds it. */
export function exactly(bytes: Uint8Array): readonly string[] {
  const elements = readModel(bytes).structure?.elements ?? [];
  return elements.flatMap(({ texts }) => (texts.length === 0 ? [] : [texts.map(({ text }) => text).join('')]));
}
