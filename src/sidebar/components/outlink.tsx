import { useSidebar } from '../context.js';
import { safeLink } from '../safe-link.js';

interface OutlinkProps {
  readonly url: string;
  readonly text: string;
  /** What it leads to more on: to the ear the links of all rows are one list. */
  readonly of: string;
}

/** A link out of the page that says where it leads. An address that is not plain https is shown as the text alone. */
export function Outlink({ url, text, of }: OutlinkProps) {
  const { t } = useSidebar();
  const link = safeLink(url);
  if (!link) return <span>{text}</span>;
  return (
    <a
      class="outlink"
      href={link.href}
      target="_blank"
      rel="noopener noreferrer"
      title={t('sidebar_newTab')}
      aria-label={t('join_colon', `${text} ${link.host}`, of)}
    >
      {text} <span class="host">{link.host}</span>
    </a>
  );
}
