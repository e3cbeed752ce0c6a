import { useLocale, useTranslations } from 'next-intl';
import { languageOfNames, stateName } from '@/lib/bodies/rules';
import { Disclosure } from '@/lib/ui/disclosure';
import type { ReplyChoices } from '../loaders/reply';
import { ReplyForm } from './reply-form';

/** Records the reply of the State that sent a communication, with the communication as its evidence. */
export function CommunicationReply({
  choices,
  communication,
}: {
  choices: ReplyChoices;
  communication: { readonly id: string; readonly receivedOn: string | null };
}) {
  const t = useTranslations('circulars.answers');
  const { state, circulars, today } = choices;
  return (
    <Disclosure summary={t('recordReplyOf', { state: stateName(state, languageOfNames(useLocale())) })}>
      <ReplyForm
        key={JSON.stringify(circulars)}
        stateId={state.id}
        circulars={circulars}
        communications={{ restsOn: communication.id, receivedOn: communication.receivedOn }}
        today={today}
      />
    </Disclosure>
  );
}
