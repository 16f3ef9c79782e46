/** Work counted, not timed: how often the parts of our own functions ran (V8's precise coverage). The same for the same input, on any machine. */
import { type Profiler, Session } from 'node:inspector';

const OURS = /\/src\/(?:core|page|view-model)\//;

/**
 * A counter for the modules that are loaded after it was made; the ones before have no counters in them. It gives the sum of the executions
 * of all functions and blocks while `work` runs, and of whatever of ours ran since the last count: let nothing of it run elsewhere. Native functions count as one step each, however long they take.
 */
export function startCounting(): (work: () => void) => number {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  // Each taking begins the counts anew; ours run nowhere but in `work`.
  takeCoverage(session);
  return (work) => {
    work();
    const ours = takeCoverage(session).filter(({ url }) => OURS.test(url));
    return ours.flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges)).reduce((sum, { count }) => sum + count, 0);
  };
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
