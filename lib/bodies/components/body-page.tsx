import { useLocale, useTranslations } from 'next-intl';
import { writtenDate } from '@/lib/i18n/dates';
import { fullName } from '@/lib/people/rules';
import { Badge } from '@/lib/ui/badge';
import { LinkButton } from '@/lib/ui/button';
import { FigureLink } from '@/lib/ui/figure-link';
import { Link } from '@/lib/ui/link';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import type { BodyPageData } from '../loaders';
import { coversDay, languageOfNames, membersByGroup, stateName } from '../rules';
import styles from './body-page.module.css';
import { Members } from './members';
import { ObserverTable } from './observer-table';
import { OfficerTable } from './officer-table';
import { SessionTable } from './session-table';
import { Trail } from './trail';

/** One body: its members by group as at a day, officers, observers and sessions. */
export function BodyPage({ data }: { data: BodyPageData }) {
  const t = useTranslations('bodies');
  const { body, parent, under, mayEdit } = data;
  return (
    <Page>
      <PageHeader
        trail={<Trail body={parent ?? undefined} here={body.name} />}
        title={body.name}
        meta={
          <>
            {body.acronym === null ? null : <span>{body.acronym}</span>}
            <Badge>{t(`kinds.${body.kind}`)}</Badge>
            {body.invented ? <Badge tone="accent">{t('invented')}</Badge> : null}
          </>
        }
        answer={<Answer data={data} />}
        secondary={mayEdit ? <LinkButton href={`/bodies/${body.slug}/edit`}>{t('edit')}</LinkButton> : undefined}
      />
      {under.length === 0 ? null : (
        <p className={styles.under}>
          <span>{t('bodiesUnder')}</span>
          {under.map((other) => (
            <Link key={other.id} href={`/bodies/${other.slug}`}>
              {other.name}
            </Link>
          ))}
        </p>
      )}
      <Members data={data} />
      <OfficerTable data={data} />
      <ObserverTable data={data} />
      <SessionTable data={data} />
    </Page>
  );
}

function Answer({ data }: { data: BodyPageData }) {
  const t = useTranslations('bodies');
  const locale = useLocale();
  const language = languageOfNames(locale);
  const { members, officers, asAt } = data;
  const chairs = officers
    .filter((officer) => officer.office === 'chair' && coversDay(officer, asAt))
    .map((officer) => {
      const name = fullName(officer.person);
      return officer.state === null ? name : `${name} (${stateName(officer.state, language)})`;
    });
  return t.rich('answer', {
    count: members.length,
    groups: membersByGroup(members).filter(({ group }) => group !== null).length,
    without: members.filter((member) => member.regionalGroup === null).length,
    chairs: chairs.length === 0 ? 'none' : chairs.join('; '),
    date: writtenDate(asAt, locale),
    members: (chunks) => <FigureLink href="#members">{chunks}</FigureLink>,
    officers: (chunks) => <FigureLink href="#officers">{chunks}</FigureLink>,
  });
}
