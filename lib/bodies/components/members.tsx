import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { writtenDate } from '@/lib/i18n/dates';
import { partialDate } from '@/lib/kernel/dates';
import { Badge } from '@/lib/ui/badge';
import { Button, LinkButton } from '@/lib/ui/button';
import { EmptyState } from '@/lib/ui/empty-state';
import { DateField } from '@/lib/ui/field';
import { Link } from '@/lib/ui/link';
import { Section } from '@/lib/ui/section';
import { SeriesLabel } from '@/lib/ui/series-mark';
import type { BodyPageData } from '../loaders';
import { languageOfNames, membersByGroup, sortStates, stateName } from '../rules';
import styles from './members.module.css';

/** Members on a day, one column for each regional group, in the order of the language. */
export function Members({ data }: { data: BodyPageData }) {
  const t = useTranslations('bodies');
  const format = useFormatter();
  const locale = useLocale();
  const language = languageOfNames(locale);
  const { body, members, asAt, isToday, mayEdit } = data;
  const date = writtenDate(asAt, locale);
  const allInvented = members.length > 0 && members.every((member) => member.status === 'invented');
  const edit = <LinkButton href={`/bodies/${body.slug}/members`}>{t('members.edit')}</LinkButton>;
  return (
    <Section
      id="members"
      title={
        <>
          {isToday ? t('members.title') : t('members.asAtDay', { date })}
          {allInvented ? (
            <>
              {' '}
              <Badge tone="accent">{t('members.inventedStates')}</Badge>
            </>
          ) : null}
        </>
      }
      description={allInvented ? t('members.allInvented') : t('members.descriptionNow')}
      action={mayEdit ? edit : undefined}
    >
      <form className={styles.day} action={`/bodies/${body.slug}`} method="get">
        <DateField key={asAt} label={t('members.asAt')} name="at" defaultValue={asAt} />
        <Button type="submit">{t('members.show')}</Button>
        {isToday ? null : <Link href={`/bodies/${body.slug}`}>{t('members.today')}</Link>}
      </form>
      {members.length === 0 ? (
        <EmptyState title={t('members.emptyTitle', { date })} action={mayEdit ? edit : undefined}>
          {mayEdit ? t('members.emptyText') : t('members.emptyReader')}
        </EmptyState>
      ) : (
        <div className={styles.groups}>
          {membersByGroup(sortStates(members, language)).map(({ group, members: those }) => (
            <section key={group ?? 'none'} aria-labelledby={`group-${group ?? 'none'}`}>
              <h3 id={`group-${group ?? 'none'}`} className={styles.group}>
                <SeriesLabel series={group ?? 'unknown'}>{t(`groups.${group ?? 'none'}`)}</SeriesLabel>
                <span className={styles.count}>{format.number(those.length)}</span>
              </h3>
              <ul className={styles.states}>
                {those.map((member) => (
                  <li key={`${member.id} ${member.validFrom}`}>
                    <bdi>{stateName(member, language)}</bdi>
                    {member.validTo === null ? null : (
                      <span className={styles.until}>
                        {' '}
                        {t('members.until', { date: writtenDate(partialDate(member.validTo), locale) })}
                      </span>
                    )}
                    {member.status === 'invented' && !allInvented ? (
                      <>
                        {' '}
                        <Badge>{t('invented')}</Badge>
                      </>
                    ) : null}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </Section>
  );
}
