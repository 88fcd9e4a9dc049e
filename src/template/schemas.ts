import { z } from 'zod';
import { bookletSchema, certificateSchema } from './schema/documents.ts';
import { kit } from './schema/kit.ts';
import { stylesSchema } from './schema/styles.ts';

/** What stands in many places, such as a length, is written out once. */
const FORM = { reused: 'ref' } as const;

/** JSON Schemas of a template's files, for editors. Which styles and ornaments exist they cannot know. */
export function templateSchemas(): Readonly<Record<'certificate' | 'booklet' | 'styles', object>> {
  const written = kit('written', null);
  return {
    certificate: z.toJSONSchema(certificateSchema(written), FORM),
    booklet: z.toJSONSchema(bookletSchema(written), FORM),
    styles: z.toJSONSchema(stylesSchema(kit('merged', null), null), FORM),
  };
}
