#!/usr/bin/env node
import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { cacheFolder } from './folders.ts';

// Node 22.8 and later keep compiled code; only ever in Laurel's own cache folder.
if ('enableCompileCache' in nodeModule && typeof nodeModule.enableCompileCache === 'function') {
  nodeModule.enableCompileCache(join(cacheFolder(process.env, process.platform), 'code'));
}

// A reader that has seen enough (`laurel build | head`) is no reason to stop the build.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const { laurel } = await import('./laurel.ts');
process.exitCode = await laurel(process.argv.slice(2), process.cwd(), process.env);
