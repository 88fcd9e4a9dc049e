export { parseYaml } from './parse.ts';
export { Tracker } from './scalar/index.ts';
export { commaIn, fieldSlips, openingAt, reportSlips } from './slips.ts';
export {
  child,
  type Entry,
  headSpan,
  itemsOf,
  type ListNode,
  type MapNode,
  nodeAt,
  type Path,
  type PlainNode,
  type TextNode,
  textsOf,
  toData,
  type YamlNode,
} from './tree.ts';
