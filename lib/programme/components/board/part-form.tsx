'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { CheckboxField, CheckboxGroup, SelectField } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { assignPartAction } from '../../actions/board';
import type { Panel, ProgrammePartKind } from '../../types';
import { useBoardTools } from './board-context';
import { useFormWords } from './form-words';
import { panelsChosen } from './panels-chosen';
import { partyFrom, usePartyOptions } from './party-options';
import { noPerson, PersonPicker, type PersonValues, personFrom } from './person-picker';

type Values = PersonValues & {
  kind: string;
  /** Ids: a panel may get another number while the form is open. */
  panelNumbers: string[];
  speaksFor: string;
  namedByFunction: boolean;
};

/** Gives somebody the welcome remarks, the keynote, the closing, or the moderation of one or several panels. */
export function PartForm({ part, panel }: { part: ProgrammePartKind; panel: Panel | null }) {
  const t = useTranslations('programme.board.partForm');
  const board = useTranslations('programme.board');
  const programme = useTranslations('programme');
  const words = useFormWords();
  const { data, state, dialogs, reload, say } = useBoardTools();
  const { panels, version } = state.programme;
  // Who leads one panel on a topic usually leads the others on it.
  const siblings = panels.filter((one) => one.topic.id === panel?.topic.id && one.moderators.length === 0);
  const preset = panel === null ? [] : [...new Set([panel.id, ...siblings.map((one) => one.id)])];
  const form = useCommandForm<Values, unknown>({
    defaultValues: {
      kind: part,
      panelNumbers: preset,
      person: noPerson,
      speaksFor: '',
      namedByFunction: false,
    },
    action: ({ kind, panelNumbers: chosen, person, speaksFor, namedByFunction }) =>
      assignPartAction({
        versionId: version.id,
        kind,
        ...panelsChosen(kind === 'moderator' ? chosen : [], panels),
        person: personFrom(person, data.meeting.invented),
        speaksFor: partyFrom(speaksFor),
        namedByFunction,
      }),
    translateRefusal: useRefusalText(),
    onDone: () => {
      dialogs.close();
      say(board('said.partAssigned'));
      void reload();
    },
  });
  return (
    <Form form={form} label={t(`title.${part}`)} submitLabel={t('submit')} {...words.frame}>
      {part === 'opening' || part === 'keynote' ? (
        <SelectField
          label={t('kind')}
          options={(['opening', 'keynote'] as const).map((kind) => ({ value: kind, label: programme(`part.${kind}`) }))}
          {...form.field('kind')}
        />
      ) : null}
      <PersonPicker form={form} />
      <SelectField
        label={t('speaksFor')}
        hint={t('speaksForHint')}
        measure="full"
        emptyLabel={t('ownCapacity')}
        options={usePartyOptions()}
        {...form.field('speaksFor')}
      />
      {part === 'moderator' ? (
        <CheckboxGroup
          label={t('panels')}
          options={panels.map((one) => ({
            value: one.id,
            label: board('panelName', { number: one.number, title: one.title }),
          }))}
          {...form.field('panelNumbers')}
        />
      ) : null}
      <CheckboxField label={t('namedByFunction')} hint={t('namedByFunctionHint')} {...form.field('namedByFunction')} />
    </Form>
  );
}
