'use client';

import { useTranslations } from 'next-intl';
import { Disclosure } from '@/lib/ui/disclosure';
import { Link } from '@/lib/ui/link';
import { Notice } from '@/lib/ui/notice';
import type { CircularPage } from '../loaders/circular';
import { skippableSteps } from '../rules/life';
import type { CircularStep } from '../types';
import { useStepName } from './life-line';
import { CancelForm, ReopenForm, SkipForm } from './other-acts';
import { ClearForm, DispatchForm, InitialForm, NumberForm, OutsideForm, SubmitForm } from './step-forms';

/** The form that records a step. */
function StepForm({ step, data }: { step: CircularStep; data: CircularPage }) {
  switch (step) {
    case 'submitted':
      return <SubmitForm data={data} />;
    case 'firstClearance':
    case 'secondClearance':
      return <ClearForm data={data} step={step} />;
    case 'ownNumber':
      return <NumberForm data={data} />;
    case 'outsideNumber':
      return <OutsideForm data={data} />;
    case 'initialled':
      return <InitialForm data={data} />;
    case 'dispatched':
      return <DispatchForm data={data} />;
  }
}

function mayTake(step: CircularStep, { may }: CircularPage): boolean {
  if (step === 'dispatched') return may.dispatch;
  return step === 'firstClearance' || step === 'secondClearance' ? may.clear : may.handle;
}

/** What can be recorded of a circular now: the step that the process expects, and behind lines whatever else is possible. */
export function NextSteps({ data }: { data: CircularPage }) {
  const t = useTranslations('circulars.life');
  const { open, circular, may, underWay, settings } = data;
  const nameOfStep = useStepName(settings);
  const possible = open.filter((step) => mayTake(step, data));
  const [first, ...others] = possible;
  const skippable = underWay && may.handle ? open.filter((step) => skippableSteps.some((one) => one === step)) : [];
  const reopenable =
    underWay && may.clear && circular.steps.some((one) => one.step !== 'ownNumber' && one.step !== 'outsideNumber');
  if (first === undefined) {
    return <p>{underWay ? t('waitsForOthers', { step: open[0] === undefined ? '' : nameOfStep(open[0]) }) : null}</p>;
  }
  return (
    <>
      {settings.ownPattern === null && open.includes('ownNumber') ? (
        <Notice tone="warning" action={<Link href="/circulars/settings">{t('toSettings')}</Link>}>
          {t('noSeries')}
        </Notice>
      ) : null}
      <h3>{nameOfStep(first)}</h3>
      <StepForm step={first} data={data} />
      {others.map((step) => (
        <Disclosure key={step} summary={t('also', { step: nameOfStep(step) })}>
          <StepForm step={step} data={data} />
        </Disclosure>
      ))}
      {skippable.map((step) => (
        <Disclosure key={`skip-${step}`} summary={t('skip', { step: nameOfStep(step) })} quiet>
          <SkipForm data={data} step={step} />
        </Disclosure>
      ))}
      {reopenable ? (
        <Disclosure summary={t('reopen')} quiet>
          <ReopenForm data={data} />
        </Disclosure>
      ) : null}
      {underWay && may.handle ? (
        <Disclosure summary={t('cancel')} quiet>
          <CancelForm data={data} />
        </Disclosure>
      ) : null}
    </>
  );
}
