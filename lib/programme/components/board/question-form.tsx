'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { CheckboxGroup, SelectField, TextArea, TextField } from '@/lib/ui/field';
import { FieldRow, Form } from '@/lib/ui/form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { addQuestionAction, editQuestionAction } from '../../actions/board';
import type { BoardSeat } from '../../rules/board';
import type { Question, QuestionAddressee } from '../../types';
import { useBoardTools } from './board-context';
import { useFormWords } from './form-words';
import { panelsChosen } from './panels-chosen';
import { partyFrom, usePartyOptions } from './party-options';

/** The choice that stands for an addressee: a seat by its id, because its number may change while the form is open. */
function choiceOf(addressee: QuestionAddressee): string {
  switch (addressee.kind) {
    case 'seat':
      return `seat:${addressee.seatId}`;
    case 'party':
      return `${addressee.party.kind}:${addressee.party.id}`;
    case 'none':
      return '';
  }
}

function addresseeFrom(value: string, seats: readonly BoardSeat[]) {
  const seat = seats.find((one) => value === `seat:${one.id}`);
  return seat === undefined
    ? partyFrom(value)
    : { kind: 'seat', seatId: seat.id, panelNumber: seat.panelNumber, position: seat.position };
}

/** The letter after those that questions of these panels bear. */
function nextLetter(letters: readonly string[]): string {
  const highest = letters
    .filter((letter) => /^[a-z]$/.test(letter))
    .toSorted()
    .at(-1);
  return highest === undefined ? 'a' : highest === 'z' ? '' : String.fromCharCode(highest.charCodeAt(0) + 1);
}

/** Adds a question, or changes one: its words, the panels that share it, and to whom it is put. */
export function QuestionForm({
  question,
  panelNumbers,
}: {
  question: Question | null;
  panelNumbers: readonly number[];
}) {
  const t = useTranslations('programme.board.questionForm');
  const board = useTranslations('programme.board');
  const words = useFormWords();
  const { state, seats, words: acts, dialogs, reload, say } = useBoardTools();
  const { panels, version, questionGroups } = state.programme;
  const parties = usePartyOptions();
  const sharing = questionGroups
    .flatMap((group) => group.questions)
    .filter((one) => one.panelNumbers.some((number) => panelNumbers.includes(number)));
  const form = useCommandForm({
    defaultValues: {
      letter: question?.letter ?? nextLetter(sharing.map((one) => one.letter)),
      text: question?.text ?? '',
      sentences: String(question?.sentences ?? 1),
      panelNumbers: panels.filter((one) => panelNumbers.includes(one.number)).map((one) => one.id),
      addressee: question === null ? '' : choiceOf(question.addressee),
    },
    action: (values) => {
      const content = {
        versionId: version.id,
        letter: values.letter,
        text: values.text,
        sentences: Number(values.sentences),
        ...panelsChosen(values.panelNumbers, panels),
        addressee: addresseeFrom(values.addressee, seats),
      };
      return question === null
        ? addQuestionAction(content)
        : editQuestionAction({ ...content, questionId: question.id, revision: state.revisions[question.id] });
    },
    translateRefusal: useRefusalText(),
    onDone: () => {
      dialogs.close();
      say(board(question === null ? 'said.questionAdded' : 'said.questionEdited'));
      void reload();
    },
  });
  return (
    <Form form={form} label={t('label')} submitLabel={question === null ? t('add') : t('save')} {...words.frame}>
      <TextArea label={t('text')} hint={t('textHint')} rows={3} data-first-focus="" {...form.field('text')} />
      <FieldRow>
        <TextField label={t('letter')} measure="short" {...form.field('letter')} />
        <TextField
          label={t('sentences')}
          hint={t('sentencesHint')}
          inputMode="numeric"
          measure="short"
          {...form.field('sentences')}
        />
      </FieldRow>
      <SelectField
        label={t('addressee')}
        hint={t('addresseeHint')}
        measure="full"
        emptyLabel={t('nobody')}
        options={[
          ...panels.map((panel) => ({
            label: board('panelName', { number: panel.number, title: panel.title }),
            options: seats
              .filter((seat) => seat.panelId === panel.id)
              .map((seat) => ({
                value: `seat:${seat.id}`,
                label: t('seat', {
                  position: seat.position,
                  name: seat.occupantId === null ? board('openSeat') : acts.nameOf(seat.occupantId),
                }),
              })),
          })),
          ...parties,
        ]}
        {...form.field('addressee')}
      />
      <CheckboxGroup
        label={t('panels')}
        options={panels.map((panel) => ({
          value: panel.id,
          label: board('panelName', { number: panel.number, title: panel.title }),
        }))}
        {...form.field('panelNumbers')}
      />
    </Form>
  );
}
