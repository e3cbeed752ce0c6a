'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { Button } from '@/lib/ui/button';
import { Dialog } from '@/lib/ui/dialog';
import { SelectField } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { mapAttendeeAction } from '../actions';
import type { PartyChoices } from '../loaders';
import { useFormWords } from './form-words';
import { partyIds, usePartyOptions } from './party-field';

/** Says for which State or organization a person attended. */
export function MapAttendee({
  meetingId,
  person,
  parties,
}: {
  meetingId: string;
  person: { readonly id: string; readonly name: string };
  parties: PartyChoices;
}) {
  const t = useTranslations('consultations.form');
  const words = useFormWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" size="small" onClick={() => setOpen(true)}>
        {t('map')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('mapTitle', { name: person.name })}
        closeLabel={words.cancel}
      >
        <MapForm meetingId={meetingId} attendeeId={person.id} parties={parties} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function MapForm({
  meetingId,
  attendeeId,
  parties,
  onDone,
}: {
  meetingId: string;
  attendeeId: string;
  parties: PartyChoices;
  onDone: () => void;
}) {
  const t = useTranslations('consultations.form');
  const words = useFormWords();
  const options = usePartyOptions(parties);
  const form = useCommandForm({
    defaultValues: { party: '' },
    action: ({ party }) => mapAttendeeAction({ meetingId, attendeeId, ...partyIds(party) }),
    translateRefusal: useRefusalText(),
    onDone,
  });
  return (
    <Form form={form} label={t('map')} submitLabel={t('map')} {...words.frame}>
      <SelectField label={t('party')} emptyLabel={t('notKnown')} options={options} {...form.field('party')} />
    </Form>
  );
}
