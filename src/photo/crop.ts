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

/** White beside a picture, in pixels. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The whole picture within a frame of another ratio, scaled down to `most` pixels of the frame where it has more. */
export function contain(
  source: Size,
  frame: Size,
  anchor: { readonly x: number; readonly y: number },
  most: Size,
): { readonly cut: Cut; readonly margins: Margins } {
  const density = Math.max(source.width / frame.width, source.height / frame.height);
  const scale = Math.min(1, most.width / (frame.width * density));
  const side = (pixels: number): number => Math.max(1, Math.round(pixels * scale));
  const scaled = { width: side(source.width), height: side(source.height) };
  const spare = {
    width: Math.max(0, side(frame.width * density) - scaled.width),
    height: Math.max(0, side(frame.height * density) - scaled.height),
  };
  const left = Math.round(anchor.x * spare.width);
  const top = Math.round(anchor.y * spare.height);
  return {
    cut: { scaled, box: { left: 0, top: 0, ...scaled }, density },
    margins: { left, right: spare.width - left, top, bottom: spare.height - top },
  };
}
