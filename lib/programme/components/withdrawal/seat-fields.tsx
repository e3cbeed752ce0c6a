import { useTranslations } from 'next-intl';
import { PersonFields } from '@/lib/people/components/person-fields';
import { RadioGroup, SelectField } from '@/lib/ui/field';
import { FieldGroup } from '@/lib/ui/form';
import type { CommandForm } from '@/lib/ui/use-command-form';
import type { Leaving, NomineeChoice, WithdrawalPage } from '../../loaders/withdrawal';
import { Replacement } from './replacement';
import { newNominee, type SeatChoice, type WithdrawalValues } from './withdrawal-values';

/** What becomes of the seat: the party replaces its nominee, or the Chair decides, or nothing is decided yet. */
export function SeatFields({
  form,
  data,
  leaving,
  place,
}: {
  form: CommandForm<WithdrawalValues>;
  data: WithdrawalPage;
  leaving: Leaving;
  place: NonNullable<Leaving['place']>;
}) {
  const t = useTranslations('programme.withdrawal');
  const { nominee, hasLeft } = leaving;
  const chosen = form.rhf.watch('seat');
  const party = nominee.party ?? 'none';
  const choices: readonly SeatChoice[] = hasLeft
    ? ['sameParty', 'leaveOpen', 'invite']
    : ['sameParty', 'later', 'leaveOpen', 'invite'];
  return (
    <FieldGroup
      legend={t('seatLegend', { panel: place.panelNumber, position: place.position })}
      hint={t('seatHint', { party })}
    >
      <RadioGroup
        label={t('seatQuestion')}
        options={choices.map((value) => ({
          value,
          label: t(`seatChoices.${value}`, { party }),
          hint: t(`seatHints.${value}`, { party, questions: place.questions }),
        }))}
        {...form.field('seat')}
      />
      {chosen === 'sameParty' ? <SamePartyFields form={form} leaving={leaving} /> : null}
      {chosen === 'invite' ? <InviteField form={form} data={data} leaving={leaving} topicId={place.topicId} /> : null}
    </FieldGroup>
  );
}

/** A nominee in a list of choices: name, State, function, topics and, where it tells something, the status. */
function useChoiceLabel() {
  const t = useTranslations('programme.withdrawal');
  const statuses = useTranslations('nominations.statuses');
  return (one: NomineeChoice, withParty: boolean) =>
    t('choice', {
      name: one.name,
      party: withParty ? (one.party ?? 'none') : 'none',
      function: one.function ?? 'none',
      topics: one.topics.length === 0 ? 'none' : one.topics.map((letter) => `(${letter})`).join(' '),
      status: one.status === 'reserve' || one.status === 'notIncluded' ? statuses(one.status) : 'none',
    });
}

function SamePartyFields({ form, leaving }: { form: CommandForm<WithdrawalValues>; leaving: Leaving }) {
  const t = useTranslations('programme.withdrawal');
  const label = useChoiceLabel();
  const isNew = form.rhf.watch('sameParty') === newNominee;
  const person = form.rhf.watch('person');
  return (
    <>
      <SelectField
        label={t('successor')}
        options={[
          ...leaving.sameParty.map((one) => ({ value: one.id, label: label(one, false) })),
          { value: newNominee, label: t('newNominee') },
        ]}
        measure="full"
        {...form.field('sameParty')}
      />
      {isNew ? (
        <FieldGroup legend={t('newLegend')} hint={t('newHint')}>
          <PersonFields field={(name, onBlur) => form.field(`person.${name}`, { onBlur })} values={person} />
        </FieldGroup>
      ) : null}
    </>
  );
}

function InviteField({
  form,
  data,
  leaving,
  topicId,
}: {
  form: CommandForm<WithdrawalValues>;
  data: WithdrawalPage;
  leaving: Leaving;
  topicId: string;
}) {
  const t = useTranslations('programme.withdrawal');
  const label = useChoiceLabel();
  const isReserve = (one: NomineeChoice) => one.status === 'reserve';
  const isForTopic = (one: NomineeChoice) => !isReserve(one) && one.topicIds.includes(topicId);
  const parts = [
    { label: t('inReserve'), of: leaving.others.filter(isReserve) },
    { label: t('forTopic'), of: leaving.others.filter(isForTopic) },
    { label: t('forOthers'), of: leaving.others.filter((one) => !isReserve(one) && !isForTopic(one)) },
  ];
  const names = new Map(
    [...leaving.others, ...leaving.sameParty, ...data.seated].map(({ id, name, party }) => [
      id,
      t('choice', { name, party: party ?? 'none', function: 'none', topics: 'none', status: 'none' }),
    ]),
  );
  const isOwn = (id: string) => leaving.sameParty.some((one) => one.id === id);
  function choose(id: string) {
    form.rhf.setValue('seat', isOwn(id) ? 'sameParty' : 'invite', { shouldDirty: true });
    form.rhf.setValue(isOwn(id) ? 'sameParty' : 'invite', id, { shouldDirty: true });
  }
  return (
    <>
      <SelectField
        label={t('invited')}
        hint={leaving.others.length === 0 ? t('nobodyToInvite') : undefined}
        emptyLabel={t('chooseInvited')}
        options={parts
          .filter((part) => part.of.length > 0)
          .map((part) => ({
            label: part.label,
            options: part.of.map((one) => ({ value: one.id, label: label(one, true) })),
          }))}
        measure="full"
        {...form.field('invite')}
      />
      {data.version === null ? null : (
        <Replacement
          versionId={data.version.id}
          leaverId={leaving.nominee.id}
          seated={data.seated}
          nameOf={(id) => names.get(id) ?? ''}
          onChoose={choose}
        />
      )}
    </>
  );
}
