import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { loadStartPage } from '@/lib/access/loaders';
import { DeskCommunications } from '@/lib/correspondence/components/desk-communications';
import { loadDeskCommunications } from '@/lib/correspondence/loaders';
import { DeskNominations } from '@/lib/nominations/components/desk-nominations';
import { loadDeskNominations } from '@/lib/nominations/loaders/desk';
import { DeskDue } from '@/lib/summary/components/desk-due';
import { loadDesk } from '@/lib/summary/loaders/desk';
import { FigureLink } from '@/lib/ui/figure-link';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common.desk');
  return { title: t('title') };
}

/** Where a person arrives after signing in: the desk across meetings, or the page on which other work begins. */
export default async function HomePage() {
  const start = await loadStartPage();
  if (start !== '/home') redirect(start);
  const [communications, nominations, desk] = [
    await loadDeskCommunications(),
    await loadDeskNominations(await getLocale()),
    await loadDesk(),
  ];
  const t = await getTranslations('common.desk');
  const [next] = desk.ahead;
  return (
    <Page>
      <PageHeader
        title={t('title')}
        answer={t.rich('answer', {
          open: communications?.open.length ?? 0,
          awaiting: nominations.awaiting.length,
          incomplete: nominations.incomplete,
          days: next?.daysLeft ?? -1,
          came: (words) => <FigureLink href="#communications">{words}</FigureLink>,
          waits: (words) => <FigureLink href="#awaiting">{words}</FigureLink>,
          lacks: (words) => <FigureLink href="#nominations">{words}</FigureLink>,
          date: (words) => <FigureLink href="#dates">{words}</FigureLink>,
        })}
      />
      {communications === null ? null : <DeskCommunications data={communications} />}
      <DeskNominations data={nominations} />
      <DeskDue data={desk} />
    </Page>
  );
}
