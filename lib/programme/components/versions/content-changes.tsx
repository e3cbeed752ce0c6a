import { useTranslations } from 'next-intl';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import type { PanelChange, PartChange, QuestionChange } from '../../rules/compare';
import { addresseeOf } from '../../rules/questions';
import type { Panel, Programme, Question } from '../../types';
import type { Compared } from './compare-page';

type Line = {
  readonly key: string;
  readonly subject: string;
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** Panels, parts and questions that differ, one line for each thing that does. */
export function ContentChanges({ compared }: { compared: Compared }) {
  const t = useTranslations('programme');
  const { comparison, programmes } = compared;
  const lines = [
    ...comparison.panels.flatMap(usePanelLines()),
    ...comparison.parts.flatMap(usePartLines()),
    ...comparison.questions.flatMap(useQuestionLines(programmes)),
  ];
  return (
    <DataTable
      id="content-changes"
      caption={t('compare.contentCaption')}
      captionHidden
      rows={lines}
      rowKey={(line) => line.key}
      empty={<EmptyState title={t('compare.sameContent')} />}
      columns={[
        { key: 'subject', header: t('compare.subject'), primary: true, cell: (line) => line.subject },
        { key: 'what', header: t('compare.what'), cell: (line) => line.what },
        {
          key: 'before',
          header: t('version.label', { number: compared.from.number }),
          cell: (line) => line.before,
          width: 'wide',
        },
        {
          key: 'after',
          header: t('version.label', { number: compared.to.number }),
          cell: (line) => line.after,
          width: 'wide',
        },
      ]}
    />
  );
}

function usePanelLines() {
  const t = useTranslations('programme');
  const inWords = (panel: Panel) => ({
    topic: t('topicTitle', { letter: panel.topic.letter, title: panel.topic.title }),
    part: t('panelPart', { part: panel.part }),
    title: panel.title,
    seats: t('compare.seats', { count: panel.seats.length }),
  });
  return (change: PanelChange): Line[] => {
    if (change.kind !== 'changed') {
      const { panel, kind } = change;
      return [
        {
          key: `panel-${panel.number}`,
          subject: t('panel', { number: panel.number }),
          what: t(`compare.kinds.${kind}`),
          before: kind === 'removed' ? panel.title : null,
          after: kind === 'added' ? panel.title : null,
        },
      ];
    }
    const was = inWords(change.before);
    const is = inWords(change.after);
    return change.fields.map((field) => ({
      key: `panel-${change.after.number}-${field}`,
      subject: t('panel', { number: change.after.number }),
      what: t(`compare.panelFields.${field}`),
      before: was[field],
      after: is[field],
    }));
  };
}

function usePartLines() {
  const t = useTranslations('programme');
  return (change: PartChange): Line[] => {
    const { part, panelNumber } = change;
    const subject =
      panelNumber === null
        ? t(`part.${part.kind}`)
        : t('compare.partOfPanel', { part: t(`part.${part.kind}`), number: panelNumber });
    const key = `${part.kind}-${panelNumber}-${part.person.id}`;
    if (change.kind !== 'changed') {
      const { name } = part.person;
      const what = t(`compare.kinds.${change.kind}`);
      const isAdded = change.kind === 'added';
      return [{ key, subject, what, before: isAdded ? null : name, after: isAdded ? name : null }];
    }
    const words = (one: typeof part, field: (typeof change.fields)[number]) => {
      if (field === 'party') return `${one.person.name}: ${one.party?.name ?? t('compare.noParty')}`;
      return one.namedByFunction ? (one.person.function ?? one.person.name) : one.person.name;
    };
    return change.fields.map((field) => ({
      key: `${key}-${field}`,
      subject,
      what: t(`compare.partFields.${field}`),
      before: words(change.before, field),
      after: words(part, field),
    }));
  };
}

function useQuestionLines(programmes: Compared['programmes']) {
  const t = useTranslations('programme');
  const inWords = (question: Question, programme: Programme) => ({
    letter: t('questions.letter', { letter: question.letter }),
    text: question.text,
    sentences: t('questions.sentences', { count: question.sentences }),
    panels: question.panelNumbers.join(', '),
    addressee: addresseeOf(question, programme.panels) ?? t('questions.toNobody'),
  });
  const subject = (question: Question) =>
    t('compare.question', {
      letter: question.letter,
      count: question.panelNumbers.length,
      panels: question.panelNumbers.join(', '),
    });
  return (change: QuestionChange): Line[] => {
    if (change.kind !== 'changed') {
      const { question, kind } = change;
      return [
        {
          key: question.id,
          subject: subject(question),
          what: t(`compare.kinds.${kind}`),
          before: kind === 'removed' ? question.text : null,
          after: kind === 'added' ? question.text : null,
        },
      ];
    }
    const was = inWords(change.before, programmes.before);
    const is = inWords(change.after, programmes.after);
    return change.fields.map((field) => ({
      key: `${change.after.id}-${field}`,
      subject: subject(change.after),
      what: t(`compare.questionFields.${field}`),
      before: was[field],
      after: is[field],
    }));
  };
}
