import { EXIT } from './command.ts';
import { messageLanguage } from './language.ts';
import { laurel } from './laurel.ts';

const argv = process.argv.slice(2);
const { stdout, stderr } = process;

for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`laurel build | head`) is no reason to stop the build, nor to fail it.
    if (error.code === 'EPIPE') return;
    // What came after a piece that was lost would read as if it were whole.
    stream.write = () => true;
    process.exitCode ||= EXIT.errors;
    if (stream === stdout) stderr.write(unsaid(error.code ?? error.message));
  });
}

function unsaid(reason: string): string {
  return messageLanguage(argv, process.env) === 'en'
    ? `laurel: standard output cannot be written (${reason})\n`
    : `laurel：無法寫入標準輸出（${reason}）\n`;
}

// Without a top-level await, which the bundle's format does not have.
void laurel(argv, process.cwd(), process.env).then((status) => {
  // A stream that failed before has set its own.
  process.exitCode = status || process.exitCode;
});
