import { join } from 'node:path';
import { it } from 'vitest';
import { openFonts } from '/work/wt/trial/src/fonts/index.ts';
import { tryTemplate } from '/work/wt/trial/src/trial/index.ts';
import { family } from '/work/wt/trial/tests/template/kit.ts';
const ROOT='/work/wt/trial';
it.each(['classic','modern'])('%s', async (name) => {
  const { library } = await openFonts({ fontsDir: join(ROOT, 'fonts'), cwd: ROOT, cacheDir: null });
  const t = await family(name);
  for (const k of ['certificate','booklet']) {
    const t0 = performance.now();
    const r = await tryTemplate({...t, [k==='certificate'?'booklet':'certificate']: null}, library!);
    console.log(name, k, r.cases.length, Math.round(performance.now()-t0), r.cases.reduce((s,c)=>s+(c.pages?.pages.length??0),0));
    for (const d of r.diagnostics) console.log(d.rule, d.span?.file, d.span?.start, JSON.stringify(d.params));
  }
}, 200000);
