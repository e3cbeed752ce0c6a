'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { Disclosure } from '@/lib/ui/disclosure';
import { SelectField, TextField } from '@/lib/ui/field';
import { FieldGroup, FieldRow, Form } from '@/lib/ui/form';
import { RepeatedFields } from '@/lib/ui/repeated-fields';
import { SavedNotice } from '@/lib/ui/saved-form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { recordTopicListAction, setTopicsAction } from '../actions';
import type { MeetingFormPage } from '../loaders';
import { useFormWords } from './form-words';
import { PartForm } from './part-form';

type Row = { topicId: string; taken: string; wentToMeetingId: string };

function valuesOf(meeting: MeetingFormPage['meeting']): { topicListId: string; topics: Row[] } {
  return {
    topicListId: meeting.topicListId ?? '',
    topics: meeting.topics.map((topic) => ({
      topicId: topic.id,
      taken: topic.taken === null ? '' : topic.taken ? 'yes' : 'no',
      wentToMeetingId: topic.wentTo?.id ?? '',
    })),
  };
}

/** The agreed list, and what the meeting does with each of its topics; below, how another list is recorded. */
export function TopicsForm({ data }: { data: MeetingFormPage }) {
  const t = useTranslations('meetings.form');
  const { meeting } = data;
  return (
    <>
      <PartForm onRecord={valuesOf(meeting)}>{(setSaved) => <Fields data={data} setSaved={setSaved} />}</PartForm>
      <Disclosure summary={t('newList')}>
        <TopicListForm bodyId={meeting.bodyId} />
      </Disclosure>
    </>
  );
}

function Fields({ data, setSaved }: { data: MeetingFormPage; setSaved: (saved: boolean) => void }) {
  const t = useTranslations('meetings.form');
  const words = useFormWords();
  const { meeting, choices } = data;
  const form = useCommandForm<{ topicListId: string; topics: Row[] }, unknown>({
    defaultValues: valuesOf(meeting),
    action: ({ topicListId, topics }) => {
      setSaved(false);
      // Another list has other topics: what was said of the old ones goes with it.
      const kept = topicListId === (meeting.topicListId ?? '') ? topics.filter((row) => row.taken !== '') : [];
      return setTopicsAction({
        meetingId: meeting.id,
        revision: meeting.revisions.topics,
        topicListId,
        topics: kept.map((row) => ({
          topicId: row.topicId,
          taken: row.taken === 'yes',
          wentToMeetingId: row.taken === 'yes' ? '' : row.wentToMeetingId,
        })),
      });
    },
    translateRefusal: useRefusalText(),
    onDone: () => setSaved(true),
  });
  const rows = form.rhf.watch('topics');
  const sameList = form.rhf.watch('topicListId') === (meeting.topicListId ?? '');
  return (
    <Form form={form} label={t('topics')} submitLabel={t('save')} {...words.frame}>
      <SelectField
        label={t('topicList')}
        hint={meeting.topicListId === null ? t('chooseListFirst') : undefined}
        emptyLabel={t('noList')}
        options={choices.topicLists.map((list) => ({ value: list.id, label: list.title }))}
        {...form.field('topicListId')}
      />
      {sameList
        ? meeting.topics.map((topic, index) => (
            <FieldGroup key={topic.id} legend={`(${topic.letter}) ${topic.title}`}>
              <FieldRow>
                <SelectField
                  label={t('decision')}
                  emptyLabel={t('undecided')}
                  options={[
                    { value: 'yes', label: t('taken') },
                    { value: 'no', label: t('notTaken') },
                  ]}
                  {...form.field(`topics.${index}.taken`)}
                />
                {rows[index]?.taken === 'no' ? (
                  <SelectField
                    label={t('wentTo')}
                    emptyLabel={t('wentNowhere')}
                    options={choices.meetings
                      .filter((one) => one.id !== meeting.id)
                      .map((one) => ({ value: one.id, label: one.shortTitle }))}
                    {...form.field(`topics.${index}.wentToMeetingId`)}
                  />
                ) : null}
              </FieldRow>
            </FieldGroup>
          ))
        : null}
    </Form>
  );
}

function TopicListForm({ bodyId }: { bodyId: string }) {
  const t = useTranslations('meetings.form');
  const words = useFormWords();
  const [saved, setSaved] = useState(false);
  const empty = { title: '', symbol: '', paragraph: '', topics: [{ letter: 'a', title: '' }] };
  const form = useCommandForm({
    defaultValues: empty,
    action: (values) => recordTopicListAction({ ...values, bodyId }),
    translateRefusal: useRefusalText(),
    onDone: () => {
      setSaved(true);
      form.rhf.reset(empty);
    },
  });
  return (
    <>
      {saved ? <SavedNotice words={t('saved')} /> : null}
      <Form form={form} label={t('newList')} submitLabel={t('recordList')} {...words.frame}>
        <TextField label={t('listTitle')} hint={t('newListHint')} {...form.field('title')} />
        <FieldRow>
          <TextField label={t('symbol')} optionalLabel={words.optional} {...form.field('symbol')} />
          <TextField
            label={t('paragraph')}
            optionalLabel={words.optional}
            measure="short"
            {...form.field('paragraph')}
          />
        </FieldRow>
        <RepeatedFields
          form={form}
          name="topics"
          newRow={{ letter: '', title: '' }}
          words={{
            legend: t('topics'),
            add: t('addTopic'),
            row: (number) => t('topicRow', { number }),
            remove: (number) => t('removeTopic', { number }),
            moveUp: (number) => t('topicRow', { number }),
            moveDown: (number) => t('topicRow', { number }),
            added: (number) => t('rowAdded', { number }),
            removed: (number) => t('rowRemoved', { number }),
            moved: (number) => t('topicRow', { number }),
          }}
        >
          {(index) => (
            <FieldRow>
              <TextField label={t('letter')} measure="short" {...form.field(`topics.${index}.letter`)} />
              <TextField label={t('topicTitle')} measure="full" {...form.field(`topics.${index}.title`)} />
            </FieldRow>
          )}
        </RepeatedFields>
      </Form>
    </>
  );
}
