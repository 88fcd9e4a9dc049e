import { parseXml, type XmlElement, XmlError, XmlProcessingInstruction } from '@rgrove/parse-xml';
import type { Diagnostic, SourceFile } from '../../diagnostics/index.ts';
import type { Drawing } from '../drawing.ts';
import { type Box, fieldOf, fitField } from './frame.ts';
import { CURRENT, colourOf } from './paint.ts';
import { Findings } from './places.ts';
import { type Stroke, shapesIn } from './walk.ts';

export interface SvgOptions {
  /** What the drawing is fitted into, whole and in proportion. */
  readonly box: Box;
  /** Where it stands in a box of other proportions: 0 left or top, 0.5 (unless told) the middle, 1 right or bottom. */
  readonly align?: { readonly x: number; readonly y: number };
  /**
   * The template's name of the colour for each colour of the file, as an SVG may write it
   * (`#a00`, `#AA0000`, `rgb(170, 0, 0)` and `black` are understood). Null: not to be drawn.
   */
  readonly colours: ReadonlyMap<string, string | null>;
  /** The template's name of the colour for `currentColor`, and for all of a file in one colour that `colours` does not name. */
  readonly colour: string;
}

/** What is drawn in one colour before the next: the order of parts is that of painting. */
export interface SvgPart {
  /** A name of the template's. */
  readonly colour: string;
  readonly drawing: Drawing;
}

export interface SvgDrawing {
  readonly parts: readonly SvgPart[];
  /** Where the drawing's own field stands. */
  readonly extent: Box;
  readonly diagnostics: readonly Diagnostic[];
}

/** A larger file is no logo: what SVG says of photographs it says in megabytes. */
const LARGEST = 2_000_000;

/**
 * A user's SVG as drawings in the template's colours. Paths and basic shapes, groups,
 * transforms, fills and strokes are drawn; whatever else would be seen is a diagnostic
 * with its place. Nothing is run, loaded or followed.
 */
export function drawSvg(file: SourceFile, options: SvgOptions): SvgDrawing {
  const findings = new Findings(file);
  const nothing = { parts: [], extent: options.box, diagnostics: findings.diagnostics };
  const root = rootOf(file.text, findings);
  if (root === null) return nothing;
  const field = fieldOf(root.attributes);
  if (field === null) {
    findings.add('ornament/svg-no-size', findings.tag(root));
    return nothing;
  }
  const { extent, matrix } = fitField(field, options.box, options.align ?? { x: 0.5, y: 0.5 });
  const strokes = shapesIn(root, { field, matrix, extent }, findings);
  if (findings.diagnostics.length === 0 && strokes.length === 0) findings.add('ornament/svg-empty', findings.tag(root));
  return { parts: partsOf(strokes, options, findings), extent, diagnostics: findings.diagnostics };
}

function rootOf(text: string, findings: Findings): XmlElement | null {
  if (text.length > LARGEST) {
    findings.add('ornament/svg-too-large', null, { limit: LARGEST / 1_000_000 });
    return null;
  }
  try {
    const document = parseXml(text, { includeOffsets: true });
    const { root } = document;
    for (const child of document.children) {
      if (!(child instanceof XmlProcessingInstruction) || child.name !== 'xml-stylesheet') continue;
      findings.add('ornament/svg-unsupported', child, { what: '<?xml-stylesheet?>' });
    }
    if (root?.name === 'svg' || root?.name.endsWith(':svg')) return root;
    findings.add('ornament/svg-no-svg', root && findings.tag(root), { root: root?.name ?? '' });
    return null;
  } catch (error) {
    if (error instanceof XmlError) {
      const start = Math.min(text.length, [...text].slice(0, error.pos).join('').length);
      findings.add('ornament/svg-no-xml', { start, end: Math.min(text.length, start + 1) });
      return null;
    }
    // The parser calls itself for each element within another.
    if (!(error instanceof RangeError)) throw error;
    findings.add('ornament/svg-too-deep', null);
    return null;
  }
}

/** Strokes in the template's colours; those next to each other of one colour together. */
function partsOf(strokes: readonly Stroke[], { colours, colour }: SvgOptions, findings: Findings): readonly SvgPart[] {
  const names = new Map([...colours].map(([written, name]) => [colourOf(written), name]));
  const unnamed = new Set(strokes.map((stroke) => stroke.colour).filter((one) => one !== CURRENT && !names.has(one)));
  const alone = unnamed.size === 1 && new Set(strokes.map((stroke) => stroke.colour)).size === 1;
  const parts: { colour: string; drawing: Drawing[number][] }[] = [];
  for (const stroke of strokes) {
    const given = names.get(stroke.colour);
    if (given === null) continue;
    if (given === undefined && stroke.colour !== CURRENT && !alone) {
      findings.add('ornament/svg-colour', stroke.place, { colour: stroke.colour });
    }
    const name = given ?? colour;
    const last = parts.at(-1);
    if (last?.colour === name) last.drawing.push(stroke.path);
    else parts.push({ colour: name, drawing: [stroke.path] });
  }
  return parts;
}
