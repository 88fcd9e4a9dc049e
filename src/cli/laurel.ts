import { version } from '../package.ts';
import { type Read, readArguments } from './arguments.ts';
import * as build from './build.ts';
import * as check from './check.ts';
import { type CommandSpec, EXIT, type Given, type Misuse, type Parsed, type Setting } from './command.ts';
import type { Speech } from './common.ts';
import * as impose from './impose.ts';
import * as init from './init.ts';
import { messageLanguage } from './language.ts';
import * as plates from './plates.ts';
import * as preflight from './preflight.ts';
import * as schema from './schema.ts';

interface Command {
  readonly spec: CommandSpec;
  readonly start: (given: Given, setting: Setting) => Promise<number>;
}

interface CommandFile<T extends Speech> {
  readonly spec: CommandSpec;
  readonly parse: (given: Given) => Parsed<T>;
  readonly run: (options: T, setting: Setting) => Promise<number>;
}

function commandOf<T extends Speech>({ spec, parse, run }: CommandFile<T>): Command {
  return {
    spec,
    async start(given, setting) {
      const parsed = parse(given);
      if ('options' in parsed) return run(parsed.options, setting);
      return reject(parsed.misuse, spec.name, given.options.json === true, setting);
    },
  };
}

const commands: readonly Command[] = [
  commandOf(build),
  commandOf(check),
  commandOf(preflight),
  commandOf(impose),
  commandOf(plates),
  commandOf(init),
  commandOf(schema),
];

/**
 * Runs a command line (without `node` and the script) and gives the exit status.
 * Whatever is thrown is a fault of Laurel: it is reported with its stack.
 */
export async function laurel(argv: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<number> {
  const setting: Setting = { cwd, env, lang: messageLanguage(argv, env) };
  const json = argv.includes('--json');
  let name: string | null = null;
  try {
    const specs = commands.map(({ spec }) => spec);
    const read: Read = readArguments(argv, specs, setting.lang, version);
    if (read.kind === 'text') {
      process.stdout.write(read.text);
      return EXIT.done;
    }
    if (read.kind === 'misuse') return await reject([read.misuse], read.command, json, setting);
    name = read.name;
    const command = commands.find(({ spec }) => spec.name === read.name);
    if (!command) throw new Error(`no command is called ${read.name}`);
    return await command.start(read, setting);
  } catch (error) {
    return await confess(error, name, json, setting);
  }
}

async function reject(
  misuse: readonly Misuse[],
  command: string | null,
  json: boolean,
  setting: Setting,
): Promise<number> {
  const { diagnostic } = await import('../diagnostics/index.ts');
  const diagnostics = misuse.map(({ rule, params }) => diagnostic(rule, { params }));
  return say(diagnostics, command, json, setting);
}

async function confess(error: unknown, command: string | null, json: boolean, setting: Setting): Promise<number> {
  const { faultOf } = await import('./fault.ts');
  const { problem, record } = faultOf(error, command);
  const status = await say([problem], command, json, setting);
  process.stderr.write(record);
  return status;
}

async function say(
  diagnostics: readonly import('../diagnostics/index.ts').Diagnostic[],
  command: string | null,
  json: boolean,
  { lang, env }: Setting,
): Promise<number> {
  const { report } = await import('./report.ts');
  const nothing = { made: [], kept: [], reprint: [], sources: new Map(), said: [] };
  return report({ ...nothing, command, ok: false, diagnostics }, { json, quiet: false }, lang, env);
}
