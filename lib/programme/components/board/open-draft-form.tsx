'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { RadioGroup, SelectField, TextField } from '@/lib/ui/field';
import { FieldRow, Form } from '@/lib/ui/form';
import { Link } from '@/lib/ui/link';
import { RepeatedFields } from '@/lib/ui/repeated-fields';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { openDraftAction } from '../../actions/board';
import type { OpenDraftPage } from '../../loaders/board';
import { maximumPanels } from '../../rules/planned-panels';
import { useFormWords } from './form-words';

/** The choice of new panels instead of a version to copy. */
const fromPlan = 'plan';

/** Opens a draft with new panels, or as a copy of an earlier version. */
export function OpenDraftForm({ data }: { data: OpenDraftPage }) {
  const t = useTranslations('programme.openDraft');
  const programme = useTranslations('programme');
  const fields = useTranslations('programme.board.panelForm');
  const words = useFormWords();
  const router = useRouter();
  const { meeting, topics, versions, panels } = data;
  const back = `/meetings/${meeting.slug}/programme`;
  const form = useCommandForm({
    defaultValues: {
      source: data.base ?? fromPlan,
      panels: panels.map((panel) => ({ ...panel, part: String(panel.part), seats: String(panel.seats) })),
    },
    action: (values) =>
      openDraftAction(
        values.source === fromPlan
          ? {
              meetingId: meeting.id,
              panels: values.panels.map((panel, index) => ({
                ...panel,
                number: index + 1,
                part: Number(panel.part),
                seats: Number(panel.seats),
              })),
            }
          : { meetingId: meeting.id, basedOnId: values.source },
      ),
    translateRefusal: useRefusalText(),
    onDone: () => router.push(back),
  });
  const isNew = form.rhf.watch('source') === fromPlan;
  const [firstTopic] = topics;
  return (
    <Form form={form} wide submitLabel={t('submit')} secondary={<Link href={back}>{t('back')}</Link>} {...words.frame}>
      {versions.length === 0 ? null : (
        <RadioGroup
          label={t('source')}
          defaultValue={data.base ?? fromPlan}
          options={[
            ...versions.map((version) => ({
              value: version.id,
              label: t('fromVersion', { number: version.number }),
              hint: t('fromVersionHint', { state: programme(`state.${version.state}`) }),
            })),
            {
              value: fromPlan,
              label: t('fromPlan'),
              hint: t('fromPlanHint', { hasPlan: String(data.hasPlan) }),
            },
          ]}
          {...form.field('source')}
        />
      )}
      {isNew ? (
        <RepeatedFields
          form={form}
          name="panels"
          ordered
          max={maximumPanels}
          newRow={{ topicId: firstTopic?.id ?? '', part: '1', title: firstTopic?.title ?? '', seats: '5' }}
          words={{
            legend: t('panels'),
            hint: versions.length === 0 ? t('fromPlanHint', { hasPlan: String(data.hasPlan) }) : undefined,
            add: t('add'),
            row: (number) => t('row', { number }),
            remove: (number) => t('remove', { number }),
            moveUp: (number) => t('moveUp', { number }),
            moveDown: (number) => t('moveDown', { number }),
            added: (number) => t('added', { number }),
            removed: (number) => t('removed', { number }),
            moved: (number) => t('moved', { number }),
          }}
        >
          {(index) => (
            <FieldRow>
              <SelectField
                label={fields('topic')}
                options={topics.map((topic) => ({ value: topic.id, label: programme('topicTitle', topic) }))}
                {...form.field(`panels.${index}.topicId`)}
              />
              <TextField label={fields('title')} measure="full" {...form.field(`panels.${index}.title`)} />
              <TextField
                label={fields('part')}
                inputMode="numeric"
                measure="short"
                {...form.field(`panels.${index}.part`)}
              />
              <TextField
                label={fields('seats')}
                inputMode="numeric"
                measure="short"
                {...form.field(`panels.${index}.seats`)}
              />
            </FieldRow>
          )}
        </RepeatedFields>
      ) : null}
    </Form>
  );
}
