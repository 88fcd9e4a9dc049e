import { type Diagnostic, textAt } from '../../src/diagnostics/index.ts';
import { drawQr } from '../../src/ornament/index.ts';
import { svg, svgText } from '../ornament/svg-kit.ts';

type Case = () => readonly Diagnostic[];

const within =
  (body: string): Case =>
  () =>
    svg(body).diagnostics;
const whole =
  (text: string): Case =>
  () =>
    svgText(text).diagnostics;
const qr =
  (value: string, side: number): Case =>
  () =>
    drawQr(textAt(value, { file: 'template.yaml', start: 0, end: 1 }), { x: 0, y: 0, side }).diagnostics;

/** One run of the real stage for each code of this room. */
export const cases: Readonly<Record<string, Case>> = {
  'ornament/svg-no-xml': whole('<svg><g></svg>'),
  'ornament/svg-no-svg': whole('<html/>'),
  'ornament/svg-no-size': whole('<svg><path d="M0 0H9V9Z"/></svg>'),
  'ornament/svg-unsupported': within('<text>勳</text>'),
  'ornament/svg-unreadable': within('<path d="M0 0L5 5 nonsense"/>'),
  'ornament/svg-number': within('<path d="M0 0H1e30V9Z"/>'),
  'ornament/svg-outside': within('<rect width="300" height="20"/>'),
  'ornament/svg-hairline': within('<path d="M0 0H90" stroke="#000" stroke-width=".01"/>'),
  'ornament/svg-colour': within('<rect width="9" height="9" fill="#123"/><rect width="9" height="9" fill="#321"/>'),
  'ornament/svg-too-large': whole(`<svg viewBox="0 0 9 9">${' '.repeat(2_000_001)}</svg>`),
  'ornament/svg-too-many': within(`<path d="M0 0${'h1h-1'.repeat(60_000)}"/>`),
  'ornament/svg-too-deep': within(`${'<g>'.repeat(99)}${'</g>'.repeat(99)}`),
  'ornament/svg-empty': within('<g/>'),
  'ornament/qr-too-long': qr('長'.repeat(900), 200),
  'ornament/qr-fine': qr('https://example.org/award/2026/0001', 20),
};
