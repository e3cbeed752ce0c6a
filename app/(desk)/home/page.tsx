import { redirect } from 'next/navigation';
import { loadStartPage } from '@/lib/access/loaders';

/** Where a person arrives after signing in: the page on which their work begins. */
export default async function HomePage() {
  redirect(await loadStartPage());
}
