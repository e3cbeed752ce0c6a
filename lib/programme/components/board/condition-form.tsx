'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { refuse } from '@/lib/kernel/refusal';
import { CheckboxGroup, RadioGroup, SelectField } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { asksNothing, conditionProblem, isSameCondition } from '../../rules/conditions';
import { conditionPins, type NomineeCondition } from '../../types';
import { useBoardTools } from './board-context';
import { useFormWords } from './form-words';

type Values = { pin: string; panelId: string; cannotBeOn: string[] };

function conditionFrom({ pin, panelId, cannotBeOn }: Values): NomineeCondition {
  const asked = conditionPins.find((one) => one === pin) ?? null;
  return { pin: asked, panelId: asked === 'panel' && panelId !== '' ? panelId : null, cannotBeOn };
}

/** Says what is asked of arrangements for one nominee. What contradicts itself is told before anything is sent. */
export function ConditionForm({ nomineeId }: { nomineeId: string }) {
  const t = useTranslations('programme.board.condition');
  const words = useFormWords();
  const { state, carryOut, dialogs } = useBoardTools();
  const { panels } = state.programme;
  const was = state.conditions[nomineeId] ?? null;
  const form = useCommandForm<Values, null>({
    defaultValues: { pin: was?.pin ?? 'none', panelId: was?.panelId ?? '', cannotBeOn: [...(was?.cannotBeOn ?? [])] },
    action: async (values) => {
      const asked = conditionFrom(values);
      const problem = conditionProblem(
        asked,
        panels.map(({ id }) => id),
      );
      if (problem !== null) return { ok: false, refusal: refuse(problem.code, problem.field) };
      const condition = asksNothing(asked) ? null : asked;
      dialogs.close();
      if (!isSameCondition(was, condition)) carryOut({ kind: 'condition', nomineeId, was, condition });
      return { ok: true, value: null };
    },
    translateRefusal: useRefusalText(),
  });
  const options = panels.map(({ id, number, title }) => ({ value: id, label: t('panelOption', { number, title }) }));
  return (
    <Form form={form} label={t('label')} submitLabel={t('submit')} {...words.frame}>
      <RadioGroup
        label={t('asked')}
        hint={t('hint')}
        data-first-focus=""
        options={(['none', ...conditionPins] as const).map((one) => ({ value: one, label: t(`pins.${one}`) }))}
        {...form.field('pin')}
      />
      {form.rhf.watch('pin') === 'panel' ? (
        <SelectField label={t('panel')} measure="full" emptyLabel="" options={options} {...form.field('panelId')} />
      ) : null}
      <CheckboxGroup label={t('cannotBeOn')} options={options} {...form.field('cannotBeOn')} />
    </Form>
  );
}
