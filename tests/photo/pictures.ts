import { join } from 'node:path';
import { packageDir } from '../../src/package.ts';
import { type Picture, type PictureRequest, preparePicture } from '../../src/photo/index.ts';
import { inFolder, request, save } from './kit.ts';

export const CONDITION = join(packageDir, 'profiles', 'FOGRA39L_coated.icc');

/** A picture of these bytes, half an inch wide, in the inks of the press. */
export function inks(bytes: Uint8Array): Promise<Picture> {
  return prepared(bytes, { condition: CONDITION });
}

/** The same in RGB. */
export function rgb(bytes: Uint8Array): Promise<Picture> {
  return prepared(bytes, {});
}

async function prepared(bytes: Uint8Array, changes: Partial<PictureRequest>): Promise<Picture> {
  return inFolder(async (folder) => {
    const path = await save(folder, 'a.png', bytes);
    const { picture, diagnostics } = await preparePicture(request(path, { width: 36, height: 22.5, ...changes }));
    if (picture === null) throw new Error(diagnostics.map(({ rule }) => rule).join());
    return picture;
  });
}
