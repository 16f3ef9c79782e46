/** The article's rates, each opened into the layers that add up to it. */
import type { FigureView } from '../../view-model/view-model.js';
import { Copy } from '../components/copy.js';
import { FigureName } from '../components/figure-name.js';
import { GoTo } from '../components/go-to.js';
import { Layers } from '../components/layers.js';
import { LeftOut } from '../components/left-out.js';
import { Refs } from '../components/refs.js';
import { Row } from '../components/row.js';
import { Said } from '../components/said.js';
import { useSidebar } from '../context.js';
import { isRate } from '../rows.js';

function RateFigure({ figure }: { readonly figure: FigureView }) {
  return (
    <Row id={figure.id}>
      <div class="row-head">
        <FigureName figure={figure} />
        <GoTo marks={figure.marks} name={figure.label} />
        <Copy id={figure.id} name={figure.label} />
      </div>
      <Layers layers={figure.layers} />
      <Said as="p" class="prose" text={figure.gist}>
        <Refs sources={figure.sources} />
      </Said>
      <LeftOut figure={figure} />
    </Row>
  );
}

export function RateFigures() {
  const { view, t } = useSidebar();
  const rates = view.figures.filter(isRate);
  if (rates.length === 0) return null;
  return (
    <section class="part">
      <h3>
        <span class="mark figure">{t('sidebar_rate_figures')}</span>
      </h3>
      <ul class="rows">
        {rates.map((figure) => (
          <RateFigure key={figure.id} figure={figure} />
        ))}
      </ul>
    </section>
  );
}
