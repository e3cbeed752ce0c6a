'use client';

import { useTranslations } from 'next-intl';
import { Notice } from '@/lib/ui/notice';
import type { PreviewRow } from '../preview-changes';
import type { ChangeAct } from '../rules/changes';
import { inPool } from '../rules/status';
import styles from './bulk-preview.module.css';

/** Rows drawn at most: nobody reads more, and the figures above count all of them. */
const shown = 200;

const order = { refused: 0, changes: 2, stays: 3 } as const;
const rankOf = (row: PreviewRow) => (leavesProgramme(row) ? 1 : order[row.planned.kind]);

/** What a change does to each nomination: those it refuses first, with the reason. */
export function BulkPreview({ rows, kind }: { rows: readonly PreviewRow[]; kind: ChangeAct['kind'] }) {
  const t = useTranslations('nominations.bulk');
  const count = (of: PreviewRow['planned']['kind']) => rows.filter((row) => row.planned.kind === of).length;
  const sorted = rows.toSorted((a, b) => rankOf(a) - rankOf(b));
  const words = useRowWords(kind);
  const leaving = rows.filter(leavesProgramme).length;
  return (
    <>
      <p>{t('summary', { changes: count('changes'), stays: count('stays'), refused: count('refused') })}</p>
      {leaving === 0 ? null : <Notice tone="warning">{t('leaveProgramme', { count: leaving })}</Notice>}
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in one browser. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable (WCAG 2.1.1). */}
      <ul className={styles.list} role="list" tabIndex={0} aria-label={t('rows')}>
        {sorted.slice(0, shown).map((row) => (
          <li key={row.nominationMeetingId} className={styles.row}>
            <bdi>{row.name}</bdi>
            <span className={row.planned.kind === 'changes' ? undefined : styles[row.planned.kind]}>{words(row)}</span>
          </li>
        ))}
      </ul>
      {rows.length > shown ? <p>{t('more', { count: rows.length - shown })}</p> : null}
    </>
  );
}

/** Somebody proposed or agreed for the programme would no longer count: a seat has then nobody. */
function leavesProgramme({ status, planned }: PreviewRow): boolean {
  const after = planned.kind === 'changes' ? planned.status : null;
  return (status === 'proposed' || status === 'agreed') && after !== null && !inPool(after);
}

function useRowWords(kind: ChangeAct['kind']): (row: PreviewRow) => string {
  const t = useTranslations('nominations.bulk');
  const statuses = useTranslations('nominations.statuses');
  const refusals = useTranslations('refusals');
  return ({ planned, status }) => {
    if (planned.kind === 'stays') return t('stays', { status: statuses(status) });
    if (planned.kind === 'refused') {
      return t('refused', { status: statuses(status), reason: refusals(planned.code) });
    }
    if (kind === 'status') return t('fromTo', { from: statuses(status), to: statuses(planned.status ?? status) });
    if (kind === 'addTopic') return t('topicAdded');
    const there = planned.statusAtTarget === null ? '' : statuses(planned.statusAtTarget);
    const here = planned.status === null ? statuses(status) : statuses(planned.status);
    return t('twoMeetings', { here, there, changesThere: planned.statusAtTarget === null ? 'no' : 'yes' });
  };
}
