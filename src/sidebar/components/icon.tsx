/** Line drawings of the controls, in the colour of their text, so that forced colours reach them. */
const SHAPES = {
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  close: 'M4 4l8 8M12 4l-8 8',
  left: 'M10 3L5 8l5 5',
  right: 'M6 3l5 5-5 5',
  down: 'M3 6l5 5 5-5',
  up: 'M3 10l5-5 5 5',
  settings: 'M2 5h7M13 5h1M2 11h1M7 11h7M11 3a2 2 0 1 0 0 4a2 2 0 1 0 0-4M5 9a2 2 0 1 0 0 4a2 2 0 1 0 0-4',
  'to-left': 'M2.5 2.5h11v11h-11zM6.5 2.5v11',
  'to-right': 'M2.5 2.5h11v11h-11zM9.5 2.5v11',
} as const;

export type IconName = keyof typeof SHAPES;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={SHAPES[name]} />
    </svg>
  );
}
