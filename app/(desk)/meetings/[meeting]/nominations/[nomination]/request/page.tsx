import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { RequestPage } from '@/lib/nominations/components/request-page';
import { loadConfirmationRequest } from '@/lib/nominations/loaders/request';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('nominations');
  return { title: t('detail.request') };
}

export default async function Page({ params }: PageProps<'/meetings/[meeting]/nominations/[nomination]/request'>) {
  const { meeting, nomination } = await params;
  return <RequestPage data={await loadConfirmationRequest(meeting, nomination, await getLocale())} />;
}
