import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SignInPage } from '@/lib/access/components/sign-in-page';
import { loadSignIn } from '@/lib/access/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('access.signIn');
  return { title: t('title') };
}

export default async function Page({ searchParams }: PageProps<'/sign-in'>) {
  const { next, passwordSet, signedOut } = await searchParams;
  const data = await loadSignIn(typeof next === 'string' ? next : undefined);
  const news = passwordSet !== undefined ? 'passwordSet' : signedOut !== undefined ? 'signedOut' : null;
  return <SignInPage {...data} news={news} />;
}
