import type { Progress } from '../build/index.ts';
import type { Said } from './command.ts';
import type { Speech } from './common.ts';

const STAGES: Readonly<Record<Progress['stage'], Said>> = {
  check: { 'zh-Hant': '檢查', en: 'checking' },
  print: { 'zh-Hant': '製作', en: 'printing' },
};

/** Fewer PDFs than this are done before a bar could be read. */
const WORTH_A_BAR = 4;

export interface ProgressBar {
  readonly onProgress: (progress: Progress) => void;
  readonly stop: () => void;
}

/** A bar on a terminal's stderr; nothing anywhere else. */
export async function progressBar({ quiet }: Speech, lang: keyof Said, env: NodeJS.ProcessEnv): Promise<ProgressBar> {
  const { stderr } = process;
  if (quiet || !stderr.isTTY || env.TERM === 'dumb') return { onProgress: () => undefined, stop: () => undefined };
  const { default: cliProgress } = await import('cli-progress');
  let stage: Progress['stage'] | null = null;
  let bar: InstanceType<typeof cliProgress.SingleBar> | null = null;
  const stop = (): void => {
    bar?.stop();
    bar = null;
  };
  return {
    stop,
    onProgress(progress) {
      if (progress.total < WORTH_A_BAR) return;
      if (stage !== progress.stage) {
        stop();
        stage = progress.stage;
        const format = `${STAGES[stage][lang]} {bar} {value}/{total}`;
        bar = new cliProgress.SingleBar({
          format,
          stream: stderr,
          clearOnComplete: true,
          hideCursor: true,
          barsize: 30,
        });
        bar.start(progress.total, progress.done);
      }
      bar?.update(progress.done);
    },
  };
}
