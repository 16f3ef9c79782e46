/**
 * Where a card lies: beside its mark, inside the area that is free for it, and not on the mark where there is room anywhere else. Pure; all
 * numbers are CSS pixels of the viewport.
 */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface CardPlace extends Box {
  /** How much of the mark the card lies on, in square pixels: 0 wherever there was room. */
  readonly covered: number;
}

/** Air between mark and card, and between card and the edge of the area. */
export const GAP = 6;
export const EDGE = 8;
/** A card is not squeezed lower than this to keep off its mark: two lines and its foot. */
const LEAST = 140;

const width = ({ left, right }: Box) => right - left;
const height = ({ top, bottom }: Box) => bottom - top;
const overlap = (a: Box, b: Box) =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

export function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** The line of the mark that holds a point, else its first one. */
export function lineAt(boxes: readonly Box[], point: { readonly x: number; readonly y: number } | null): Box | null {
  const held =
    point && boxes.find(({ left, top, right, bottom }) => point.x >= left && point.x <= right && point.y >= top && point.y <= bottom);
  return held ?? boxes[0] ?? null;
}

/** Moves a box of that size into the area; what does not fit is cut at the far end. */
function inside({ left, top }: { left: number; top: number }, size: Size, area: Box): Box {
  const wide = Math.min(size.width, width(area));
  const high = Math.min(size.height, height(area));
  const x = Math.max(area.left, Math.min(left, area.right - wide));
  const y = Math.max(area.top, Math.min(top, area.bottom - high));
  return { left: x, top: y, right: x + wide, bottom: y + high };
}

/** Below, above, and to either side of a box; above and below as high as there is room, if that is enough to read in. */
function candidates(mark: Box, line: Box, size: Size, area: Box): Box[] {
  const below = area.bottom - mark.bottom - GAP;
  const above = mark.top - GAP - area.top;
  const fitted = (room: number): Size => ({ width: size.width, height: room >= LEAST ? Math.min(size.height, room) : size.height });
  const left = line.left;
  return [
    inside({ left, top: mark.bottom + GAP }, fitted(below), area),
    inside({ left, top: mark.top - GAP - fitted(above).height }, fitted(above), area),
    inside({ left: mark.right + GAP, top: line.top }, size, area),
    inside({ left: mark.left - GAP - size.width, top: line.top }, size, area),
  ];
}

/**
 * `boxes`: the mark's lines. `line`: the one that the pointer is on. `size`: what the card would take. The first place that shows the whole
 * card and none of the mark under it; else the one that covers least of the mark, and of those the one that shows most of the card.
 */
export function placeCard(boxes: readonly Box[], line: Box, size: Size, viewport: Box): CardPlace {
  const area = { left: viewport.left + EDGE, top: viewport.top + EDGE, right: viewport.right - EDGE, bottom: viewport.bottom - EDGE };
  const places = [...candidates(around(boxes), line, size, area), ...candidates(line, line, size, area)].map((box) => ({
    ...box,
    covered: boxes.reduce((sum, each) => sum + overlap(box, each), 0),
  }));
  const lost = (box: Box) => Math.max(0, size.height - height(box)) * width(box);
  // The line that the reader is at before all others.
  return places.sort((a, b) => overlap(a, line) - overlap(b, line) || a.covered - b.covered || lost(a) - lost(b))[0] as CardPlace;
}

/**
 * A sheet over the whole width: at the lower edge, or at the upper one where the mark lies low; lower than `most` where that keeps it off the
 * line that the reader is at.
 */
export function placeSheet(boxes: readonly Box[], line: Box, most: number, area: Box): Box {
  const lower = (high: number): Box => ({ ...area, top: area.bottom - high });
  const upper = (high: number): Box => ({ ...area, bottom: area.top + high });
  for (const mark of [around(boxes), line]) {
    if (area.bottom - mark.bottom - GAP >= most) return lower(most);
    if (mark.top - area.top - GAP >= most) return upper(most);
  }
  const below = area.bottom - line.bottom - GAP;
  const above = line.top - area.top - GAP;
  return below >= above ? lower(below) : upper(above);
}
