import { laurel } from './laurel.ts';

// A reader that has seen enough (`laurel build | head`) is no reason to stop the build.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

// Without a top-level await, which the bundle's format does not have.
void laurel(process.argv.slice(2), process.cwd(), process.env).then((status) => {
  process.exitCode = status;
});
