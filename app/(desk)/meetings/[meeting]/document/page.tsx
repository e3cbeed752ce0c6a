import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DocumentView } from '@/lib/summary/components/document-page';
import { loadDocumentPage } from '@/lib/summary/loaders/document';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('summary');
  return { title: t('title') };
}

export default async function Page({ params }: PageProps<'/meetings/[meeting]/document'>) {
  const { meeting } = await params;
  return <DocumentView data={await loadDocumentPage(meeting)} />;
}
