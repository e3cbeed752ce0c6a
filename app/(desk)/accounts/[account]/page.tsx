import { AccountView } from '@/lib/access/components/account-page';
import { loadAccount } from '@/lib/access/loaders';

export default async function Page({ params }: PageProps<'/accounts/[account]'>) {
  const { account } = await params;
  return <AccountView data={await loadAccount(account)} />;
}
