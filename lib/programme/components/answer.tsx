import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { KeyOf } from '@/lib/i18n/message-keys';
import { FigureLink } from '@/lib/ui/figure-link';
import { namedSeats, type ProgrammeFigures } from '../rules/structure';
import type { Programme } from '../types';

/** The answer to the page's question, with its figures linked to what they count. */
export function Answer({
  programme,
  figures,
  slug,
  maySeeBalance,
  maySeeNominations,
}: {
  programme: Programme;
  figures: ProgrammeFigures;
  slug: string;
  maySeeBalance: boolean;
  maySeeNominations: boolean;
}) {
  const t = useTranslations('programme');
  const format = useFormatter();
  const base = `/meetings/${slug}`;
  const words = (count: number) => (count < 10 ? t(`numbers.${count}` as KeyOf<'programme'>) : format.number(count));
  const link = (href: string) => (chunks: ReactNode) => <FigureLink href={href}>{chunks}</FigureLink>;
  const short = programme.panels.find((panel) => namedSeats(panel).length < panel.seats.length);
  return t.rich('answer', {
    number: programme.version.number,
    state: programme.version.state,
    panels: figures.panels,
    panelsWord: words(figures.panels),
    panellists: figures.panellists,
    panellistsWord: words(figures.panellists),
    states: figures.states,
    statesWord: words(figures.states),
    organizations: figures.organizations,
    organizationsWord: words(figures.organizations),
    openSeats: figures.openSeats,
    openWord: words(figures.openSeats),
    openLink: short === undefined ? (chunks) => chunks : link(`#panel-${short.number}`),
    panelsLink: link('#panels'),
    panellistsLink: link(maySeeNominations ? `${base}/nominations` : '#panels'),
    statesLink: maySeeBalance ? link(`${base}/balance`) : (chunks) => chunks,
  });
}
