'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import type { Refusal } from '@/lib/kernel/refusal';
import { RadioGroup, SelectField, TextArea, TextField } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { agreeAction } from '../../actions/versions';
import { useFormWords } from '../form-words';
import { useWrittenDates } from '../written-dates';
import { GoingOn } from './going-on';
import type { VersionActsProps } from './version-acts';

/** An intersessional meeting that serves the meeting, at which States may have agreed on its programme. */
export type AgreementMeeting = {
  readonly id: string;
  readonly title: string;
  /** As precise as known; null: not stated. */
  readonly startsOn: string | null;
  readonly status: 'planned' | 'held' | 'cancelled';
};

/** How the agreement came about, as far as it is recorded. */
type Route = 'meeting' | 'date' | 'notStated';

/** A refusal beside the field of this form: the day of a meeting is chosen with the meeting. */
function besideField(refusal: Refusal, route: Route): Refusal {
  return route === 'meeting' && refusal.field === 'agreedOn' ? { ...refusal, field: 'agreedAtMeetingId' } : refusal;
}

/** Records that States agreed on a version: at one of the intersessional meetings, which is usual, or on a date of its own. */
export function AgreementForm({
  version,
  counts,
  today,
  agreementMeetings: meetings,
  onDone,
}: VersionActsProps & { onDone: () => void }) {
  const t = useTranslations('programme.versions');
  const words = useFormWords();
  const { date } = useWrittenDates();
  const usual = meetings.findLast((one) => one.status === 'held') ?? meetings[0];
  const form = useCommandForm({
    defaultValues: {
      route: (usual === undefined ? 'date' : 'meeting') as Route,
      agreedAtMeetingId: usual?.id ?? '',
      agreedOn: today,
      reason: '',
    },
    action: async ({ route, agreedAtMeetingId, agreedOn, reason }) => {
      const at = route === 'meeting' ? meetings.find((one) => one.id === agreedAtMeetingId) : undefined;
      const outcome = await agreeAction({
        versionId: version.id,
        agreedAtMeetingId: route === 'meeting' ? agreedAtMeetingId : '',
        agreedOn: route === 'date' ? agreedOn : (at?.startsOn ?? ''),
        reason,
      });
      return outcome.ok ? outcome : { ok: false, refusal: besideField(outcome.refusal, route) };
    },
    translateRefusal: useRefusalText(),
    onDone,
  });
  const route = form.rhf.watch('route');
  const label = (one: AgreementMeeting) =>
    t('agreementMeeting', { title: one.title, date: date(one.startsOn) ?? 'none', status: one.status });
  return (
    <Form form={form} submitLabel={t('agree')} {...words.frame}>
      <p>{t('agreeText')}</p>
      <GoingOn counts={counts} />
      <RadioGroup
        label={t('route')}
        options={(meetings.length === 0
          ? (['date', 'notStated'] as const)
          : (['meeting', 'date', 'notStated'] as const)
        ).map((value) => ({ value, label: t(`routes.${value}`, { meetings: meetings.length }) }))}
        {...form.field('route')}
      />
      {route === 'meeting' ? (
        <SelectField
          label={t('agreedAt')}
          options={meetings.map((one) => ({ value: one.id, label: label(one) }))}
          measure="full"
          {...form.field('agreedAtMeetingId')}
        />
      ) : null}
      {route === 'date' ? (
        <TextField label={t('agreedOn')} hint={words.partialDate} measure="short" {...form.field('agreedOn')} />
      ) : null}
      <TextArea rows={2} {...words.reason} {...form.field('reason')} />
    </Form>
  );
}
