declare module 'cli-progress' {
  export class SingleBar {
    constructor(options: {
      format: string;
      stream: NodeJS.WriteStream;
      clearOnComplete: boolean;
      hideCursor: boolean;
      barsize: number;
    });
    start(total: number, startValue: number): void;
    update(value: number): void;
    setTotal(total: number): void;
    stop(): void;
  }
  const cliProgress: { SingleBar: typeof SingleBar };
  export default cliProgress;
}
