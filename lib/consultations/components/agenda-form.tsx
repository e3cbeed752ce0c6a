'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { TextField } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { RepeatedFields } from '@/lib/ui/repeated-fields';
import { SavedForm } from '@/lib/ui/saved-form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { setAgendaAction } from '../actions';
import type { ConsultationEditPage } from '../loaders';
import styles from './consultation-page.module.css';
import { useFormWords } from './form-words';

/** The items of the agenda, in order. */
export function AgendaForm({ data }: { data: ConsultationEditPage }) {
  const t = useTranslations('consultations.form');
  return (
    <SavedForm onRecord={data.consultation.revisions.agenda} words={t('saved')}>
      {(setSaved) => <Fields data={data} setSaved={setSaved} />}
    </SavedForm>
  );
}

function Fields({ data, setSaved }: { data: ConsultationEditPage; setSaved: (saved: boolean) => void }) {
  const t = useTranslations('consultations.form');
  const words = useFormWords();
  const { meetingId, revisions } = data.consultation;
  const revision = revisions.agenda;
  const form = useCommandForm<{ items: { itemId: string; title: string }[] }, unknown>({
    // The field array keeps a key named `id` for itself.
    defaultValues: { items: data.agenda.map(({ id, title }) => ({ itemId: id, title })) },
    action: ({ items }) => {
      setSaved(false);
      return setAgendaAction({ meetingId, revision, items: items.map(({ itemId, title }) => ({ id: itemId, title })) });
    },
    translateRefusal: useRefusalText(),
    onDone: () => setSaved(true),
    draftKey: `consultation-agenda:${meetingId}`,
    draftVersion: revision,
  });
  return (
    <Form form={form} label={t('agenda')} submitLabel={t('saveAgenda')} {...words.frame}>
      <RepeatedFields
        form={form}
        name="items"
        ordered
        max={50}
        newRow={{ itemId: '', title: '' }}
        words={{
          legend: t('items'),
          empty: t('agendaEmpty'),
          add: t('addItem'),
          row: (position) => t('item', { position }),
          remove: (position) => t('removeItem', { position }),
          moveUp: (position) => t('moveUp', { position }),
          moveDown: (position) => t('moveDown', { position }),
          added: (position) => t('itemAdded', { position }),
          removed: (position) => t('itemRemoved', { position }),
          moved: (to) => t('itemMoved', { to }),
        }}
      >
        {(index) => (
          <div className={styles.whole}>
            <TextField label={t('itemTitle')} measure="full" {...form.field(`items.${index}.title`)} />
          </div>
        )}
      </RepeatedFields>
    </Form>
  );
}
