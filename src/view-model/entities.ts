import { firstDay } from '../dossier/day.js';
import { officesOn } from '../dossier/office.js';
import type { Entity } from '../dossier/types.js';
import { present } from './present.js';
import type { Scene } from './scene.js';
import type { EntityView } from './view-model.js';

/** Who and what: those with marks in order of first mention, then those that the article names beyond the cut or only alludes to. */
export function entityViews(scene: Scene): EntityView[] {
  const known = new Map(scene.dossier.entities.map((entity) => [entity.id, entity]));
  const ids = new Set([...scene.named('entity'), ...alludedTo(scene)]);
  return [...ids].flatMap((id) => known.get(id) ?? []).map((entity) => entityView(entity, scene));
}

/** Who took part in the events and made or received the statements of a known article. Of other texts nothing is claimed. */
function alludedTo({ article, dossier, named }: Scene): string[] {
  if (article === null) return [];
  const events = new Set(named('event'));
  const statements = new Set(named('statement'));
  return [
    ...dossier.events
      .filter(({ id }) => events.has(id))
      .flatMap(({ participants, place }) => [...participants, ...(place === undefined ? [] : [place])]),
    ...dossier.statements.filter(({ id }) => statements.has(id)).flatMap(({ speaker, addressee }) => [speaker, addressee ?? speaker]),
  ];
}

function entityView(entity: Entity, scene: Scene): EntityView {
  const { dossier, day, marks, nameOf, say, sources } = scene;
  const name = nameOf(entity.id);
  const officeThen = officeText(entity, day, scene);
  const officeNow = officeText(entity, dossier.story.checkedUpTo, scene);
  const officeChanged = officeThen !== officeNow;
  return present({
    id: entity.id,
    kind: entity.kind,
    name,
    originalName: entity.originalName === name ? undefined : entity.originalName,
    description: say(entity.description),
    role: say(entity.role),
    officeThen,
    officeNow,
    officeChanged,
    officeSince: officeChanged ? lastChange(entity, dossier.story.checkedUpTo) : undefined,
    links: linksOf(entity),
    marks: marks.of('entity', entity.id),
    sources: sources.refs([...entity.sources, ...(entity.offices ?? []).flatMap((office) => office.sources)]),
  });
}

/** The titles of the offices held on a day, undefined where none was. */
function officeText(entity: Entity, day: string, { sayAll }: Scene): string | undefined {
  const titles = officesOn(entity.offices ?? [], day).map((office) => office.title);
  return titles.length === 0 ? undefined : sayAll(titles);
}

/** The last day up to `day` on which an office was taken up or, as terms know it, left. */
function lastChange({ offices = [] }: Entity, day: string): string | undefined {
  const days = offices.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to]));
  return days
    .filter((each) => firstDay(each) <= day)
    .sort()
    .at(-1);
}

function linksOf({ wikidata, wikipedia, site }: Entity): EntityView['links'] {
  const item = wikidata === undefined ? undefined : `https://www.wikidata.org/wiki/${wikidata}`;
  const links = [
    { kind: 'wikidata' as const, url: item },
    { kind: 'wikipedia' as const, url: wikipedia },
    { kind: 'site' as const, url: site },
  ];
  return links.flatMap(({ kind, url }) => (url === undefined ? [] : [{ kind, url }]));
}
