import { z } from 'zod';
import { bookletSchema, certificateSchema } from './schema/documents.ts';
import { kit } from './schema/kit.ts';
import { stylesSchema } from './schema/styles.ts';

/** JSON Schemas of a template's files, for editors. Which styles and ornaments exist they cannot know. */
export function templateSchemas(): Readonly<Record<'certificate' | 'booklet' | 'styles', object>> {
  const written = kit('written', null);
  return {
    certificate: z.toJSONSchema(certificateSchema(written)),
    booklet: z.toJSONSchema(bookletSchema(written)),
    styles: z.toJSONSchema(stylesSchema(kit('merged', null), null)),
  };
}
