import { getTranslations } from 'next-intl/server';
import { signOutAction } from '@/lib/access/actions';
import { Button } from '@/lib/ui/button';
import { Link } from '@/lib/ui/link';
import { Menu } from '@/lib/ui/menu';

/** The signed-in person's own menu: account and signing out. */
export async function PersonMenu({ name }: { name: string }) {
  const t = await getTranslations('common');
  return (
    <Menu label={name} align="end">
      <Link href="/account">{t('nav.account')}</Link>
      <form action={signOutAction}>
        <Button type="submit" variant="quiet">
          {t('signOut')}
        </Button>
      </form>
    </Menu>
  );
}
