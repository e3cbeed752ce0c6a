import { useTranslations } from 'next-intl';
import { Badge } from '@/lib/ui/badge';
import { LinkButton } from '@/lib/ui/button';
import { EmptyState } from '@/lib/ui/empty-state';
import { Link } from '@/lib/ui/link';
import type { Landing } from '../loaders';
import styles from './landing-view.module.css';
import { useWrittenDates } from './written-dates';

/** The start page: what this is, the programmes anybody may read, and the way in. */
export function LandingView({ data }: { data: Landing }) {
  const t = useTranslations('programme.landing');
  const common = useTranslations('common');
  const written = useWrittenDates();
  return (
    <div className={styles.landing}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('title')}</h1>
        <p className={styles.sentence}>{t('sentence')}</p>
        {data.isDemonstration ? <p className={styles.demonstration}>{t('demonstration')}</p> : null}
        <p>
          {data.isSignedIn ? (
            data.hasDesk ? (
              <LinkButton href="/meetings" variant="primary">
                {t('toDesk')}
              </LinkButton>
            ) : null
          ) : (
            <LinkButton href="/sign-in" variant="primary">
              {t('signIn')}
            </LinkButton>
          )}
        </p>
      </header>
      <section aria-labelledby="programmes" className={styles.section}>
        <h2 id="programmes" className={styles.heading}>
          {t('programmes')}
        </h2>
        {data.programmes.length === 0 ? (
          <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
        ) : (
          <ul className={styles.list}>
            {data.programmes.map((one) => {
              const where = [written.range(one.startsOn, one.endsOn), one.city].filter((part) => part !== null);
              return (
                <li key={one.slug} className={styles.item}>
                  <Link href={`/programmes/${one.slug}`} className={styles.link}>
                    {one.title}
                  </Link>
                  <span className={styles.meta}>
                    {where.length === 0 ? null : <span>{where.join(', ')}</span>}
                    <span>{one.body}</span>
                    {one.invented ? <Badge tone="warning">{common('invented')}</Badge> : null}
                  </span>
                </li>
              );
            })}
          </ul>
        )}
      </section>
    </div>
  );
}
