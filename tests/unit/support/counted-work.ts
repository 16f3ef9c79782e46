/** Work counted, not timed: how often the parts of our own functions ran (V8's precise coverage). The same for the same input, on any machine. */
import { type Profiler, Session } from 'node:inspector';

/** Sum of the executions of all functions and blocks of `src/` while `work` runs. Native functions count as one step each. */
export function countedWork(work: () => void): number {
  const session = new Session();
  session.connect();
  try {
    session.post('Profiler.enable');
    session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    takeCoverage(session);
    work();
    const ours = takeCoverage(session).filter(({ url }) => /\/src\/(?:core|page|view-model)\//.test(url));
    return ours.flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges)).reduce((sum, { count }) => sum + count, 0);
  } finally {
    session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
}

/** Answers at once: an in-process session calls back before `post` returns. Counts begin anew after each taking. */
function takeCoverage(session: Session): Profiler.ScriptCoverage[] {
  let found: Profiler.ScriptCoverage[] = [];
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error;
    found = result;
  });
  return found;
}
