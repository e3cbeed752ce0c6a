import { useLocale, useTranslations } from 'next-intl';
import { languageOfNames, stateName } from '@/lib/bodies/rules';
import { NotStated } from '@/lib/ui/not-stated';
import type { CommunicationHead } from '../queries/heads';
import { senderInWords } from '../register';

type SenderOf = Pick<CommunicationHead, 'senderState' | 'senderOrganization' | 'senderName' | 'senderAddress'>;

/** Who sent a communication, in the language of the page; null: not stated. */
export function useSenderName(): (communication: SenderOf) => string | null {
  const language = languageOfNames(useLocale());
  return (communication) => senderInWords(communication, (state) => stateName(state, language));
}

/** Who sent a communication, in one line. */
export function Sender({ communication }: { communication: SenderOf }) {
  const common = useTranslations('common');
  const name = useSenderName()(communication);
  return name === null ? <NotStated>{common('notStated')}</NotStated> : <bdi>{name}</bdi>;
}
