import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PersonName } from '@/lib/people/components/person-name';
import { LinkButton } from '@/lib/ui/button';
import { Notice } from '@/lib/ui/notice';
import { SidePanel } from '@/lib/ui/side-panel';
import type { NominationsPage } from '../loaders/list';
import { GapWords, LateBadge, StatusBadge } from './marks';
import { NominationFacts } from './nomination-facts';

/** One nomination beside the list, with the way to its page. */
export function NominationPanel({
  selected,
  path,
  closeHref,
  mayRecord,
  history,
}: {
  selected: NonNullable<NominationsPage['selected']>;
  /** Of the list. */
  path: string;
  closeHref: string;
  mayRecord: boolean;
  history: ReactNode;
}) {
  const t = useTranslations('nominations');
  const { row, others, paragraphs } = selected;
  return (
    <SidePanel
      title={<PersonName person={row.person} />}
      meta={
        <>
          <StatusBadge status={row.status} />
          {row.isLate ? <LateBadge /> : null}
        </>
      }
      closeHref={closeHref}
      closeLabel={t('panel.close')}
      actions={
        <>
          <LinkButton href={`${path}/${row.id}`}>{t('panel.open')}</LinkButton>
          {mayRecord ? <LinkButton href={`${path}/${row.id}/edit`}>{t('panel.correct')}</LinkButton> : null}
        </>
      }
    >
      {row.gaps.length === 0 ? null : (
        <Notice tone="warning">
          <GapWords gaps={row.gaps} />
        </Notice>
      )}
      <NominationFacts
        row={row}
        paragraphs={paragraphs}
        others={others.map((other) => ({
          key: other.nominationMeetingId,
          words: t('panel.otherMeeting', { meeting: other.shortTitle, status: t(`statuses.${other.status}`) }),
        }))}
      />
      {history}
    </SidePanel>
  );
}
