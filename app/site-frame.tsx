import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { maySomewhere, organizationsOf, statesOf } from '@/lib/access/policy';
import { writtenMoment } from '@/lib/i18n/dates';
import type { Actor } from '@/lib/kernel/actor';
import { deskZone, systemClock } from '@/lib/kernel/clock';
import { settings } from '@/lib/platform/env';
import { currentActor } from '@/lib/platform/session';
import { Banner } from '@/lib/ui/banner';
import { Frame } from '@/lib/ui/frame';
import { Link } from '@/lib/ui/link';
import type { NavLink } from '@/lib/ui/nav-links';
import { QuickSearch } from '@/lib/ui/quick-search';
import { TopBar } from '@/lib/ui/top-bar';
import { PersonMenu } from './person-menu';

async function placesFor(actor: Actor): Promise<NavLink[]> {
  const t = await getTranslations('common.nav');
  const places: (NavLink & { open: boolean })[] = [
    { key: 'desk', label: t('desk'), href: '/home', open: maySomewhere(actor, 'nominations.view') },
    { key: 'meetings', label: t('meetings'), href: '/meetings', open: maySomewhere(actor, 'meetings.view') },
    {
      key: 'correspondence',
      label: t('correspondence'),
      href: '/correspondence',
      open: maySomewhere(actor, 'correspondence.view'),
    },
    { key: 'circulars', label: t('circulars'), href: '/circulars', open: maySomewhere(actor, 'circulars.view') },
    { key: 'addresses', label: t('addresses'), href: '/addresses', open: maySomewhere(actor, 'addresses.view') },
    { key: 'bodies', label: t('bodies'), href: '/bodies', open: maySomewhere(actor, 'bodies.view') },
    { key: 'accounts', label: t('accounts'), href: '/accounts', open: maySomewhere(actor, 'accounts.manage') },
    { key: 'history', label: t('history'), href: '/history', open: maySomewhere(actor, 'installation.history') },
    {
      key: 'mission',
      label: t('mission'),
      href: '/mission',
      open: statesOf(actor).length > 0 || organizationsOf(actor).length > 0,
    },
  ];
  return places.filter((place) => place.open).map(({ key, label, href }) => ({ key, label, href }));
}

/** The frame of every page: what stands above single meetings at the top, the steps of one meeting (`rail`) at the side. */
export async function SiteFrame({
  rail,
  about,
  children,
}: {
  rail?: ReactNode;
  /** What all these pages are about: printed at the head of each. */
  about?: string;
  children: ReactNode;
}) {
  const actor = await currentActor();
  const t = await getTranslations('common');
  const find = await getTranslations('find');
  const printedOn = writtenMoment(systemClock.now(), await getLocale(), deskZone);
  return (
    <Frame
      skipLabel={t('skipToContent')}
      banner={settings().isDemonstration ? <Banner>{t('demonstrationBanner')}</Banner> : undefined}
      topBar={
        <TopBar
          brand={t('product')}
          brandHref="/"
          menuLabel={t('menu')}
          links={await placesFor(actor)}
          linksLabel={t('places')}
          search={
            maySomewhere(actor, 'meetings.view') ? (
              <QuickSearch action="/find" label={find('label')} shortcut={find('shortcut')} />
            ) : undefined
          }
        >
          {actor.kind === 'account' ? (
            <PersonMenu name={actor.displayName} />
          ) : (
            <Link href="/sign-in">{t('signIn')}</Link>
          )}
        </TopBar>
      }
      rail={rail}
      printLine={t('printed', { about: about ?? 'none', date: printedOn })}
    >
      {children}
    </Frame>
  );
}
