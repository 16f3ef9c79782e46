/** The order of the test files. Vitest begins with those that took longest last time; a fresh clone knows no last time, and goes by their bytes. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files of the browser tests that take half a minute or more, the longest first. One of them begun last would leave the other lanes idle. */
const LONG: readonly string[] = [
  'faults-size',
  'lifecycle',
  'faults',
  'gate',
  'corpus',
  'fuzz/page',
  'everyone',
  'choices',
  'sidebar-gallery-axe',
  'hosts',
  'faults-text',
  'cards',
  'faults-changes',
  'faults-hidden',
  'background',
  'taking-along',
];

/** Its place among the long ones; those that are not are all alike. */
function placeOf({ moduleId }: TestSpecification): number {
  const place = LONG.findIndex((name) => moduleId.endsWith(`/tests/browser/${name}.test.ts`));
  return place === -1 ? LONG.length : place;
}

export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b));
  }
}
