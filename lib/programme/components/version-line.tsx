import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Badge } from '@/lib/ui/badge';
import { DescriptionList } from '@/lib/ui/description-list';
import { Link } from '@/lib/ui/link';
import { NotStated } from '@/lib/ui/not-stated';
import type { ProgrammeVersion } from '../types';
import styles from './version-line.module.css';
import { useWrittenDates } from './written-dates';

const order = ['draft', 'proposed', 'agreed', 'published', 'held'] as const;

/** Number and state of a version, and when and where it reached each state. */
export function VersionLine({ version, basedOn }: { version: ProgrammeVersion; basedOn: number | null }) {
  const t = useTranslations('programme');
  const { date: written } = useWrittenDates();
  const undated = <NotStated>{t('version.dateNotStated')}</NotStated>;
  const reached = (state: ProgrammeVersion['state']) => order.indexOf(version.state) >= order.indexOf(state);

  const agreed = () => {
    const { agreedAt } = version;
    const date = written(version.agreedOn);
    if (agreedAt === null) return date ?? undated;
    const meeting = (chunks: ReactNode) => <Link href={`/meetings/${agreedAt.slug}`}>{chunks}</Link>;
    return date === null
      ? t.rich('version.agreedAtUndated', { title: agreedAt.title, meeting })
      : t.rich('version.agreedAt', { date, title: agreedAt.title, meeting });
  };
  const published = () => {
    const date = written(version.publishedOn);
    if (version.publishedAt === null) return date ?? undated;
    return date === null
      ? t('version.publishedAtUndated', { place: version.publishedAt })
      : t('version.publishedAt', { date, place: version.publishedAt });
  };

  return (
    <DescriptionList
      layout="columns"
      items={[
        {
          key: 'number',
          term: t('version.number'),
          detail: basedOn === null ? version.number : `${version.number}, ${t('version.basedOn', { number: basedOn })}`,
        },
        {
          key: 'state',
          term: t('version.state'),
          detail: <Badge tone={reached('agreed') ? 'done' : 'accent'}>{t(`state.${version.state}`)}</Badge>,
        },
        // A version may be agreed without having been put forward on record: then there is no date to look for.
        ...(version.proposedOn !== null || version.state === 'proposed'
          ? [{ key: 'proposed', term: t('version.proposed'), detail: written(version.proposedOn) ?? undated }]
          : []),
        {
          key: 'agreed',
          term: t('version.agreed'),
          detail: reached('agreed') ? agreed() : t('version.notYet'),
        },
        {
          key: 'published',
          term: t('version.published'),
          detail: reached('published') ? published() : t('version.notYet'),
        },
      ]}
    />
  );
}

/** The versions that are open to the reader, newest first; the one shown is marked. */
export function VersionNav({
  versions,
  current,
  path,
}: {
  versions: readonly ProgrammeVersion[];
  current: ProgrammeVersion;
  path: string;
}) {
  const t = useTranslations('programme');
  return (
    <nav aria-label={t('version.others')}>
      <ul className={styles.versions}>
        {versions.map((one) => (
          <li key={one.id}>
            <Link
              href={`${path}?version=${one.number}`}
              className={styles.version}
              aria-current={one.id === current.id ? 'page' : undefined}
            >
              {t('version.label', { number: one.number })}
              <span className={styles.state}>{t(`state.${one.state}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
