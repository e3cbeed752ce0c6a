import { useLocale, useTranslations } from 'next-intl';
import { writtenDate } from '@/lib/i18n/dates';
import { ProcessLine, type ProcessStep } from '@/lib/ui/process-line';
import type { CircularPage } from '../loaders/circular';
import type { CircularStep } from '../types';

/** What a step is called; a clearance by who gives it, where the installation says so. */
export function useStepName(settings: CircularPage['settings']): (step: CircularStep) => string {
  const t = useTranslations('circulars');
  return (step) => {
    if (step === 'firstClearance' && settings.firstClearance !== null) {
      return t('life.clearanceOf', { by: settings.firstClearance });
    }
    if (step === 'secondClearance' && settings.secondClearance !== null) {
      return t('life.clearanceOf', { by: settings.secondClearance });
    }
    if (step === 'firstClearance' && settings.clearanceSteps === 1) return t('life.onlyClearance');
    return t(`life.steps.${step}`);
  };
}

/** The way of a circular from draft to dispatch, with who did what on which day. */
export function LifeLine({ data }: { data: CircularPage }) {
  const t = useTranslations('circulars.life');
  const locale = useLocale();
  const { circular, expected, open, settings } = data;
  const nameOfStep = useStepName(settings);
  const taken = new Map(circular.steps.map((one) => [one.step, one]));
  const steps = [...expected, ...circular.steps.map((one) => one.step).filter((step) => !expected.includes(step))];
  return (
    <ProcessLine
      label={t('line')}
      steps={steps.map((step): ProcessStep => {
        const one = taken.get(step);
        if (one === undefined) {
          const state = open[0] === step ? 'due' : 'coming';
          return { key: step, label: nameOfStep(step), state, stateLabel: t(`states.${state}`) };
        }
        if (one.skipped) {
          return {
            key: step,
            label: nameOfStep(step),
            state: 'unknown',
            stateLabel: t('states.skipped'),
            detail: one.note ?? t('states.skipped'),
          };
        }
        return {
          key: step,
          label: nameOfStep(step),
          date: one.takenOn === null ? t('dateNotStated') : writtenDate(one.takenOn, locale, 'short'),
          state: 'done',
          stateLabel: t('states.done'),
          ...(one.takenBy === null ? {} : { detail: one.takenBy }),
        };
      })}
    />
  );
}
