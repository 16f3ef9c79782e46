/** Paragraphs of a plain text: parted by blank lines, or each line one where there are no blank lines. White space inside is kept. */
export function paragraphsOf(text: string): string[] {
  const unified = text.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '');
  const parted = /\n[^\S\n]*\n/.test(unified.trim()) ? unified.split(/\n[^\S\n]*\n/) : unified.split('\n');
  return parted.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '');
}
