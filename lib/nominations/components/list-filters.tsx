import { useTranslations } from 'next-intl';
import { balanceLabels } from '@/lib/balance/types';
import { balanceGroups } from '@/lib/bodies/types';
import { officialLanguages } from '@/lib/kernel/languages';
import { affiliationTypes, firstTimeAnswers, genderBases, genders } from '@/lib/people/types';
import { FilterBar } from '@/lib/ui/filter-bar';
import { addressOf, filterNames, type ListView } from '../listing';
import type { NominationsPage } from '../loaders/list';
import { gaps, nominationStatuses } from '../types';

/** The filters that a desk asks for every day. */
const usual: ReadonlySet<string> = new Set<(typeof filterNames)[number]>([
  'party',
  'group',
  'topic',
  'gender',
  'status',
]);

/** Search and filters of the list. */
export function ListFilters({ data, path }: { data: NominationsPage; path: string }) {
  const t = useTranslations('nominations');
  const people = useTranslations('people');
  const common = useTranslations('common');
  const balance = useTranslations('balance');
  const { view, parties, topics, page, total } = data;
  const to = (changes: Partial<ListView>) => addressOf(path, { ...view, page: 1, selected: '', ...changes });
  const choices: Record<
    (typeof filterNames)[number],
    { label: string; any: string; options: { value: string; label: string }[] }
  > = {
    party: {
      label: t('party'),
      any: t('anyParty'),
      options: parties.map(({ id, name }) => ({ value: id, label: name })),
    },
    group: {
      label: t('group'),
      any: t('anyGroup'),
      options: [...balanceGroups, 'none' as const].map((group) => ({ value: group, label: t(`groups.${group}`) })),
    },
    topic: {
      label: t('topic'),
      any: t('anyTopic'),
      options: topics.map(({ id, letter, title }) => ({ value: id, label: `(${letter}) ${title}` })),
    },
    gender: {
      label: t('gender'),
      any: t('anyGender'),
      options: genders.map((gender) => ({ value: gender, label: people(`genders.${gender}`) })),
    },
    genderBasis: {
      label: t('genderBasis'),
      any: t('anyGenderBasis'),
      options: [
        ...genderBases.map((basis) => ({ value: basis, label: t(`genderBases.${basis}`) })),
        { value: 'notStated', label: t('genderBases.notStated') },
      ],
    },
    affiliation: {
      label: t('affiliationType'),
      any: t('anyAffiliation'),
      options: [
        ...affiliationTypes.map((type) => ({ value: type, label: people(`affiliationTypes.${type}`) })),
        { value: 'notStated', label: common('notStated') },
      ],
    },
    language: {
      label: t('language'),
      any: t('anyLanguage'),
      options: [
        ...officialLanguages.map((language) => ({ value: language, label: common(`languages.${language}`) })),
        { value: 'notStated', label: t('languageNotStated') },
      ],
    },
    firstTime: {
      label: t('firstTime'),
      any: t('anyFirstTime'),
      options: [
        ...firstTimeAnswers.map((answer) => ({ value: answer, label: t(`firstTimeFilters.${answer}`) })),
        { value: 'notStated', label: t('firstTimeFilters.notStated') },
      ],
    },
    label: {
      label: t('label'),
      any: t('anyLabel'),
      options: balanceLabels.map((label) => ({ value: label, label: balance(`labelNames.${label}`) })),
    },
    status: {
      label: t('status'),
      any: t('anyStatus'),
      options: [
        { value: 'pool', label: t('pool') },
        { value: 'outside', label: t('outside') },
        ...nominationStatuses.map((status) => ({ value: status, label: t(`statuses.${status}`) })),
      ],
    },
    completeness: {
      label: t('completeness'),
      any: t('anyCompleteness'),
      options: [
        { value: 'complete', label: t('complete') },
        { value: 'incomplete', label: t('incomplete') },
        ...gaps.map((gap) => ({ value: gap, label: t('lacking', { gap: t(`gaps.${gap}`) }) })),
      ],
    },
    receipt: {
      label: t('receipt'),
      any: t('anyReceipt'),
      options: [
        { value: 'late', label: t('late') },
        { value: 'notLate', label: t('notLate') },
      ],
    },
  };
  const active = filterNames.flatMap((name) => {
    const label = choices[name].options.find((option) => option.value === view[name])?.label;
    return label === undefined
      ? []
      : [{ key: name, label, removeHref: to({ [name]: '' }), removeLabel: t('removeFilter', { name: label }) }];
  });
  return (
    <FilterBar
      label={t('filterLabel')}
      action={path}
      search={{ name: 'search', label: t('search'), value: view.search }}
      filters={filterNames.map((name) => ({
        name,
        label: choices[name].label,
        value: view[name],
        anyLabel: choices[name].any,
        options: choices[name].options,
        seldom: !usual.has(name),
      }))}
      moreLabel={t('moreFilters')}
      keep={[
        { name: 'sort', value: view.sort },
        ...(view.descending ? [{ name: 'descending', value: '1' }] : []),
        ...(view.show === '' ? [] : [{ name: 'show', value: view.show }]),
      ]}
      submitLabel={t('show')}
      active={active}
      clear={{ href: path, label: t('clear') }}
      result={t('result', { shown: page.total, total })}
    />
  );
}
