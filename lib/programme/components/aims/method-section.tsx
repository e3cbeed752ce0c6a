import { useTranslations } from 'next-intl';
import { Disclosure } from '@/lib/ui/disclosure';
import { Section } from '@/lib/ui/section';
import type { AimsPage } from '../../loaders/aims';
import { isUsualOrder } from '../../rules/method';
import styles from './method.module.css';
import { MethodForm } from './method-form';

/** How illustrative arrangements of a meeting are made, in sentences, and the form that changes it. */
export function MethodSection({ data }: { data: AimsPage }) {
  const t = useTranslations('aims.method');
  const { method, maySetMethod } = data;
  const isUsual = isUsualOrder(method.goals);
  return (
    <Section id="method" title={t('title')} description={t('text')}>
      <p>{t('now.goals', { usual: isUsual ? 'yes' : 'no' })}</p>
      {isUsual ? null : (
        <ol className={styles.goals}>
          {method.goals.map((goal) => (
            <li key={goal}>{t(`goals.${goal}`)}</li>
          ))}
        </ol>
      )}
      <p>{t('now.shares', { shares: method.shares })}</p>
      <p>{t('now.moderators', { counted: method.countModerators ? 'yes' : 'no' })}</p>
      {method.symbol === null ? null : (
        <p>{t('now.decision', { symbol: method.symbol, paragraph: method.paragraph ?? '' })}</p>
      )}
      {maySetMethod ? (
        <Disclosure summary={t('change')}>
          <MethodForm data={data} />
        </Disclosure>
      ) : null}
    </Section>
  );
}
