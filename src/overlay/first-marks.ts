/**
 * Stage 2's first script, brought before all else of it: the marks of an article that stands on the page mostly unchanged, painted while the
 * sidebar and the record are on their way. Nothing is marked before it is read, compiled and run: it is small, and what it needs is called once.
 */
import { articles } from 'virtual:known-articles';
import { mayBearLines } from '../highlights/lines.js';
import { type Mark, paint } from '../highlights/painter.js';
import { ask, tell } from '../messaging/ask.js';
import { takeHint } from '../page/hint.js';
import { afterPaint } from './after-paint.js';
import { lookAtOnce } from './first-look.js';
import { leaveFirstMarks, type Painted } from './first-marks-key.js';
import { isRunning } from './running.js';

/** Until the rest of stage 2 takes it over. */
let painted: Painted | null = null;
/** What waits for the rest of stage 2. */
let found: readonly Mark[] | null = null;

function look(): readonly Mark[] | null {
  const hint = takeHint();
  return hint === null || hint[3] < 0 ? null : lookAtOnce(hint, articles);
}

/** Twenty times as long as the first marks. */
const bringRest = () => void tell({ type: 'overlay' });

/** Painted under the names that the rest of stage 2 will use, which takes over what is there. */
async function show(): Promise<void> {
  const lined = mayBearLines();
  const asked = await ask({ type: 'first-marks', origin: performance.timeOrigin, lined });
  if (!asked.ok || asked.answer === null) return bringRest();
  painted = { token: asked.answer.token, lined };
  if (found !== null) paint(found, asked.answer.token).show(new Set(asked.answer.kinds));
  afterPaint(bringRest);
}

leaveFirstMarks({
  painted: () => {
    const was = painted;
    painted = null;
    return was;
  },
  take: () => {
    const marks = found ?? look();
    found = null;
    return marks;
  },
});

if (!isRunning()) {
  found = look();
  if (found === null) bringRest();
  else void show();
}
