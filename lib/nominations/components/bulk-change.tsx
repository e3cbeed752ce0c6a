'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { Button } from '@/lib/ui/button';
import { Dialog } from '@/lib/ui/dialog';
import { SelectField, TextArea } from '@/lib/ui/field';
import { Notice } from '@/lib/ui/notice';
import { useSelection } from '@/lib/ui/selection';
import { changeNominationsAction, findCitableAction, previewChangesAction } from '../actions';
import type { PreviewRow } from '../preview-changes';
import type { CommunicationChoice } from '../queries/form-choices';
import { nominationStatuses } from '../types';
import type { BulkData } from './bulk-bar';
import { BulkPreview } from './bulk-preview';
import { useCommunicationName } from './form-words';

const kinds = ['status', 'addTopic', 'addMeeting', 'move'] as const;

/** The one value that each kind of change needs. */
const valueNames = { status: 'status', addTopic: 'topicId', addMeeting: 'toMeetingId', move: 'toMeetingId' } as const;

type Step = { readonly at: 'choose' } | { readonly at: 'preview'; readonly rows: readonly PreviewRow[] };

/** Changes what is selected: first what and how, then what that does to each row, then all of it or nothing. */
export function BulkChange({ data, query }: { data: BulkData; query: string }) {
  const t = useTranslations('nominations.bulk');
  const { ids, all, clear } = useSelection();
  const [open, setOpen] = useState(false);
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const [choice, setChoice] = useState<{ kind: string; value: string }>({ kind: '', value: '' });
  const [ground, setGround] = useState({ communicationId: '', reason: '' });
  const [communications, setCommunications] = useState<readonly CommunicationChoice[]>([]);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const refusalText = useRefusalText();
  const kind = kinds.find((one) => one === choice.kind);
  const act = kind === undefined ? null : { kind, [valueNames[kind]]: choice.value };

  async function preview() {
    if (act === null || choice.value === '') {
      setRefusal(refuse('required'));
      return;
    }
    await ask(async () => {
      const outcome = await previewChangesAction({
        slug: data.meeting.slug,
        act,
        selection: all ? { kind: 'matching', query } : { kind: 'rows', ids: [...ids] },
      });
      if (outcome.ok) setStep({ at: 'preview', rows: outcome.value });
      else setRefusal(outcome.refusal);
    });
  }

  async function apply(rows: readonly PreviewRow[]) {
    await ask(async () => {
      const outcome = await changeNominationsAction({
        ...ground,
        meetingId: data.meeting.id,
        act,
        rows: rows
          .filter((row) => row.planned.kind === 'changes')
          .map(({ nominationMeetingId, revision }) => ({ nominationMeetingId, revision })),
      });
      if (!outcome.ok) {
        setRefusal(outcome.refusal);
        return;
      }
      setOpen(false);
      clear(t('done', { kind: kind ?? 'status', count: outcome.value.changed }));
    });
  }

  async function ask(work: () => Promise<void>) {
    setPending(true);
    setRefusal(undefined);
    try {
      await work();
    } catch {
      setRefusal(refuse('unreachable'));
    } finally {
      setPending(false);
    }
  }

  const changing = step.at === 'preview' ? step.rows.filter((row) => row.planned.kind === 'changes').length : 0;
  return (
    <>
      <Button
        variant="primary"
        size="small"
        onClick={() => {
          setStep({ at: 'choose' });
          setRefusal(undefined);
          setOpen(true);
          // Only who changes something needs them: they do not travel with the list.
          void findCitableAction(data.meeting.slug).then(setCommunications, () => setCommunications([]));
        }}
      >
        {t('open')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={step.at === 'choose' ? t('title') : t('previewTitle')}
        closeLabel={t('close')}
        locked={pending}
        actions={
          step.at === 'choose' ? (
            <Button variant="primary" pending={pending} onClick={preview}>
              {t('preview')}
            </Button>
          ) : (
            <>
              <Button disabled={pending} onClick={() => setStep({ at: 'choose' })}>
                {t('back')}
              </Button>
              <Button
                variant="primary"
                pending={pending}
                disabledReason={changing === 0 ? t('nothing') : undefined}
                onClick={() => apply(step.rows)}
              >
                {t('apply', { count: changing })}
              </Button>
            </>
          )
        }
      >
        {refusal === undefined ? null : (
          <Notice tone="blocker" announce>
            {refusalText(refusal)}
          </Notice>
        )}
        {step.at === 'choose' ? (
          <Choices
            data={data}
            communications={communications}
            choice={choice}
            onChoice={setChoice}
            ground={ground}
            onGround={setGround}
          />
        ) : (
          <BulkPreview rows={step.rows} kind={kind ?? 'status'} />
        )}
      </Dialog>
    </>
  );
}

function Choices({
  data,
  communications,
  choice,
  onChoice,
  ground,
  onGround,
}: {
  data: BulkData;
  communications: readonly CommunicationChoice[];
  choice: { kind: string; value: string };
  onChoice: (choice: { kind: string; value: string }) => void;
  ground: { communicationId: string; reason: string };
  onGround: (ground: { communicationId: string; reason: string }) => void;
}) {
  const t = useTranslations('nominations.bulk');
  const form = useTranslations('nominations.form');
  const statuses = useTranslations('nominations.statuses');
  const nameOf = useCommunicationName();
  const { meetingTopics, targets, mayRecord } = data;
  const offered = kinds.filter(
    (kind) => kind === 'status' || (mayRecord && (kind === 'addTopic' ? meetingTopics.length > 0 : targets.length > 0)),
  );
  const values = {
    status: nominationStatuses.map((status) => ({ value: status, label: statuses(status) })),
    addTopic: meetingTopics.map((topic) => ({
      value: topic.id,
      label: form(topic.taken ? 'topicOption' : 'topicNotTaken', { letter: topic.letter, title: topic.title }),
    })),
    addMeeting: targets.map((one) => ({ value: one.id, label: one.shortTitle })),
    move: targets.map((one) => ({ value: one.id, label: one.shortTitle })),
  };
  const kind = offered.find((one) => one === choice.kind);
  return (
    <>
      <SelectField
        label={t('what')}
        emptyLabel={t('choose')}
        options={offered.map((one) => ({ value: one, label: t(`kinds.${one}`) }))}
        value={choice.kind}
        onChange={(event) => onChoice({ kind: event.target.value, value: '' })}
      />
      {kind === undefined ? null : (
        <SelectField
          label={t(`values.${kind}`)}
          hint={kind === 'move' ? form('insteadHint') : undefined}
          emptyLabel={t('choose')}
          options={values[kind]}
          value={choice.value}
          onChange={(event) => onChoice({ kind, value: event.target.value })}
        />
      )}
      {communications.length === 0 ? null : (
        <SelectField
          label={form('ground')}
          optionalLabel={form('optional')}
          emptyLabel={form('noCommunication')}
          measure="full"
          options={communications.map((one) => ({ value: one.id, label: nameOf(one) }))}
          value={ground.communicationId}
          onChange={(event) => onGround({ ...ground, communicationId: event.target.value })}
        />
      )}
      <TextArea
        label={form('reason')}
        hint={form('reasonHint')}
        optionalLabel={form('optional')}
        rows={2}
        value={ground.reason}
        onChange={(event) => onGround({ ...ground, reason: event.target.value })}
      />
    </>
  );
}
