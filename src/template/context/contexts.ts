import type { Citation, Edition, Lang } from '../../content/index.ts';
import type { DesignPage } from '../format.ts';
import { ceremonyData, citationData, type OwnWords, pairData } from './ceremony.ts';
import { type Data, data } from './data.ts';
import { orderCitations, recipientIndex } from './order.ts';

/** The context of certificate.yaml. */
export function certificateContext(edition: Edition, citation: Citation, words: Data, page: DesignPage): Data {
  return data({
    page: pageData(page),
    languages: [...edition.languages],
    ceremony: ceremonyData(edition, ownWords(words)),
    citation: citationData(citation, edition),
    words,
  });
}

/** The context of booklet.yaml: every citation, in the booklet's order. */
export function bookletContext(edition: Edition, words: Data, page: DesignPage): Data {
  const { languages } = edition;
  const ordered = orderCitations(edition);
  const citations = ordered.map((citation) => ({ award: citation.award.id, shown: citationData(citation, edition) }));
  const given = new Set(citations.map(({ award }) => award));
  return data({
    page: pageData(page),
    languages: [...languages],
    ceremony: ceremonyData(edition, ownWords(words)),
    awards: edition.awards
      .filter(({ id }) => given.has(id))
      .map(({ id, name }) =>
        data({
          id,
          name: pairData(name, languages),
          citations: citations.flatMap(({ award, shown }) => (award === id ? [shown] : [])),
        }),
      ),
    citations: citations.map(({ shown }) => shown),
    indexes: data({ zh: indexData(edition, 'zh'), en: indexData(edition, 'en') }),
    words,
  });
}

/** In millimetres, as the template counts. */
function pageData({ width, height }: DesignPage): Data {
  return data({ width, height });
}

function indexData(edition: Edition, lang: Lang): readonly Data[] {
  if (!edition.languages.includes(lang)) return [];
  return recipientIndex(edition.citations, lang).map(({ head, entries }) =>
    data({ head, entries: entries.map(({ id, name }) => data({ id, name })) }),
  );
}

function ownWords(words: Data): OwnWords {
  return { formula: Object.hasOwn(words, 'formula') ? (words.formula ?? null) : null };
}
