export { type BlockSource, trackBlock } from './block.ts';
export { trackDoubleQuoted, trackPlain, trackSingleQuoted } from './flow.ts';
export { Tracker } from './tracker.ts';
