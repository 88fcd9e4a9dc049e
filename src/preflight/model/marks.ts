import type { View } from '../../pdf/index.ts';
import { contentKey, type Drawing, type Mark, type MarkFault, type Painted, type Said } from './events.ts';

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

  /** Whether what is painted here is of the page itself. */
  get isOfPage(): boolean {
    return !this.#open.some(({ aid }) => aid);
  }

  begin(tag: string, properties: View): void {
    const mcid = properties.number('MCID');
    const artifact = tag === 'Artifact';
    const inTagged = this.#open.some((mark) => mark.mcid !== null);
    if (artifact && inTagged) this.#fault('artifact in tagged', '/Artifact');
    if (mcid !== null && this.#open.some((mark) => mark.artifact)) this.#fault('tagged in artifact', `MCID ${mcid}`);
    if (mcid !== null && inTagged) this.#fault('tagged in tagged', `MCID ${mcid}`);
    const key = contentKey(this.#stream, mcid ?? -1);
    const known = this.#drawing.contents.get(key);
    if (mcid !== null && known) this.#fault('opened twice', `MCID ${mcid}`);
    if (mcid !== null && !known) {
      this.#drawing.contents.set(key, { stream: this.#stream, mcid, tag, said: [] });
    }
    const lang = properties.has('Lang') ? properties.text('Lang') : null;
    const replaced = properties.has('ActualText') && !this.#open.some(({ said }) => said !== null);
    const aid = artifact && properties.name('Type') === 'Page';
    const mark: Mark = { tag, mcid, artifact, aid, lang, said: null };
    this.#open.push(mark);
    if (!replaced) return;
    const said = this.#add(properties.text('ActualText'), null, 0, '');
    this.#open[this.#open.length - 1] = { ...mark, said };
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

  /** Text is shown here, on a baseline of that height, in a text object: it belongs to the innermost MCID. */
  say(text: string, y: number, object: number): void {
    const instead = this.#open.find(({ said }) => said !== null)?.said;
    if (instead) instead.shown = (instead.shown ?? '') + text;
    else this.#add(text, y, object, null);
  }

  #add(text: string, y: number | null, object: number, shown: string | null): Said {
    const lang = this.#open.findLast((mark) => mark.lang !== null)?.lang ?? null;
    const artifact = this.#open.some((mark) => mark.artifact);
    const said: Said = { text, y, object, lang, artifact, shown };
    this.#drawing.said.push(said);
    const mcid = this.#open.findLast((mark) => mark.mcid !== null)?.mcid ?? null;
    if (mcid !== null && !artifact) this.#drawing.contents.get(contentKey(this.#stream, mcid))?.said.push(said);
    return said;
  }

  #fault(fault: MarkFault, detail: string): void {
    this.#drawing.markFaults.push({ fault, detail });
  }
}
