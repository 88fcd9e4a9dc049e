import type { Drawing } from './drawing.ts';
import type { Ornament, Param } from './ornament.ts';
import { biDisc } from './ornaments/bi-disc.ts';
import { frame } from './ornaments/frame.ts';
import { fullWreath } from './ornaments/full-wreath.ts';
import { guillocheBorder } from './ornaments/guilloche-border.ts';
import { innerLine } from './ornaments/inner-line.ts';
import { laurelBorder } from './ornaments/laurel-border.ts';
import { laurelCorners } from './ornaments/laurel-corners.ts';
import { laurelRule } from './ornaments/laurel-rule.ts';
import { leafBand } from './ornaments/leaf-band.ts';
import { leiwenCorners } from './ornaments/leiwen-corners.ts';
import { lensBorder } from './ornaments/lens-border.ts';
import { meander } from './ornaments/meander.ts';
import { medallion } from './ornaments/medallion.ts';
import { moduleLeaf } from './ornaments/module-leaf.ts';
import { parenWreath } from './ornaments/paren-wreath.ts';
import { ruledSheet } from './ornaments/ruled-sheet.ts';
import { securityPattern } from './ornaments/security-pattern.ts';
import { swelledRule } from './ornaments/swelled-rule.ts';
import { thickThinRule } from './ornaments/thick-thin-rule.ts';

const ORNAMENTS: ReadonlyMap<string, Ornament> = new Map([
  ['bi-disc', biDisc],
  ['frame', frame],
  ['full-wreath', fullWreath],
  ['guilloche-border', guillocheBorder],
  ['inner-line', innerLine],
  ['laurel-border', laurelBorder],
  ['laurel-corners', laurelCorners],
  ['laurel-rule', laurelRule],
  ['leaf-band', leafBand],
  ['leiwen-corners', leiwenCorners],
  ['lens-border', lensBorder],
  ['meander', meander],
  ['medallion', medallion],
  ['module-leaf', moduleLeaf],
  ['paren-wreath', parenWreath],
  ['ruled-sheet', ruledSheet],
  ['security-pattern', securityPattern],
  ['swelled-rule', swelledRule],
  ['thick-thin-rule', thickThinRule],
]);

/** Drawings already made: every certificate of a ceremony has the same border, and a border takes 10 ms. */
const DRAWN = new Map<string, Drawing>();
const KEPT = 64;

/**
 * The ornament of that name; null where there is none. Parameters are in mm and
 * degrees (see `ornamentParams`); missing ones take their default, those out of
 * bounds are brought within.
 */
export function drawOrnament(name: string, params: Readonly<Record<string, number>>): Drawing | null {
  const ornament = ORNAMENTS.get(name);
  if (ornament === undefined) return null;
  const key = [name, ...ornament.params.map((param) => params[param.name])].join(' ');
  const drawn = DRAWN.get(key) ?? ornament.draw(params);
  if (DRAWN.size >= KEPT) DRAWN.clear();
  DRAWN.set(key, drawn);
  return drawn;
}

/** All ornaments, sorted by name. */
export function ornamentNames(): readonly string[] {
  return [...ORNAMENTS.keys()];
}

/** What a template may say of an ornament; empty where there is no such ornament. */
export function ornamentParams(name: string): readonly Param[] {
  return ORNAMENTS.get(name)?.params ?? [];
}
