/** A size in pixels, or any unit that both sides share. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

/** How the pixels of a file are scaled and which of them are kept. */
export interface Cut {
  /** The whole picture's size after scaling; the source's own where it is not scaled. */
  readonly scaled: Size;
  /** The part of the scaled picture that fills the frame, in whole pixels. */
  readonly box: Box;
  /** Source pixels to one unit of the frame. */
  readonly density: number;
}

type Focus = readonly [number, number];

/**
 * The largest part of the picture that has the frame's ratio, centred on the
 * focus, pushed inside; scaled down to `most` pixels where it has more.
 */
export function cut(source: Size, frame: Size, focus: Focus, most: Size): Cut {
  const density = Math.min(source.width / frame.width, source.height / frame.height);
  const width = along(source.width, frame.width * density, focus[0], most.width);
  const height = along(source.height, frame.height * density, focus[1], most.height);
  return {
    scaled: { width: width.scaled, height: height.scaled },
    box: { left: width.start, top: height.start, width: width.kept, height: height.kept },
    density,
  };
}

/** One direction: `part` of `whole` pixels about the focus, made `most` pixels where it is more. */
function along(whole: number, part: number, focus: number, most: number) {
  const scale = Math.min(1, most / part);
  const kept = Math.max(1, Math.round(part * scale));
  const scaled = Math.max(kept, Math.round(whole * scale));
  const start = Math.round(focus * scaled - kept / 2);
  return { kept, scaled, start: Math.min(scaled - kept, Math.max(0, start)) };
}
