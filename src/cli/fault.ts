import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import { version } from '../package.ts';

/** A fault of Laurel's own: what is said of it, and the record that its keepers need. */
export function faultOf(
  error: unknown,
  command: string | null,
): { readonly problem: Diagnostic; readonly record: string } {
  const reason = error instanceof Error ? error.message : String(error);
  const where = `laurel ${version()}, command ${command ?? '-'}, Node ${process.version}, ${process.platform} ${process.arch}`;
  return {
    problem: diagnostic('laurel/fault', { params: { reason } }),
    record: `\n${where}\n${stackOf(error)}\n`,
  };
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${stackOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
