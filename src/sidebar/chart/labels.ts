/** Where the number of each marker stands, so that no two lie on each other: greedy, in the order given, over a few places a marker. */

/** A box in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Label {
  /** Where its text begins or ends, by `anchor`, and its middle line. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Wanted {
  readonly x: number;
  readonly y: number;
  /** Size of its text. */
  readonly width: number;
  readonly height: number;
  /** Rather no number than one that lies on something: what it says is said elsewhere too. */
  readonly dispensable?: boolean;
}

/** Square pixels that a number may share with something else before it is done without: the crossing of one thin line. */
const TOUCHING = 30;

/** From the middle of a marker to the label; further beyond something upright that stands close by; half a marker's size with a hair of air. */
const AWAY = 8;
const FURTHER = [15, 23] as const;
const HALF = 5;

/** As a reader expects it: beside the marker and a little above, so that a step that leads on does not run through the number. */
const PLACES = [
  { anchor: 'start', dx: AWAY, dy: -0.5 },
  { anchor: 'start', dx: FURTHER[0], dy: -0.6 },
  { anchor: 'start', dx: FURTHER[1], dy: -0.6 },
  { anchor: 'start', dx: FURTHER[1], dy: 0.7 },
  { anchor: 'end', dx: -AWAY, dy: -0.5 },
  { anchor: 'end', dx: -AWAY, dy: 0 },
  { anchor: 'start', dx: AWAY, dy: 0 },
  { anchor: 'end', dx: -AWAY, dy: 0.7 },
  { anchor: 'start', dx: AWAY, dy: 0.7 },
  { anchor: 'middle', dx: 0, dy: -1.1 },
  { anchor: 'middle', dx: 0, dy: 1.1 },
] as const;

function boxOf({ x, y, anchor }: Label, { width, height }: Wanted): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
}

const along = (a: number, b: number, c: number, d: number) => Math.max(0, Math.min(b, d) - Math.max(a, c));

/** Square pixels that two boxes share. */
export const shared = (a: Box, b: Box) => along(a.left, a.right, b.left, b.right) * along(a.top, a.bottom, b.top, b.bottom);

/** What lies outside counts like what is covered. */
const outside = (box: Box, plot: Box) => (box.right - box.left) * (box.bottom - box.top) - shared(box, plot);

/**
 * The markers with labels clear of each other, of the markers and of `taken` as far as there is room, and within the plot. Null for a dispensable
 * one that finds no room.
 */
export function placeLabels<M extends Wanted>(
  markers: readonly M[],
  taken: readonly Box[],
  plot: Box,
): (M & { readonly label: Label | null })[] {
  const own = markers.map(({ x, y }) => ({ left: x - HALF, right: x + HALF, top: y - HALF, bottom: y + HALF }));
  const occupied = [...taken, ...own];
  return markers.map((marker) => {
    const cost = (label: Label) => {
      const box = boxOf(label, marker);
      return occupied.reduce((sum, other) => sum + shared(box, other), outside(box, plot));
    };
    const places = PLACES.map(({ anchor, dx, dy }): Label => ({ anchor, x: marker.x + dx, y: marker.y + dy * marker.height }));
    const label = places.reduce((least, place) => (cost(place) < cost(least) ? place : least));
    if (marker.dispensable && cost(label) > TOUCHING) return { ...marker, label: null };
    occupied.push(boxOf(label, marker));
    return { ...marker, label };
  });
}
