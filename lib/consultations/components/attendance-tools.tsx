'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { ConfirmDialog } from '@/lib/ui/confirm-dialog';
import { Disclosure } from '@/lib/ui/disclosure';
import { removeAttendeeAction, removeRepresentationAction } from '../actions';
import type { AttendanceFormPage } from '../loaders';
import styles from './consultation-page.module.css';
import { useFormWords } from './form-words';

/** Takes a State or an organization off the attendance, with its persons. */
function RemoveRepresentation({
  meetingId,
  representationId,
  name,
  persons,
}: {
  meetingId: string;
  representationId: string;
  name: string;
  persons: number;
}) {
  const t = useTranslations('consultations.form');
  const words = useFormWords();
  return (
    <ConfirmDialog
      triggerLabel={t('remove')}
      triggerVariant="quiet"
      triggerSize="small"
      danger
      title={t('removePartyTitle', { name })}
      confirmLabel={t('remove')}
      cancelLabel={words.cancel}
      action={() => removeRepresentationAction(meetingId, representationId)}
      translateRefusal={useRefusalText()}
    >
      {t('removePartyText', { persons })}
    </ConfirmDialog>
  );
}

/** Takes a person off the attendance. */
function RemoveAttendee({
  meetingId,
  person,
}: {
  meetingId: string;
  person: { readonly id: string; readonly name: string };
}) {
  const t = useTranslations('consultations.form');
  const words = useFormWords();
  return (
    <ConfirmDialog
      triggerLabel={t('remove')}
      triggerVariant="quiet"
      triggerSize="small"
      danger
      title={t('removePersonTitle', { name: person.name })}
      confirmLabel={t('remove')}
      cancelLabel={words.cancel}
      action={() => removeAttendeeAction(meetingId, person.id)}
      translateRefusal={useRefusalText()}
    >
      {t('removePersonText')}
    </ConfirmDialog>
  );
}

/** Who is on record already, each with what takes them off. */
export function RecordedAttendance({ data }: { data: AttendanceFormPage }) {
  const t = useTranslations('consultations.attendance');
  const { meetingId } = data.consultation;
  const { representations, unmapped } = data.attendance;
  if (representations.length + unmapped.length === 0) return null;
  return (
    <Disclosure summary={t('recorded', { count: representations.length, open: unmapped.length })}>
      <ul className={styles.papers}>
        {representations.map((one) => (
          <li key={one.id} className={styles.paper}>
            <span className={styles.words}>
              <bdi>{one.party.name}</bdi>
              {one.attendees.map((person) => (
                <span key={person.id} className={styles.person}>
                  <bdi>{person.name}</bdi>
                  <RemoveAttendee meetingId={meetingId} person={person} />
                </span>
              ))}
            </span>
            <RemoveRepresentation
              meetingId={meetingId}
              representationId={one.id}
              name={one.party.name}
              persons={one.attendees.length}
            />
          </li>
        ))}
        {unmapped.map((person) => (
          <li key={person.id} className={styles.paper}>
            <bdi className={styles.words}>{person.name}</bdi>
            <RemoveAttendee meetingId={meetingId} person={person} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
