/** What a headline rate does not count, in words of the interface that are handed in: the sidebar and what is taken along say the same. */
type Translate = (key: string, ...substitutions: readonly string[]) => string;
interface Line {
  readonly by: 'US' | 'CN' | null;
  readonly what: string;
  readonly name?: string;
  readonly rates?: readonly [number, number];
}
interface Formats {
  readonly percent: (value: number) => string;
}

function rateText({ rates }: Line, t: Translate, format: Formats): string {
  if (!rates) return t('sidebar_left_varies');
  const [lowest, highest] = rates;
  return lowest === highest ? format.percent(lowest) : t('sidebar_left_range', format.percent(lowest), format.percent(highest));
}

/** Of a rate whose side is known: `Section 301 duties on lists of products, 7.5% to 100%`. */
export function leftOutDuty(line: Line, t: Translate, format: Formats): string {
  const { by, what, name } = line;
  if (by === null) return t('sidebar_leftOut_ordinary');
  return t('sidebar_left_line', name ?? t(`sidebar_leftOut_${what.replaceAll('-', '_')}`), rateText(line, t, format));
}

/** `US on China: Section 301 duties on lists of products, 7.5% to 100%`. */
export function leftOutText(line: Line, t: Translate, format: Formats): string {
  const duty = leftOutDuty(line, t, format);
  return line.by === null ? duty : t('join_colon', t(`sidebar_leftBy_${line.by}`), duty);
}
