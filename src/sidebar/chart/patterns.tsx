/** Hatches that tell layers apart without colour, on screen, in print and where the reader's own colours are forced. */

/** Of a tile: 6 px square. */
const TILE = 6;
const HATCHES = ['', 'M-1 7L7 -1M-1 1L1 -1M5 7L7 5', 'M0 3H6', 'M3 0V6'] as const;

export const hatchOf = (index: number) => index % HATCHES.length;

/** `name` keeps the patterns of two drawings in one tree apart. */
export function Hatches({ name }: { readonly name: string }) {
  return (
    <defs>
      {HATCHES.map((path, index) => (
        <pattern key={path} id={`${name}-${index}`} width={TILE} height={TILE} patternUnits="userSpaceOnUse">
          <rect class={`tint ${path === '' ? 'full' : ''}`} width={TILE} height={TILE} />
          {path !== '' && <path class="hatch" d={path} />}
        </pattern>
      ))}
    </defs>
  );
}
