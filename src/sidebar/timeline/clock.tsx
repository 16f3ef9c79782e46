/** The clock of the truce: what was suspended for how long, how often that was prolonged, and where the clock stood on a day. No real clock. */
import { clockOn } from '../../core/tariffs/suspension.js';
import type { ClockView } from '../../view-model/view-model.js';
import { dayNumber, linear } from '../chart/scale.js';
import { Copy } from '../components/copy.js';
import { Refs } from '../components/refs.js';
import { useSidebar } from '../context.js';

/** Its phases end to end and to scale, the part that had run by the article's day filled. */
function Face({ clock: { phases, day, lastDay } }: { readonly clock: ClockView }) {
  const [first, last] = [phases[0], phases.at(-1)];
  if (!first || !last) return null;
  const x = linear([dayNumber(first.from), dayNumber(last.until)], [0, 100]);
  const run = (iso: string) => Math.max(0, Math.min(100, x(dayNumber(iso))));
  return (
    <svg class="bar face" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="ground" width="100" height="4" />
      <rect class="run" width={run(lastDay)} height="4" />
      {day && <rect class="part" width={run(day)} height="4" />}
      {phases.slice(1).map(({ from }) => (
        <line key={from} class="turn" x1={run(from)} x2={run(from)} y1="0" y2="4" />
      ))}
    </svg>
  );
}

function Stand({ clock, day }: { readonly clock: ClockView; readonly day: string }) {
  const { t, format } = useSidebar();
  const stand = clockOn(clock.phases, day);
  if (!stand) return null;
  return (
    <p>
      {t('sidebar_clock_stand', format.date(day), format.number(stand.day), format.number(stand.phase.days), format.number(stand.left))}
    </p>
  );
}

function Phase({ phase }: { readonly phase: ClockView['phases'][number] }) {
  const { t, format } = useSidebar();
  const ended = phase.sides.filter((side) => side.ended !== undefined);
  return (
    <li>
      <b>{format.quantity(phase.days, 'day')}</b> · {format.shortDate(`${phase.from}/${phase.until}`)}
      {' · '}
      <span class="aside">{t('sidebar_clock_agreed', format.shortDate(phase.agreed))}</span>
      {ended.map(({ by, ended: on = '' }) => (
        <span key={by} class="aside">{` ${t(`sidebar_clockEnded_${by}`, format.shortDate(on))}`}</span>
      ))}
      <Refs sources={phase.sources} />
    </li>
  );
}

export function Clock() {
  const { view, t, format } = useSidebar();
  const { clock } = view;
  const [first] = clock?.phases ?? [];
  if (!clock || !first) return null;
  const { day, lastDay } = clock;
  const title = t('sidebar_clock', format.quantity(first.days, 'day'));
  return (
    <section class="part clock">
      <div class="headed">
        <h3>{title}</h3>
        <Copy id="clock" name={title} />
      </div>
      <Face clock={clock} />
      {day && day !== lastDay && <Stand clock={clock} day={day} />}
      <Stand clock={clock} day={lastDay} />
      <ol class="plain">
        {clock.phases.map((phase) => (
          <Phase key={phase.from} phase={phase} />
        ))}
      </ol>
    </section>
  );
}
