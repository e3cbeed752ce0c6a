import type { Metadata } from 'next';
import { BodyPage } from '@/lib/bodies/components/body-page';
import { loadBody, loadBodyName } from '@/lib/bodies/loaders';

export async function generateMetadata({ params }: PageProps<'/bodies/[body]'>): Promise<Metadata> {
  return { title: await loadBodyName((await params).body) };
}

export default async function Page({ params, searchParams }: PageProps<'/bodies/[body]'>) {
  const { body } = await params;
  const { at } = await searchParams;
  return <BodyPage data={await loadBody(body, typeof at === 'string' ? at : undefined)} />;
}
