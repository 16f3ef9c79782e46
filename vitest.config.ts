import { defineConfig } from 'vitest/config';
import { LongFirst } from './tests/support/long-first.js';

const MINUTE = 60_000;

/** Properties are tried thousands of times, `corpus` reads hundreds of pages, `browser` starts real ones: each is given the time that two slow cores need. */
export default defineConfig({
  test: {
    // Vitest leaves one processor idle; on two that is half of them.
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: MINUTE } },
      { test: { name: 'corpus', include: ['tests/corpus/**/*.test.ts'], testTimeout: 2 * MINUTE } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: MINUTE,
          hookTimeout: MINUTE,
          // A lane waits for its browser, its page or its driver for a good third of its time: three keep two cores at work.
          maxWorkers: 3,
          // Test files that leave a browser as they found it hand it on to the next.
          isolate: false,
          // A driver now and then loses a click or a journey on a busy machine; what fails twice, each time on a page of its own, is ours.
          retry: 1,
        },
      },
    ],
  },
});
