import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { Emails } from '@/lib/addresses/components/emails';
import { languageOfNames, stateName } from '@/lib/bodies/rules';
import { DataTable } from '@/lib/ui/data-table';
import { Disclosure } from '@/lib/ui/disclosure';
import { Link } from '@/lib/ui/link';
import { NotStated } from '@/lib/ui/not-stated';
import { Notice } from '@/lib/ui/notice';
import type { CircularPage } from '../loaders/circular';

type Recipients = NonNullable<CircularPage['recipients']>;
type Row = Recipients['rows'][number];

/** What a recipient is called: the mission of a State, an organization, the chair of a group. */
function useRecipientName(): (row: Row) => string {
  const t = useTranslations('circulars.recipients');
  const addresses = useTranslations('addresses');
  const bodies = useTranslations('bodies');
  const language = languageOfNames(useLocale());
  return (row) => {
    const state = row.state === null ? '' : stateName(row.state, language);
    if (row.kind === 'organization') return row.organization ?? '';
    if (row.kind === 'groupChair') {
      return t('chairOf', { group: row.regionalGroup === null ? '' : bodies(`groups.${row.regionalGroup}`), state });
    }
    if (row.kind === 'state') return state;
    return addresses('missionOf', {
      state,
      station: row.dutyStation === null ? '' : addresses(`stations.${row.dutyStation}`),
    });
  };
}

/** To whom the circular goes as the address book stands, went, as it was frozen, or would have gone before it was cancelled. */
export function RecipientSection({ data }: { data: CircularPage }) {
  const t = useTranslations('circulars');
  const format = useFormatter();
  const { circular, recipients } = data;
  const isCancelled = circular.state === 'cancelled';
  const lists =
    circular.addressees.length === 0 ? (
      <NotStated>{t(isCancelled ? 'recipients.toNobody' : 'recipients.noList')}</NotStated>
    ) : (
      format.list(circular.addressees.map((list) => t(`classes.${list}`)))
    );
  const byHand = circular.missionIds.length + circular.organizationIds.length;
  return (
    <>
      <p>
        {lists}
        {byHand === 0 ? null : ` ${t('recipients.byHand', { count: byHand })}`}
      </p>
      {recipients === null ? null : <RecipientTable recipients={recipients} isCancelled={isCancelled} />}
    </>
  );
}

function RecipientTable({ recipients, isCancelled }: { recipients: Recipients; isCancelled: boolean }) {
  const t = useTranslations('circulars');
  const addresses = useTranslations('addresses');
  const common = useTranslations('common');
  const format = useFormatter();
  const nameOf = useRecipientName();
  const { rows, frozen, unresolved, withoutAddress } = recipients;
  const notStated = <NotStated>{common('notStated')}</NotStated>;
  const standing = frozen ? 'wentTo' : isCancelled ? 'wouldHaveGone' : 'goesTo';
  return (
    <>
      {unresolved.length === 0 || isCancelled ? null : (
        <Notice action={<Link href="/addresses">{t('recipients.toBook')}</Link>}>
          {t('recipients.unresolved', {
            count: unresolved.length,
            lists: format.list(unresolved.map((list) => t(`classes.${list}`))),
          })}
        </Notice>
      )}
      {rows.length === 0 ? (
        <p>{t(`recipients.nobody.${standing}`)}</p>
      ) : (
        <Disclosure summary={t(`recipients.${standing}`, { count: rows.length, withoutAddress })}>
          <DataTable
            id="recipients"
            caption={t('recipients.caption')}
            captionHidden
            rows={rows}
            rowKey={(one) => String(one.position)}
            columns={[
              {
                key: 'name',
                header: t('recipients.name'),
                primary: true,
                width: 'wide',
                cell: (one) => (
                  <>
                    <bdi>{nameOf(one)}</bdi>
                    {one.name === null ? null : <div>{one.name}</div>}
                  </>
                ),
              },
              {
                key: 'rendering',
                header: t('recipients.rendering'),
                cell: (one) => t(`recipients.renderings.${one.rendering}`),
              },
              {
                key: 'language',
                header: addresses('language'),
                cell: (one) => (one.language === null ? notStated : addresses(`languages.${one.language}`)),
              },
              { key: 'residence', header: addresses('residence'), cell: (one) => one.residence },
              { key: 'emails', header: addresses('emails'), cell: (one) => <Emails emails={one.emails} /> },
            ]}
          />
        </Disclosure>
      )}
    </>
  );
}
