import { useLocale, useTranslations } from 'next-intl';
import { writtenDate } from '@/lib/i18n/dates';
import { ProcessLine, type ProcessStep } from '@/lib/ui/process-line';
import type { CircularPage } from '../loaders/circular';
import { type StepStanding, standingOf } from '../rules/life';
import type { CircularStep } from '../types';
import { CorrectStep } from './correct-step';

type Taken = CircularPage['circular']['steps'][number];

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

/** What stands on the line of a step: the day it was taken and by whom, or why it was not. */
function useStepWords(): (standing: StepStanding, taken: Taken | undefined) => Pick<ProcessStep, 'date' | 'detail'> {
  const t = useTranslations('circulars.life');
  const locale = useLocale();
  return (standing, taken) => {
    if (standing === 'passed') return { detail: t('states.passed') };
    if (taken === undefined) return {};
    if (taken.skipped) return { detail: taken.note ?? t('states.skipped') };
    const date = taken.takenOn === null ? t('dateNotStated') : writtenDate(taken.takenOn, locale, 'short');
    return taken.takenBy === null ? { date } : { date, detail: taken.takenBy };
  };
}

/** The way of a circular from draft to dispatch, with who did what on which day, and how that record is corrected. */
export function LifeLine({ data }: { data: CircularPage }) {
  const t = useTranslations('circulars.life');
  const { circular, expected, toCome, settings, may, today } = data;
  const nameOfStep = useStepName(settings);
  const words = useStepWords();
  const { id, outsideReference } = circular;
  const taken = new Map(circular.steps.map((one) => [one.step, one]));
  const steps = [...expected, ...circular.steps.map((one) => one.step).filter((step) => !expected.includes(step))];
  return (
    <ProcessLine
      label={t('line')}
      steps={steps.map((step): ProcessStep => {
        const one = taken.get(step);
        const standing = standingOf(step, circular.steps, toCome);
        const name = nameOfStep(step);
        return {
          key: step,
          label: name,
          state: standing === 'skipped' || standing === 'passed' ? 'unknown' : standing,
          stateLabel: t(`states.${standing}`),
          ...words(standing, one),
          ...(one !== undefined && may.correct.includes(step)
            ? { act: <CorrectStep circular={{ id, outsideReference }} taken={one} today={today} name={name} /> }
            : {}),
        };
      })}
    />
  );
}
