/**
 * The least of several runs in milliseconds of this process's own computing time,
 * which does not grow with what else the machine has to do, as time on a clock would.
 */
export async function cost(work: () => unknown, runs = 1): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
