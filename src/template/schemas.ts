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
    certificate: extending(z.toJSONSchema(certificateSchema(written), FORM)),
    booklet: extending(z.toJSONSchema(bookletSchema(written), FORM)),
    styles: partial(extending(z.toJSONSchema(stylesSchema(kit('merged', null), null), FORM))),
  };
}

type Schema = Record<string, unknown>;

/** A file that extends another need say only what is other in it. */
function extending({ properties, required, ...schema }: Schema): Schema {
  const parent = {
    type: 'string',
    description:
      '承接另一個樣式的同名檔案，只寫不同的地方 / the template whose file of the same name counts where this one says nothing',
  };
  return {
    ...schema,
    properties: { extends: parent, ...(properties as Schema) },
    anyOf: [{ required: ['extends'] }, { required }],
  };
}

/** A style that is inherited may be changed in one of its keys. */
function partial(schema: Schema): Schema {
  const { properties, $defs, ...rest } = schema;
  return { ...rest, properties: optional(properties), ...($defs === undefined ? {} : { $defs: optional($defs) }) };
}

function optional(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(optional);
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).filter(([key, value]) => key !== 'required' || !Array.isArray(value));
  return Object.fromEntries(entries.map(([key, value]) => [key, optional(value)]));
}
