import type { MessageLang } from '../diagnostics/index.ts';
import { LANGS } from './common.ts';

/** The language of messages: `--lang`, else the locale that POSIX gives messages. */
export function messageLanguage(argv: readonly string[], env: NodeJS.ProcessEnv): MessageLang {
  const at = argv.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = at < 0 ? undefined : argv[at] === '--lang' ? argv[at + 1] : argv[at]?.slice('--lang='.length);
  const known = LANGS.find((lang) => lang === asked);
  if (known) return known;
  // Whoever asks for zh or zh_TW is told of zh-Hant in Chinese.
  if (asked !== undefined && /^zh/i.test(asked)) return 'zh-Hant';
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '') ?? '';
  return /^zh/i.test(locale) ? 'zh-Hant' : 'en';
}
