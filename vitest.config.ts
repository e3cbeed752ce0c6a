import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{app,cli,db,lib,e2e,scripts}/**/*.test.{ts,tsx}'],
    // Bounds what hangs; how long a solver takes is up to the machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'threads',
    // One for each core: on two cores Vitest would keep one of them free.
    maxWorkers: '100%',
    // No test replaces a module or a setting for the process: each thread loads the sources once for all its files.
    isolate: false,
  },
});
