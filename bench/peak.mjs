/** Preloaded into a measured process: leaves its peak memory (MiB) where LAUREL_BENCH_PEAK says. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env.LAUREL_BENCH_PEAK;
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS / 1024));
});
