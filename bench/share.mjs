/** What part of a process its profile spends in a function, with all that it calls. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `folder` holds one profile as `node --cpu-prof` writes it; idle time does not count. */
export function shareOf(folder, functionName) {
  const [file] = readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'));
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const names = new Map(nodes.map((node) => [node.id, node.callFrame.functionName]));
  const within = new Map();
  const isWithin = (id) => {
    if (id === undefined) return false;
    if (!within.has(id)) within.set(id, names.get(id) === functionName || isWithin(parents.get(id)));
    return within.get(id);
  };
  let [all, inside] = [0, 0];
  samples.forEach((id, i) => {
    if (names.get(id) === '(idle)') return;
    all += timeDeltas[i];
    if (isWithin(id)) inside += timeDeltas[i];
  });
  if (inside === 0) throw new Error(`no sample in ${functionName}`);
  return inside / all;
}
