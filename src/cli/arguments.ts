import { Command, CommanderError } from 'commander';
import type { MessageLang } from '../diagnostics/index.ts';
import { nearest } from '../nearest.ts';
import type { CommandSpec, Given, Misuse, Said } from './command.ts';

/** What a command line comes to. */
export type Read =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'misuse'; readonly command: string | null; readonly misuse: Misuse }
  | ({ readonly kind: 'command'; readonly name: string } & Given);

const HELP: readonly string[] = ['-h', '--help'];

const SAID = {
  about: {
    'zh-Hant': '由 YAML 頌詞製作中英對照的獎狀與典禮小冊（可直接付印的 PDF）',
    en: 'Makes bilingual award certificates and the ceremony booklet, ready for the press, from YAML citations',
  },
  help: { 'zh-Hant': '顯示這份說明', en: 'show this help' },
  version: { 'zh-Hant': '顯示版本', en: 'show the version' },
  more: {
    'zh-Hant':
      '\n每個指令的說明：laurel 指令 --help。結束代碼：0 完成，1 內容有錯，2 用法不對，3 Laurel 出錯，130 中途停止。',
    en: '\nHelp on a command: laurel COMMAND --help. Exit status: 0 done, 1 errors in the content, 2 wrong usage, 3 a fault of Laurel, 130 interrupted.',
  },
} satisfies Record<string, Said>;

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '參數：',
  'Options:': '選項：',
  'Commands:': '指令：',
};

/** Cuts a command line (without `node` and the script) into command, arguments and options. Writes nothing. */
export function readArguments(
  typed: readonly string[],
  commands: readonly CommandSpec[],
  lang: MessageLang,
  version: () => string,
): Read {
  const argv = commandFirst(typed, commands);
  let text = '';
  let read: Read | null = null;
  const quietly = (command: Command): Command =>
    command
      .exitOverride()
      .configureOutput({ writeOut: (part) => (text += part), writeErr: () => undefined })
      .configureHelp({ styleTitle: (title) => (lang === 'en' ? title : (TITLES[title] ?? title)) })
      .helpOption('-h, --help', SAID.help[lang])
      .helpCommand(false)
      .showSuggestionAfterError(false);
  const program = quietly(new Command('laurel')).description(SAID.about[lang]).addHelpText('after', SAID.more[lang]);
  program.option('-V, --version', SAID.version[lang]);
  for (const spec of commands) {
    const command = quietly(program.command(spec.name)).description(spec.help[lang]).allowExcessArguments();
    if (spec.arguments) command.argument(spec.arguments.form, spec.arguments.help[lang]);
    for (const { flags, help } of spec.options) command.option(flags, help[lang]);
    command.action(() => {
      read = { kind: 'command', name: spec.name, args: command.args, options: command.opts() };
    });
  }
  if (argv.length === 0) return { kind: 'text', text: program.helpInformation() + SAID.more[lang] };
  if (argv[0] === '-V' || argv[0] === '--version') return { kind: 'text', text: `${version()}\n` };
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed') return { kind: 'text', text };
    const command = commands.find(({ name }) => name === argv[0]);
    return { kind: 'misuse', command: command?.name ?? null, misuse: misuseOf(error, command, commands) };
  }
  return read ?? { kind: 'text', text: program.helpInformation() };
}

/** Commander names what was written in quotes, and in its message alone. */
function misuseOf(error: CommanderError, spec: CommandSpec | undefined, commands: readonly CommandSpec[]): Misuse {
  const written = /'(.*)'/s.exec(error.message)?.[1] ?? '';
  const command = spec?.name ?? 'build';
  const names = commands.map(({ name }) => name);
  switch (error.code) {
    case 'commander.unknownCommand':
      return {
        rule: 'usage/unknown-command',
        params: { written, known: names.join(', '), nearest: nearest(written, names).word },
      };
    case 'commander.unknownOption': {
      const flags = (spec?.options ?? []).map((option) => option.flags.split(' ')[0] ?? '');
      const known = [...flags, '--help', ...(spec ? [] : ['--version'])];
      return {
        rule: 'usage/unknown-option',
        params: { written, nearest: nearest(written.split('=')[0] ?? '', known).word, command },
      };
    }
    case 'commander.optionMissingArgument':
      return { rule: 'usage/missing-value', params: { option: written.split(' ')[0] ?? written, command } };
    default:
      throw error;
  }
}

/**
 * Options may stand before the command, and `help build` is `build --help`; in what is
 * given back the command is first.
 */
function commandFirst(argv: readonly string[], commands: readonly CommandSpec[]): readonly string[] {
  const flags = commands.flatMap(({ options }) => options.map((option) => option.flags.split(' ')));
  // A value that may be left out is not looked for before the command, whose name it would swallow.
  const valued = new Set(flags.flatMap(([flag, value]) => (value?.startsWith('<') ? [flag] : [])));
  const isCommand = (word: string): boolean => commands.some(({ name }) => name === word);
  let at = 0;
  while (at < argv.length && argv[at] !== '--' && argv[at]?.startsWith('-')) at += valued.has(argv[at]) ? 2 : 1;
  const before = argv.slice(0, at);
  const [word, ...after] = argv.slice(at);
  // Without a command there is nothing that an option could be of.
  if (word === undefined) return before.find((option) => HELP.includes(option)) ? ['--help'] : argv;
  if (word === 'help') {
    const asked = after.find(isCommand);
    if (asked !== undefined) return [asked, '--help'];
    return after.length > 0 ? after.slice(-1) : ['--help'];
  }
  return isCommand(word) ? [word, ...before, ...after] : argv;
}
