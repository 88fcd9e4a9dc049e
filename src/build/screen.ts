import type { Pages } from '../paginate/index.ts';
import type { OutputCondition, Screen } from '../press/index.ts';

/** What the inks of these pages look like on a screen, printed in a condition. */
export async function screenOf(documents: readonly Pages[], condition: OutputCondition): Promise<Screen> {
  const [{ inksOf, screenKey }, { onScreen }] = await Promise.all([
    import('../press/index.ts'),
    import('../photo/index.ts'),
  ]);
  const inks = new Map<string, readonly [number, number, number, number]>();
  for (const ink of documents.flatMap(inksOf)) {
    const [c, m, y, k] = ink.cmyk;
    const part = (ink.tint ?? 100) / 100;
    inks.set(screenKey(ink), [c * part, m * part, y * part, k * part]);
  }
  const { colours, profile } = await onScreen([...inks.values()], condition.profile);
  const keyed = [...inks.keys()].flatMap((key, index) => {
    const colour = colours[index];
    return colour === undefined ? [] : [[key, colour] as const];
  });
  return { profile, colours: new Map(keyed) };
}
