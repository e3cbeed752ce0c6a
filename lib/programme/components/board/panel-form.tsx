'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { SelectField, TextField } from '@/lib/ui/field';
import { FieldRow, Form } from '@/lib/ui/form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { addPanelAction, editPanelAction } from '../../actions/board';
import type { Panel } from '../../types';
import { useBoardTools } from './board-context';
import { useFormWords } from './form-words';

/** Adds a panel, or changes topic, part and title of one. */
export function PanelForm({ panel }: { panel: Panel | null }) {
  const t = useTranslations('programme.board.panelForm');
  const programme = useTranslations('programme');
  const board = useTranslations('programme.board');
  const words = useFormWords();
  const { data, state, dialogs, reload, say } = useBoardTools();
  const { panels, version } = state.programme;
  const { topics, meeting } = data;
  const [firstTopic] = topics;
  const partAfter = (topicId: string | undefined) =>
    String(panels.filter((one) => one.topic.id === topicId).length + 1);
  const form = useCommandForm({
    defaultValues: {
      topicId: panel?.topic.id ?? firstTopic?.id ?? '',
      part: panel?.part.toString() ?? partAfter(firstTopic?.id),
      title: panel?.title ?? firstTopic?.title ?? '',
      seats: String(meeting.plannedSeatsPerPanel ?? 5),
    },
    action: ({ topicId, part, title, seats }) => {
      const content = { versionId: version.id, topicId, part: Number(part), title };
      return panel === null
        ? addPanelAction({ ...content, seats: Number(seats) })
        : editPanelAction({ ...content, panelId: panel.id, revision: state.revisions[panel.id] });
    },
    translateRefusal: useRefusalText(),
    onDone: () => {
      dialogs.close();
      say(board(panel === null ? 'said.panelAdded' : 'said.panelEdited'));
      void reload();
    },
  });

  /** Part and title follow the topic as long as they say nothing else. */
  function follow(topicId: string) {
    const { title } = form.rhf.getValues();
    const topic = topics.find((one) => one.id === topicId);
    if (topic === undefined) return;
    if (title === '' || topics.some((one) => one.title === title)) form.rhf.setValue('title', topic.title);
    if (panel?.topic.id !== topicId) form.rhf.setValue('part', partAfter(topicId));
  }

  return (
    <Form form={form} label={t('label')} submitLabel={panel === null ? t('add') : t('save')} {...words.frame}>
      <SelectField
        label={t('topic')}
        measure="full"
        data-first-focus=""
        options={topics.map((topic) => ({ value: topic.id, label: programme('topicTitle', topic) }))}
        {...form.field('topicId', { onChange: (event) => follow(event.target.value) })}
      />
      <TextField label={t('title')} hint={t('titleHint')} measure="full" {...form.field('title')} />
      <FieldRow>
        <TextField label={t('part')} hint={t('partHint')} inputMode="numeric" measure="short" {...form.field('part')} />
        {panel === null ? (
          <TextField label={t('seats')} inputMode="numeric" measure="short" {...form.field('seats')} />
        ) : null}
      </FieldRow>
    </Form>
  );
}
