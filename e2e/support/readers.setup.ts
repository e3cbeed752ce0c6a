import { writeFileSync } from 'node:fs';
import { createAccount, type NewAccount, setPassword, signIn } from './accounts';
import { linkedAddressesFile, linkedPages } from './pages';
import { cookiesOf, type Reader } from './readers';
import { expect, openWindow, type Persona, signInAs, test } from './visit';

const personas: readonly [Reader, Persona][] = [
  ['officer', 'officerA'],
  ['clearing', 'clearingOfficer'],
  ['chair', 'chair'],
  ['mission', 'mission'],
  ['observer', 'observer'],
  ['admin', 'administrator'],
];

const accounts: readonly [Reader, NewAccount][] = [
  [
    'neighbour',
    {
      name: 'Focal point of Adizwa',
      email: 'neighbour@demonstration.invalid',
      role: { word: 'Focal point of a mission', limit: 'Adizwa' },
    },
  ],
  [
    'canada',
    {
      name: 'Focal point of Canada',
      email: 'canada@demonstration.invalid',
      role: { word: 'Focal point of a mission', limit: 'Canada' },
    },
  ],
  [
    'cohost',
    {
      name: 'Co-host in Luxembourg',
      email: 'cohost@demonstration.invalid',
      role: { word: 'Co-host', limit: 'Expert meeting, Luxembourg 2024' },
    },
  ],
  ['bare', { name: 'Account without a role', email: 'bare@demonstration.invalid' }],
];

for (const [reader, persona] of personas) {
  test(`${reader} signs in`, async ({ page }) => {
    await signInAs(page, persona);
    await page.context().storageState({ path: cookiesOf(reader) });
  });
}

test('an administrator creates the accounts of the others', async ({ page, browser, baseURL }) => {
  await signInAs(page, 'administrator');
  for (const [reader, account] of accounts) {
    const link = await createAccount(page, account);
    const holder = await openWindow(browser, { baseURL });
    await setPassword(holder, link);
    await signIn(holder, account.email);
    await holder.waitForURL((address) => address.pathname !== '/sign-in');
    await expect(holder.getByRole('banner').getByText(account.name)).toBeVisible();
    await holder.context().storageState({ path: cookiesOf(reader) });
    await holder.context().close();
  }
});

test('links lead to the pages whose addresses hold an id', async ({ page }) => {
  const found: Record<string, string> = {};
  for (const reader of ['officer', 'admin'] as const) {
    await signInAs(page, reader === 'officer' ? 'officerA' : 'administrator');
    for (const [name, one] of Object.entries(linkedPages)) {
      if (one.reader !== reader) continue;
      await page.goto(one.on);
      const address = await page.locator('main').getByRole('link', { name: one.link }).first().getAttribute('href');
      expect(address, `link to ${name}`).not.toBeNull();
      found[name] = new URL(address ?? '', page.url()).href.replace(new URL(page.url()).origin, '');
    }
    await page.context().clearCookies();
  }
  writeFileSync(linkedAddressesFile(), JSON.stringify(found));
});
