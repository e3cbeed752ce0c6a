'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { writtenDate } from '@/lib/i18n/dates';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { partialDate } from '@/lib/kernel/dates';
import { foldText } from '@/lib/people/rules';
import { Button } from '@/lib/ui/button';
import { TextField } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { Link } from '@/lib/ui/link';
import { TickItem, TickList, TickTools } from '@/lib/ui/tick-list';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { setConsideredAction } from '../actions';
import type { ConsideredFormPage } from '../loaders';
import styles from './considered-form.module.css';
import { useFormWords } from './form-words';

type Candidate = ConsideredFormPage['candidates'][number];

/** Which nominations the meeting considered: ticked one by one, or all that had been received by its day. */
export function ConsideredForm({ data }: { data: ConsideredFormPage }) {
  const t = useTranslations('consultations.form');
  const nominations = useTranslations('nominations');
  const locale = useLocale();
  const words = useFormWords();
  const router = useRouter();
  const [search, setSearch] = useState('');
  const wanted = foldText(useDeferredValue(search));
  const { served, consultation, candidates } = data;
  const back = `/meetings/${served.slug}/consultations/${consultation.slug}` as const;
  const form = useCommandForm<{ chosen: string[] }, unknown>({
    defaultValues: { chosen: candidates.filter((one) => one.considered).map((one) => one.id) },
    action: ({ chosen }) =>
      setConsideredAction({
        meetingId: consultation.meetingId,
        revision: consultation.revision,
        nominationMeetingIds: chosen,
      }),
    translateRefusal: useRefusalText(),
    onDone: () => router.push(back),
    draftKey: `consultation-considered:${consultation.meetingId}`,
    draftVersion: consultation.revision,
  });
  const chosen = form.rhf.watch('chosen');
  const choose = (ids: readonly string[]) => form.rhf.setValue('chosen', [...ids], { shouldDirty: true });
  const day = consultation.startsOn;
  const receivedBy = candidates.filter((one) => day !== null && one.receivedOn !== null && one.receivedOn <= day);
  const fits = (one: Candidate) => foldText(`${one.name} ${one.party?.name ?? ''}`).includes(wanted);
  const { error: _, ...field } = form.field('chosen');
  const meetings = new Set(candidates.map((one) => one.meeting.id));
  return (
    <Form
      form={form}
      wide
      label={t('consideredTitle')}
      submitLabel={t('saveConsidered', { count: chosen.length })}
      secondary={<Link href={back}>{t('backToMeeting')}</Link>}
      {...words.frame}
    >
      <TickTools>
        <TextField
          label={t('searchCandidates')}
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        {day === null ? null : (
          <Button
            onClick={() => choose(receivedBy.map((one) => one.id))}
            disabledReason={receivedBy.length === 0 ? t('noneReceivedBy') : undefined}
          >
            {t('chooseReceivedBy', { count: receivedBy.length, date: writtenDate(day, locale) })}
          </Button>
        )}
        <Button variant="quiet" onClick={() => choose([])}>
          {t('chooseNone')}
        </Button>
      </TickTools>
      <TickList label={t('consideredTitle')}>
        {candidates.map((one) => (
          <TickItem
            key={one.id}
            {...field}
            id={one.id}
            value={one.id}
            hidden={!fits(one)}
            label={
              <>
                <bdi>{one.name}</bdi> <span className={styles.party}>{one.party?.name ?? t('noParty')}</span>
              </>
            }
            note={
              <>
                {nominations(`statuses.${one.status}`)}
                {one.receivedOn === null ? null : (
                  <>, {t('received', { date: writtenDate(partialDate(one.receivedOn), locale, 'short') })}</>
                )}
                {meetings.size > 1 ? <>, {one.meeting.shortTitle}</> : null}
              </>
            }
          />
        ))}
      </TickList>
    </Form>
  );
}
