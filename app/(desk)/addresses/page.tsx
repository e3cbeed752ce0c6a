import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AddressBook } from '@/lib/addresses/components/address-book';
import { loadAddressBook } from '@/lib/addresses/loaders/book';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('addresses');
  return { title: t('title') };
}

export default async function Page({ searchParams }: PageProps<'/addresses'>) {
  return <AddressBook data={await loadAddressBook(await searchParams, await getLocale())} />;
}
