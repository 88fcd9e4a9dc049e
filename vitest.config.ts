import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // One worker a core: by itself one core is left idle, which is half of a small machine.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'rooms', include: ['tests/**/*.test.ts'], exclude: ['tests/cli/**'] } },
      // Those that run the CLI as a process run what is compiled.
      {
        extends: true,
        test: { name: 'cli', include: ['tests/cli/**/*.test.ts'], globalSetup: 'tests/cli/compile.ts' },
      },
    ],
  },
});
