'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { BriefPersonFields } from '@/lib/people/components/brief-person-fields';
import { affiliationTypes } from '@/lib/people/types';
import { RadioGroup, SelectField, TextField } from '@/lib/ui/field';
import { FieldGroup } from '@/lib/ui/form';
import type { CommandForm } from '@/lib/ui/use-command-form';
import type { KnownPerson } from '../../queries/people';
import { useBoardTools } from './board-context';
import { useFormWords } from './form-words';

/** The choice of somebody who is not on record. */
const newPerson = 'new';

export type PersonValues = {
  person: {
    /** Id of a person on record, or `newPerson`. */
    personId: string;
    nameAsPrinted: string;
    familyName: string;
    givenNames: string;
    formOfAddress: string;
    function: string;
    affiliation: string;
    affiliationType: string;
  };
};

export const noPerson: PersonValues['person'] = {
  personId: '',
  nameAsPrinted: '',
  familyName: '',
  givenNames: '',
  formOfAddress: '',
  function: '',
  affiliation: '',
  affiliationType: '',
};

/** The person of a form as the command takes it. @param invented whether a new one belongs to a demonstration */
export function personFrom({ personId, ...person }: PersonValues['person'], invented: boolean) {
  return personId === newPerson
    ? { kind: 'new' as const, ...person, invented }
    : { kind: 'existing' as const, personId };
}

/** Milliseconds without a key before names are looked up. */
const pause = 200;

/** Persons on record whose name fits what is typed; null: not asked yet. */
function useFoundPeople(name: string): readonly KnownPerson[] | null {
  const versionId = useBoardTools().state.programme.version.id;
  const [found, setFound] = useState<readonly KnownPerson[] | null>(null);
  useEffect(() => {
    if (name.trim() === '') {
      setFound(null);
      return;
    }
    const asked = new AbortController();
    const timer = setTimeout(async () => {
      const address = `/api/programme/${versionId}/people?name=${encodeURIComponent(name)}`;
      const response = await fetch(address, { signal: asked.signal }).catch(() => null);
      if (response?.ok) setFound(await response.json());
    }, pause);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [name, versionId]);
  return found;
}

/** Chooses a person on record by some letters of the name, or takes down a new one. */
export function PersonPicker<TValues extends PersonValues>({ form: given }: { form: CommandForm<TValues> }) {
  // The names of the fields are those of the person, whatever else the form holds.
  const form = given as unknown as CommandForm<PersonValues>;
  const t = useTranslations('programme.board.person');
  const people = useTranslations('people.fields');
  const types = useTranslations('people.affiliationTypes');
  const words = useFormWords();
  const [name, setName] = useState('');
  const found = useFoundPeople(name);
  const isNew = form.rhf.watch('person.personId') === newPerson;
  return (
    <>
      <TextField
        type="search"
        label={t('search')}
        hint={t('searchHint')}
        measure="full"
        data-first-focus=""
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <p role="status">{found === null ? null : t('found', { count: found.length })}</p>
      <RadioGroup
        label={t('who')}
        options={[
          ...(found ?? []).map((one) => ({
            value: one.id,
            label: one.name,
            hint: [one.function, one.affiliation].filter(Boolean).join(', ') || undefined,
          })),
          { value: newPerson, label: t('new') },
        ]}
        {...form.field('person.personId')}
      />
      {isNew ? (
        <FieldGroup legend={people('legend')}>
          <BriefPersonFields field={(name) => form.field(`person.${name}`)} />
          <SelectField
            label={t('affiliationType')}
            emptyLabel={words.notStated}
            options={affiliationTypes.map((type) => ({ value: type, label: types(type) }))}
            {...form.field('person.affiliationType')}
          />
        </FieldGroup>
      ) : null}
    </>
  );
}
