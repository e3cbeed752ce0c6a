import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Mission } from '@/lib/summary/components/mission-page';
import { loadMission } from '@/lib/summary/loaders/mission';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('mission');
  return { title: t('title') };
}

export default async function Page() {
  return <Mission data={await loadMission()} />;
}
