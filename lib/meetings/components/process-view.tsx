import { useLocale, useTranslations } from 'next-intl';
import type { ActName } from '@/lib/access/policy';
import { writtenDate } from '@/lib/i18n/dates';
import { type PlainDate, partialDate } from '@/lib/kernel/dates';
import { Link } from '@/lib/ui/link';
import { ProcessLine } from '@/lib/ui/process-line';
import { Section } from '@/lib/ui/section';
import type { DueItem, ProcessStep, ProcessStepKey } from '../rules/process';
import styles from './process-view.module.css';

/** Where the records of a step are read, and the act that opens the page. */
const places: Partial<Record<ProcessStepKey, readonly [path: string, act: ActName]>> = {
  mandate: ['#mandate', 'meetings.view'],
  invitation: ['/circulars', 'circulars.view'],
  consultations: ['/consultations', 'consultations.view'],
  programmeAgreed: ['/programme', 'programme.viewAgreed'],
  programmePublished: ['/programme', 'programme.viewAgreed'],
  registration: ['/circulars', 'circulars.view'],
  summary: ['/document', 'summary.view'],
};

const counted = ['mandate', 'invitation', 'consultations', 'registration'] as const satisfies ProcessStepKey[];

/** The life of a meeting as a line with dates, and what is due. */
export function ProcessView({
  base,
  steps,
  due,
  today,
  mayOpen,
}: {
  base: string;
  steps: readonly ProcessStep[];
  due: readonly DueItem[];
  today: PlainDate;
  mayOpen: (act: ActName) => boolean;
}) {
  const t = useTranslations('meetings.overview');
  const locale = useLocale();
  const short = (date: string) => writtenDate(partialDate(date), locale, 'short');
  const dates = (step: ProcessStep) => {
    const [first] = step.dates;
    const last = step.dates.at(-1);
    if (first === undefined || last === undefined) return step.state === 'done' ? t('dateNotStated') : undefined;
    return first === last ? short(first) : t('dates', { first: short(first), last: short(last) });
  };
  const href = (key: ProcessStepKey) => {
    const place = places[key];
    return place !== undefined && mayOpen(place[1]) ? `${base}${place[0]}` : undefined;
  };
  const detail = (step: ProcessStep) => {
    if (step.usuallyBy !== null && step.state !== 'done') return t('usuallyBy', { date: short(step.usuallyBy) });
    const key = counted.find((one) => one === step.key);
    return step.count > 0 && key !== undefined ? t(`stepCount.${key}`, { count: step.count }) : undefined;
  };
  const lastDone = steps.findLast((step) => step.state === 'done');
  return (
    <>
      <Section id="process" title={t('line')}>
        <ProcessLine
          label={t('line')}
          steps={steps.map((step) => ({
            key: step.key,
            label: t(`steps.${step.key}`),
            date: dates(step),
            state: step.state,
            stateLabel: t(`states.${step.state}`),
            detail: detail(step),
            href: href(step.key),
          }))}
          today={lastDone === undefined ? undefined : { label: t('today'), afterKey: lastDone.key }}
        />
      </Section>
      <Section id="due" title={t('due')}>
        {due.length === 0 ? <p>{t('dueNone')}</p> : <DueList items={due} />}
        <time className={styles.asAt} dateTime={today}>
          {t('asAt', { date: writtenDate(today, locale) })}
        </time>
      </Section>
    </>
  );
}

/** What is due, one line each, most pressing first. */
export function DueList({ items }: { items: readonly DueItem[] }) {
  return (
    <ul className={styles.due}>
      {items.map((item) => (
        <DueLine key={keyOf(item)} item={item} />
      ))}
    </ul>
  );
}

function keyOf(item: DueItem): string {
  switch (item.kind) {
    case 'step':
      return item.step.key;
    case 'date':
      return item.date.key;
    case 'task':
      return item.task.key;
    case 'checklist':
      return item.id;
  }
}

/** Something that is due: what it is, and when where a day is known. */
function DueLine({ item }: { item: DueItem }) {
  const t = useTranslations('meetings.overview');
  const locale = useLocale();
  if (item.kind === 'step') {
    return <li>{t('dueStep', { step: t(`steps.${item.step.key}`), state: t(`states.${item.step.state}`) })}</li>;
  }
  if (item.kind === 'checklist') return <li>{t('dueChecklist', { title: item.title })}</li>;
  if (item.kind === 'task') {
    const { label, open, of, href } = item.task;
    return (
      <li>
        <Link href={href}>{t('dueTask', { label })}</Link>
        <span className={styles.when}>{t('dueTaskOpen', { open, of })}</span>
      </li>
    );
  }
  const { kind, label, href, on } = item.date;
  return (
    <li>
      <Link href={href}>{kind === 'actionDate' ? t('actionDate', { reference: label }) : label}</Link>
      <span className={styles.when}>{t('dueIn', { date: writtenDate(on, locale), days: item.daysLeft })}</span>
    </li>
  );
}
