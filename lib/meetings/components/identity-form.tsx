'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { languageOfNames, slugFor, sortStates, stateName } from '@/lib/bodies/rules';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { CheckboxField, SelectField, TextField } from '@/lib/ui/field';
import { FieldGroup, FieldRow, Form } from '@/lib/ui/form';
import { Link } from '@/lib/ui/link';
import { type CommandForm, useCommandForm } from '@/lib/ui/use-command-form';
import { createMeetingAction, editMeetingAction } from '../actions';
import type { NewMeetingPage } from '../loaders';
import type { MeetingDetail } from '../queries';
import { meetingKinds, meetingModes, nominatingParties } from '../types';
import { useFormWords } from './form-words';
import { PartForm } from './part-form';

type Choices = NewMeetingPage['choices'];

function valuesOf(meeting: MeetingDetail | null) {
  return {
    slug: meeting?.slug ?? '',
    title: meeting?.title ?? '',
    shortTitle: meeting?.shortTitle ?? '',
    kind: meeting?.kind ?? 'expertMeeting',
    bodyId: meeting?.bodyId ?? '',
    sessionId: meeting?.sessionId ?? '',
    startsOn: meeting?.startsOn ?? '',
    endsOn: meeting?.endsOn ?? '',
    startsAt: meeting?.startsAt ?? '',
    endsAt: meeting?.endsAt ?? '',
    timeZone: meeting?.timeZone ?? '',
    mode: meeting?.mode ?? 'notStated',
    placeName: meeting?.placeName ?? '',
    city: meeting?.city ?? '',
    placeStateId: meeting?.placeStateId ?? '',
    frame: {
      title: meeting?.frameTitle ?? '',
      edition: meeting?.frameEdition?.toString() ?? '',
      startsOn: meeting?.frameStartsOn ?? '',
      endsOn: meeting?.frameEndsOn ?? '',
      mode: meeting?.frameMode ?? 'notStated',
    },
    nominatingParty: meeting?.nominatingParty ?? 'notStated',
    viewsDisclaimer: meeting?.viewsDisclaimer ?? false,
    invented: meeting?.invented ?? false,
  };
}

type Values = ReturnType<typeof valuesOf>;

/** What the command takes: an event without title is none, an edition is a number. */
function inputOf({ frame, ...values }: Values) {
  if (frame.title.trim() === '') return { ...values, frame: null };
  return { ...values, frame: { ...frame, edition: frame.edition === '' ? null : Number(frame.edition) } };
}

type IdentityProps = { meeting: MeetingDetail | null; choices: Choices };

/** Title, body, date, place: of a new meeting, or of one on record. */
export function IdentityForm(props: IdentityProps) {
  return (
    <PartForm onRecord={valuesOf(props.meeting)}>{(setSaved) => <Fields {...props} setSaved={setSaved} />}</PartForm>
  );
}

function Fields({ meeting, choices, setSaved }: IdentityProps & { setSaved: (saved: boolean) => void }) {
  const t = useTranslations('meetings.form');
  const words = useFormWords();
  const router = useRouter();
  const form = useCommandForm<Values, { slug: string }>({
    defaultValues: valuesOf(meeting),
    action: (values) => {
      setSaved(false);
      return meeting === null
        ? createMeetingAction(inputOf(values))
        : editMeetingAction({ ...inputOf(values), meetingId: meeting.id, revision: meeting.revisions.identity });
    },
    translateRefusal: useRefusalText(),
    onDone: ({ slug }) => {
      if (meeting === null) router.push(`/meetings/${slug}`);
      else if (slug !== meeting.slug) router.push(`/meetings/${slug}/edit`);
      else setSaved(true);
    },
    draftKey: `meeting:${meeting?.id ?? 'new'}`,
    draftVersion: meeting?.revisions.identity,
  });
  return (
    <Form
      form={form}
      label={t('identity')}
      submitLabel={meeting === null ? t('create') : t('save')}
      secondary={meeting === null ? <Link href="/meetings">{t('back')}</Link> : undefined}
      {...words.frame}
    >
      <NameFields form={form} isNew={meeting === null} choices={choices} />
      <DateFields form={form} />
      <PlaceFields form={form} choices={choices} />
      <FrameFields form={form} />
      <CheckboxField label={t('disclaimer')} {...form.field('viewsDisclaimer')} />
      {meeting === null ? <CheckboxField label={t('invented')} {...form.field('invented')} /> : null}
    </Form>
  );
}

function NameFields({ form, isNew, choices }: { form: CommandForm<Values>; isNew: boolean; choices: Choices }) {
  const t = useTranslations('meetings.form');
  const meetings = useTranslations('meetings');
  const bodyId = form.rhf.watch('bodyId');
  const bodyNames = new Map(choices.bodies.map((body) => [body.id, body.name]));
  return (
    <>
      <TextField
        label={t('title')}
        measure="full"
        {...form.field('title', {
          onBlur: () => {
            const { title, slug } = form.rhf.getValues();
            if (isNew && slug === '') form.rhf.setValue('slug', slugFor(title));
          },
        })}
      />
      <FieldRow>
        <TextField label={t('shortTitle')} hint={t('shortTitleHint')} {...form.field('shortTitle')} />
        <TextField label={t('slug')} hint={t('slugHint')} {...form.field('slug')} />
      </FieldRow>
      <FieldRow>
        <SelectField
          label={t('kind')}
          options={meetingKinds.map((kind) => ({ value: kind, label: meetings(`kinds.${kind}`) }))}
          {...form.field('kind')}
        />
        <SelectField
          label={t('body')}
          emptyLabel={t('chooseBody')}
          options={choices.bodies.map((body) => ({ value: body.id, label: body.name }))}
          {...form.field('bodyId')}
        />
      </FieldRow>
      <FieldRow>
        <SelectField
          label={t('session')}
          emptyLabel={t('noSession')}
          options={choices.sessions
            .filter((session) => bodyId !== '' && lineOf(choices, bodyId).includes(session.bodyId))
            .map((session) => ({
              value: session.id,
              label: meetings('overview.sessionText', {
                body: bodyNames.get(session.bodyId) ?? '',
                number: session.number,
              }),
            }))}
          {...form.field('sessionId')}
        />
        <SelectField
          label={t('nominatingParty')}
          options={nominatingParties.map((party) => ({ value: party, label: meetings(`nominatingParties.${party}`) }))}
          {...form.field('nominatingParty')}
        />
      </FieldRow>
    </>
  );
}

/** Ids of a body and of those above it: the sessions within which its meetings can be held. */
function lineOf(choices: Choices, bodyId: string): string[] {
  const line: string[] = [];
  let next: string | null | undefined = bodyId;
  while (next && !line.includes(next)) {
    line.push(next);
    const current: string = next;
    next = choices.bodies.find((body) => body.id === current)?.parentId;
  }
  return line;
}

function DateFields({ form }: { form: CommandForm<Values> }) {
  const t = useTranslations('meetings.form');
  const { optional, partialDate } = useFormWords();
  return (
    <>
      <FieldRow>
        <TextField label={t('startsOn')} hint={partialDate} optionalLabel={optional} {...form.field('startsOn')} />
        <TextField label={t('endsOn')} hint={partialDate} optionalLabel={optional} {...form.field('endsOn')} />
      </FieldRow>
      <FieldRow>
        <TextField
          label={t('startsAt')}
          hint={t('timeHint')}
          optionalLabel={optional}
          measure="short"
          {...form.field('startsAt')}
        />
        <TextField
          label={t('endsAt')}
          hint={t('timeHint')}
          optionalLabel={optional}
          measure="short"
          {...form.field('endsAt')}
        />
        <SelectField
          label={t('timeZone')}
          emptyLabel={t('noZone')}
          options={Intl.supportedValuesOf('timeZone').map((zone) => ({
            value: zone,
            label: zone.replaceAll('_', ' '),
          }))}
          {...form.field('timeZone')}
        />
      </FieldRow>
    </>
  );
}

function PlaceFields({ form, choices }: { form: CommandForm<Values>; choices: Choices }) {
  const t = useTranslations('meetings.form');
  const meetings = useTranslations('meetings');
  const { optional, notStated } = useFormWords();
  const language = languageOfNames(useLocale());
  return (
    <>
      <FieldRow>
        <SelectField
          label={t('mode')}
          options={meetingModes.map((mode) => ({ value: mode, label: meetings(`modes.${mode}`) }))}
          {...form.field('mode')}
        />
        <TextField label={t('placeName')} optionalLabel={optional} {...form.field('placeName')} />
      </FieldRow>
      <FieldRow>
        <TextField label={t('city')} optionalLabel={optional} {...form.field('city')} />
        <SelectField
          label={t('placeState')}
          emptyLabel={notStated}
          options={sortStates(choices.states, language).map((state) => ({
            value: state.id,
            label: stateName(state, language),
          }))}
          {...form.field('placeStateId')}
        />
      </FieldRow>
    </>
  );
}

function FrameFields({ form }: { form: CommandForm<Values> }) {
  const t = useTranslations('meetings.form');
  const meetings = useTranslations('meetings');
  const { optional, partialDate } = useFormWords();
  return (
    <FieldGroup legend={t('frame')}>
      <FieldRow>
        <TextField label={t('frameTitle')} optionalLabel={optional} {...form.field('frame.title')} />
        <TextField
          label={t('frameEdition')}
          optionalLabel={optional}
          inputMode="numeric"
          measure="short"
          {...form.field('frame.edition')}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          label={t('frameStartsOn')}
          hint={partialDate}
          optionalLabel={optional}
          {...form.field('frame.startsOn')}
        />
        <TextField
          label={t('frameEndsOn')}
          hint={partialDate}
          optionalLabel={optional}
          {...form.field('frame.endsOn')}
        />
        <SelectField
          label={t('frameMode')}
          options={meetingModes.map((mode) => ({ value: mode, label: meetings(`modes.${mode}`) }))}
          {...form.field('frame.mode')}
        />
      </FieldRow>
    </FieldGroup>
  );
}
