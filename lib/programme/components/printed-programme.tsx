import { useTranslations } from 'next-intl';
import { Badge } from '@/lib/ui/badge';
import { Paper } from '@/lib/ui/paper';
import type { PublicProgrammePage } from '../loaders';
import { PublicProgramme } from './public-programme';

/** A version of the programme to be printed at the desk: as it would be published, with what it is not yet. */
export function PrintedProgramme({ data }: { data: PublicProgrammePage }) {
  const t = useTranslations('programme.export');
  const { meeting, programme } = data;
  const { state, number } = programme.version;
  const href = `/meetings/${meeting.slug}/programme?version=${number}`;
  return (
    <Paper back={{ href, label: t('back') }} printLabel={t('print')}>
      {state === 'draft' || state === 'proposed' ? (
        <p>
          <Badge tone="warning">{t(`unsettled.${state}`, { number })}</Badge>
        </p>
      ) : null}
      <PublicProgramme data={data} />
    </Paper>
  );
}
