import { useSidebar } from '../context.js';
import { safeLink } from '../safe-link.js';

/** A link out of the page that says where it leads. An address that is not plain https is shown as the text alone. */
export function Outlink({ url, text }: { readonly url: string; readonly text: string }) {
  const { t } = useSidebar();
  const link = safeLink(url);
  if (!link) return <span>{text}</span>;
  return (
    <a class="outlink" href={link.href} target="_blank" rel="noopener noreferrer" title={t('sidebar_newTab')}>
      {text} <span class="host">{link.host}</span>
    </a>
  );
}
