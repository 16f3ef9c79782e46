/** What the first text in a font costs (finding it, asking the system for it) is paid ahead, on a canvas that is nowhere. */
import { SANS, SERIF } from './tokens.js';

/** Sizes and weights of the first screenful of any section, in CSS pixels at the ordinary size of the text. */
export const SERIFS = ['700 20', '700 16', '700 15', '400 15', '700 14', '400 14'] as const;
export const SANSES = ['400 15', '400 12.5', '600 12.5', '700 12.5', '400 11.5', '600 11.5', '700 11.5', '400 10.5'] as const;

/** A browser finds the width of each letter of a font at its first use. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 .,:;()%$+–’→·';

export function warmFonts(textScale = 1): void {
  const pen = new OffscreenCanvas(1, 1).getContext('2d');
  if (!pen) return;
  const use = (fonts: readonly string[], family: string) => {
    for (const font of fonts) {
      const [weight, size] = font.split(' ');
      pen.font = `${weight} ${Number(size) * textScale}px ${family}`;
      pen.measureText(LETTERS);
    }
  };
  use(SERIFS, SERIF);
  use(SANSES, SANS);
}
