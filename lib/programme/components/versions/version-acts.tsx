'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { ConfirmDialog } from '@/lib/ui/confirm-dialog';
import { openDraftAction, takeBackAction } from '../../actions/versions';
import type { ProgrammeVersion } from '../../types';
import { ActDialog } from './act-dialog';
import { AgreementForm, type AgreementMeeting } from './agreement-form';
import { ProposalForm } from './proposal-form';
import { PublicationForm } from './publication-form';
import styles from './version-acts.module.css';

/** How many findings of each severity stand on the page when an act is considered. */
export type FindingCounts = { readonly blockers: number; readonly warnings: number; readonly notes: number };

export type VersionActsProps = {
  meetingId: string;
  version: Pick<ProgrammeVersion, 'id' | 'number' | 'state'>;
  mayAgree: boolean;
  mayPublish: boolean;
  mayDraft: boolean;
  /** Number of the draft that is open; null: none is. */
  openDraft: number | null;
  counts: FindingCounts;
  agreementMeetings: readonly AgreementMeeting[];
  /** Today at the desk, `YYYY-MM-DD`. */
  today: string;
};

/** What can be done with one version now. At most one button is the step that the process expects. */
export function VersionActs(props: VersionActsProps) {
  const t = useTranslations('programme.versions');
  const { version, mayAgree, mayPublish, mayDraft } = props;
  const { number, state } = version;
  return (
    <div className={styles.acts}>
      {state === 'draft' && mayAgree ? (
        <ActDialog label={t('propose')} variant="primary" title={t('proposeTitle', { number })}>
          {(close) => <ProposalForm {...props} onDone={close} />}
        </ActDialog>
      ) : null}
      {(state === 'draft' || state === 'proposed') && mayAgree ? (
        <ActDialog
          label={t('agree')}
          variant={state === 'proposed' ? 'primary' : 'secondary'}
          title={t('agreeTitle', { number })}
        >
          {(close) => <AgreementForm {...props} onDone={close} />}
        </ActDialog>
      ) : null}
      {state === 'agreed' && mayPublish ? (
        <ActDialog label={t('publish')} variant="primary" title={t('publishTitle', { number })}>
          {(close) => <PublicationForm {...props} onDone={close} />}
        </ActDialog>
      ) : null}
      {state === 'proposed' && mayAgree ? <TakeBack {...props} /> : null}
      {state !== 'draft' && mayDraft ? <NextDraft {...props} /> : null}
    </div>
  );
}

function TakeBack({ version }: VersionActsProps) {
  const t = useTranslations('programme.versions');
  const form = useTranslations('programme.form');
  return (
    <ConfirmDialog
      triggerLabel={t('takeBack')}
      title={t('takeBackTitle', { number: version.number })}
      confirmLabel={t('takeBack')}
      cancelLabel={form('cancel')}
      action={() => takeBackAction(version.id)}
      translateRefusal={useRefusalText()}
    >
      <p>{t('takeBackText')}</p>
    </ConfirmDialog>
  );
}

function NextDraft({ meetingId, version, openDraft }: VersionActsProps) {
  const t = useTranslations('programme.versions');
  const form = useTranslations('programme.form');
  return (
    <ConfirmDialog
      triggerLabel={t('nextDraft')}
      disabledReason={openDraft === null ? undefined : t('draftIsOpen', { number: openDraft })}
      title={t('nextDraftTitle', { number: version.number })}
      confirmLabel={t('nextDraft')}
      cancelLabel={form('cancel')}
      action={() => openDraftAction(meetingId, version.id)}
      translateRefusal={useRefusalText()}
    >
      <p>{t('nextDraftText', { number: version.number })}</p>
    </ConfirmDialog>
  );
}
