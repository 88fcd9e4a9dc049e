import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** a b c d e f of PDF 32000-1, 8.3.3. */
export type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function onto([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

function matrixOf(value: unknown): Matrix {
  const at = (index: number): number => Number((value as Readonly<Record<number, unknown>> | null)?.[index] ?? 0);
  return value ? [at(0), at(1), at(2), at(3), at(4), at(5)] : IDENTITY;
}

/** The parameters that `q` keeps and `Q` brings back. */
interface Kept {
  readonly page: Matrix;
  readonly font: string;
  readonly size: number;
  readonly mode: number;
  readonly spacing: readonly [character: number, word: number];
  readonly scale: number;
  readonly rise: number;
  readonly leading: number;
}

/** The part of the graphics state that places text (PDF 32000-1, 9.3 and 9.4). */
export class TextState {
  private kept: Kept;
  private readonly stack: Kept[] = [];
  private line: Matrix = IDENTITY;
  private pen: Matrix = IDENTITY;

  constructor(page: Matrix) {
    this.kept = { page, font: '', size: 0, mode: 0, spacing: [0, 0], scale: 1, rise: 0, leading: 0 };
  }

  get page(): Matrix {
    return this.kept.page;
  }
  get font(): string {
    return this.kept.font;
  }
  get size(): number {
    return this.kept.size;
  }
  get mode(): number {
    return this.kept.mode;
  }
  get characterSpacing(): number {
    return this.kept.spacing[0];
  }
  get wordSpacing(): number {
    return this.kept.spacing[1];
  }

  /** From text space, a point for a point of the font's size, to user space at the pen. */
  placing(): Matrix {
    return onto([this.kept.scale, 0, 0, 1, 0, this.kept.rise], this.pen);
  }

  advance(by: number): void {
    this.pen = onto([1, 0, 0, 1, by * this.kept.scale, 0], this.pen);
  }

  apply(operator: number, args: readonly unknown[]): void {
    const number = (index: number): number => Number(args[index] ?? 0);
    const keep = (change: Partial<Kept>): void => {
      this.kept = { ...this.kept, ...change };
    };
    switch (operator) {
      case OPS.save:
        this.stack.push(this.kept);
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        this.kept = this.stack.pop() ?? this.kept;
        break;
      case OPS.paintFormXObjectBegin:
        this.stack.push(this.kept);
        keep({ page: onto(matrixOf(args[0]), this.page) });
        break;
      case OPS.transform:
        keep({ page: onto(matrixOf(args), this.page) });
        break;
      case OPS.beginText:
        this.line = this.pen = IDENTITY;
        break;
      case OPS.setFont:
        keep({ font: String(args[0]), size: number(1) });
        break;
      case OPS.setTextRenderingMode:
        keep({ mode: number(0) });
        break;
      case OPS.setCharSpacing:
        keep({ spacing: [number(0), this.wordSpacing] });
        break;
      case OPS.setWordSpacing:
        keep({ spacing: [this.characterSpacing, number(0)] });
        break;
      case OPS.setHScale:
        keep({ scale: number(0) / 100 });
        break;
      case OPS.setTextRise:
        keep({ rise: number(0) });
        break;
      case OPS.setLeading:
        keep({ leading: number(0) });
        break;
      case OPS.setTextMatrix:
        this.line = this.pen = matrixOf(args[0]);
        break;
      case OPS.setLeadingMoveText:
        keep({ leading: -number(1) });
        this.move(number(0), number(1));
        break;
      case OPS.moveText:
        this.move(number(0), number(1));
        break;
      case OPS.nextLine:
        this.move(0, -this.kept.leading);
        break;
    }
  }

  private move(x: number, y: number): void {
    this.line = this.pen = onto([1, 0, 0, 1, x, y], this.line);
  }
}
