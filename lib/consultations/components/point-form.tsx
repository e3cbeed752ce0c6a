'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { Button } from '@/lib/ui/button';
import { ConfirmDialog } from '@/lib/ui/confirm-dialog';
import { Dialog } from '@/lib/ui/dialog';
import { Disclosure } from '@/lib/ui/disclosure';
import { SelectField, TextArea } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { type CommandForm, useCommandForm } from '@/lib/ui/use-command-form';
import { changePointAction, notePointAction, removePointAction } from '../actions';
import type { ConsultationPage, PartyChoices } from '../loaders';
import { useFormWords } from './form-words';
import { partyIds, partyValue, usePartyOptions } from './party-field';

type Values = { text: string; agendaItemId: string; party: string };
type Point = NonNullable<ConsultationPage['points']>[number];
type Agenda = ConsultationPage['agenda'];

const empty: Values = { text: '', agendaItemId: '', party: '' };

function PointFields({ form, agenda, parties }: { form: CommandForm<Values>; agenda: Agenda; parties: PartyChoices }) {
  const t = useTranslations('consultations.form');
  const words = useFormWords();
  const options = usePartyOptions(parties);
  return (
    <>
      <TextArea label={t('pointText')} hint={t('pointTextHint')} rows={3} {...form.field('text')} />
      {agenda.length === 0 ? null : (
        <SelectField
          label={t('pointItem')}
          emptyLabel={t('noItem')}
          optionalLabel={words.optional}
          options={agenda.map((item) => ({ value: item.id, label: `${item.position}. ${item.title}` }))}
          {...form.field('agendaItemId')}
        />
      )}
      <SelectField
        label={t('attribute')}
        hint={t('attributeHint')}
        emptyLabel={t('toNobody')}
        optionalLabel={words.optional}
        options={options}
        {...form.field('party')}
      />
    </>
  );
}

function inputOf({ party, ...values }: Values) {
  return { ...values, ...partyIds(party) };
}

/** Notes a point. */
export function NotePoint({
  meetingId,
  agenda,
  parties,
}: {
  meetingId: string;
  agenda: Agenda;
  parties: PartyChoices;
}) {
  const t = useTranslations('consultations.form');
  const words = useFormWords();
  const form = useCommandForm<Values, unknown>({
    defaultValues: empty,
    action: (values) => notePointAction({ ...inputOf(values), meetingId }),
    translateRefusal: useRefusalText(),
    // The next point mostly falls under the same item.
    onDone: () => form.rhf.reset({ ...empty, agendaItemId: form.rhf.getValues('agendaItemId') }),
    draftKey: `consultation-point:${meetingId}`,
  });
  return (
    <Disclosure summary={t('notePoint')}>
      <Form form={form} label={t('notePoint')} submitLabel={t('notePoint')} {...words.frame}>
        <PointFields form={form} agenda={agenda} parties={parties} />
      </Form>
    </Disclosure>
  );
}

function ChangeForm({
  meetingId,
  point,
  agenda,
  parties,
  onDone,
}: {
  meetingId: string;
  point: Point;
  agenda: Agenda;
  parties: PartyChoices;
  onDone: () => void;
}) {
  const t = useTranslations('consultations.form');
  const words = useFormWords();
  const form = useCommandForm<Values, unknown>({
    defaultValues: {
      text: point.text,
      agendaItemId: point.agendaItemId ?? '',
      party: partyValue(point.attributedTo),
    },
    action: (values) =>
      changePointAction({ ...inputOf(values), meetingId, pointId: point.id, revision: point.revision }),
    translateRefusal: useRefusalText(),
    onDone,
  });
  return (
    <Form form={form} label={t('changePoint')} submitLabel={t('save')} {...words.frame}>
      <PointFields form={form} agenda={agenda} parties={parties} />
    </Form>
  );
}

/** Changes a point noted. */
export function ChangePoint(props: { meetingId: string; point: Point; agenda: Agenda; parties: PartyChoices }) {
  const t = useTranslations('consultations.form');
  const words = useFormWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" size="small" onClick={() => setOpen(true)}>
        {t('change')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('changePoint')} closeLabel={words.cancel}>
        <ChangeForm {...props} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

/** Takes a point off the record. */
export function RemovePoint({ meetingId, pointId }: { meetingId: string; pointId: string }) {
  const t = useTranslations('consultations.form');
  const words = useFormWords();
  return (
    <ConfirmDialog
      triggerLabel={t('remove')}
      triggerVariant="quiet"
      triggerSize="small"
      danger
      title={t('removePointTitle')}
      confirmLabel={t('remove')}
      cancelLabel={words.cancel}
      action={() => removePointAction(meetingId, pointId)}
      translateRefusal={useRefusalText()}
    >
      {t('removePointText')}
    </ConfirmDialog>
  );
}
