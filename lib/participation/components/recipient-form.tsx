'use client';

import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { foldText } from '@/lib/people/rules';
import { Button } from '@/lib/ui/button';
import { DateField, TextField } from '@/lib/ui/field';
import { TickItem, TickList, TickTools } from '@/lib/ui/tick-list';
import type { LetterChoicePage } from '../loaders/letters';
import type { LetterRecipient } from '../types';
import styles from './letters.module.css';

/** What is said of a recipient beside the name, so that the right ones are ticked. */
function useNote(): (one: LetterRecipient) => string {
  const t = useTranslations('letters.choice');
  const roles = useTranslations('letters.individual.roles');
  return (one) => {
    if (one.kind === 'party') {
      const onPanels = one.nominations.filter((each) => each.panel !== null).length;
      return t('partyNote', { nominations: one.nominations.length, onPanels });
    }
    return t('personNote', {
      role: roles(one.role),
      panels: one.panels.length === 0 ? 'none' : one.panels.map((panel) => panel.number).join(', '),
      party: one.party?.name ?? 'none',
      questions: one.questions.length,
    });
  };
}

/** Ticks to whom a letter is written. It leads to the preview by its address, so that a choice can be kept and sent on. */
export function RecipientForm({ data, action }: { data: LetterChoicePage; action: string }) {
  const t = useTranslations('letters.choice');
  const note = useNote();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const wanted = foldText(useDeferredValue(search));
  const { kind, recipients, today } = data;
  const nameOf = (one: LetterRecipient) => (one.kind === 'party' ? one.party.name : one.person.name);
  const fits = (one: LetterRecipient) => foldText(`${nameOf(one)} ${note(one)}`).includes(wanted);
  const shown = recipients.filter(fits);
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  return (
    <form action={action} method="get" className={styles.form} aria-label={t('title')}>
      <input type="hidden" name="kind" value={kind} />
      <TickTools>
        <TextField
          label={t('search')}
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <Button onClick={() => setChosen(new Set([...chosen, ...shown.map((one) => one.key)]))}>
          {t('tickShown', { count: shown.length })}
        </Button>
        <Button variant="quiet" onClick={() => setChosen(new Set())}>
          {t('tickNone')}
        </Button>
      </TickTools>
      <TickList label={t('recipients')}>
        {recipients.map((one) => (
          <TickItem
            key={one.key}
            id={one.key}
            name="to"
            value={one.key}
            checked={chosen.has(one.key)}
            onChange={() => toggle(one.key)}
            hidden={!fits(one)}
            label={<bdi>{nameOf(one)}</bdi>}
            note={note(one)}
          />
        ))}
      </TickList>
      <DateField label={t('date')} hint={t('dateHint')} name="date" defaultValue={today} />
      <div>
        <Button type="submit" variant="primary" disabledReason={chosen.size === 0 ? t('tickSomebody') : undefined}>
          {t('preview', { count: chosen.size })}
        </Button>
      </div>
    </form>
  );
}
