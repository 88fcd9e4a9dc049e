import type { View } from '../../pdf/index.ts';
import { contentKey, type Drawing, type Mark, type MarkFault, type Painted } from './events.ts';

/** The marked content that is open in one stream (ISO 32000-1 14.6). */
export class Marks {
  readonly #drawing: Drawing;
  readonly #stream: string | null;
  readonly #inherited: number;
  readonly #open: Mark[];

  constructor(drawing: Drawing, stream: string | null, inherited: readonly Mark[]) {
    this.#drawing = drawing;
    this.#stream = stream;
    this.#inherited = inherited.length;
    this.#open = [...inherited];
  }

  get open(): readonly Mark[] {
    return this.#open;
  }

  begin(tag: string, properties: View): void {
    const mcid = properties.number('MCID');
    const artifact = tag === 'Artifact';
    const inTagged = this.#open.some((mark) => mark.mcid !== null);
    if (artifact && inTagged) this.#fault('artifact in tagged', '/Artifact');
    if (mcid !== null && this.#open.some((mark) => mark.artifact)) this.#fault('tagged in artifact', `MCID ${mcid}`);
    if (mcid !== null && inTagged) this.#fault('tagged in tagged', `MCID ${mcid}`);
    const lang = properties.has('Lang') ? properties.text('Lang') : null;
    this.#open.push({ tag, mcid, artifact, lang });
    if (mcid === null) return;
    const key = contentKey(this.#stream, mcid);
    const known = this.#drawing.contents.get(key);
    if (known) this.#fault('opened twice', `MCID ${mcid}`);
    const text = (known?.text ?? '') + properties.text('ActualText');
    this.#drawing.contents.set(key, { stream: this.#stream, mcid, tag, text, lang: known?.lang ?? null });
  }

  end(): void {
    if (this.#open.length > this.#inherited) this.#open.pop();
    else this.#fault('stray end', 'EMC');
  }

  /** At the end of the stream. */
  finish(): void {
    const left = this.#open.length - this.#inherited;
    if (left > 0) this.#fault('not closed', `${left} × BDC`);
  }

  /** Something is painted here. */
  paint(what: Painted): void {
    if (this.#open.some(({ artifact, mcid }) => artifact || mcid !== null)) return;
    this.#drawing.bare.set(what, (this.#drawing.bare.get(what) ?? 0) + 1);
  }

  /** Text is shown here: it belongs to the innermost MCID, unless it is an artifact's. */
  say(text: string): void {
    if (this.#open.some(({ artifact }) => artifact)) return;
    const mcid = this.#open.findLast((mark) => mark.mcid !== null)?.mcid;
    const content =
      mcid === undefined || mcid === null ? undefined : this.#drawing.contents.get(contentKey(this.#stream, mcid));
    if (!content) return;
    content.text += text;
    content.lang = this.#open.findLast((mark) => mark.lang !== null)?.lang ?? content.lang;
  }

  #fault(fault: MarkFault, detail: string): void {
    this.#drawing.markFaults.push({ fault, detail });
  }
}
