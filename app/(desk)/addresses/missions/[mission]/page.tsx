import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { BookFormPage } from '@/lib/addresses/components/form-page';
import { MissionForm } from '@/lib/addresses/components/mission-form';
import { loadMissionForm } from '@/lib/addresses/loaders/book';
import { languageOfNames, stateName } from '@/lib/bodies/rules';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('addresses');
  return { title: t('mission') };
}

export default async function Page({ params }: PageProps<'/addresses/missions/[mission]'>) {
  const data = await loadMissionForm((await params).mission);
  const t = await getTranslations('addresses');
  const { mission } = data;
  const language = languageOfNames(await getLocale());
  const title =
    mission === null
      ? t('enterMission')
      : t('missionOf', { state: stateName(mission.state, language), station: t(`stations.${mission.dutyStation}`) });
  return (
    <BookFormPage title={title} answer={mission === null ? t('enterAnswer') : t('changeAnswer')}>
      <MissionForm data={data} />
    </BookFormPage>
  );
}
