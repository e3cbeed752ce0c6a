import { createAccount, passphrase, setPassword, signIn } from './support/accounts';
import { lookAs } from './support/readers';
import { expect, openWindow, type Persona, signInAs, test } from './support/visit';

/** The first page of each persona. */
const startPages: readonly [Persona, string][] = [
  ['officerB', 'My desk'],
  ['mission', 'Your meetings'],
  ['administrator', 'Accounts'],
];

for (const [persona, title] of startPages) {
  test(`${persona} enters without a password and arrives where the work begins`, async ({ page }) => {
    await page.goto('/sign-in');
    await page.locator(`button[name="persona"][value="${persona}"]`).click();
    await page.waitForURL((address) => address.pathname !== '/sign-in');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  });
}

test('a page that asks for signing in leads back to itself', async ({ page }) => {
  await page.goto('/meetings/port-almar/history');
  await page.locator('main').getByRole('link', { name: 'Sign in' }).click();
  await page.locator('button[name="persona"][value="chair"]').click();
  await page.waitForURL('**/meetings/port-almar/history');
});

test('personas are refused to whoever comes through a proxy', async ({ page, playwright, baseURL }) => {
  await page.goto('/sign-in');
  await expect(page.locator('button[name="persona"]')).toHaveCount(7);

  for (const [name, value] of [
    ['X-Forwarded-For', '192.0.2.7'],
    ['Forwarded', 'for=192.0.2.7'],
    ['Via', '1.1 proxy'],
  ] as const) {
    const remote = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { [name]: value } });
    expect(await (await remote.get('/sign-in')).text()).not.toContain('value="officerA"');
    const { csrfToken } = await (await remote.get('/api/auth/csrf')).json();
    const answer = await remote.post('/api/auth/callback/persona', {
      form: { csrfToken, persona: 'officerA', json: 'true' },
    });
    expect(answer.status()).toBe(401);
    expect((await remote.get('/meetings')).status()).toBe(401);
    await remote.dispose();
  }
});

test('a name of this computer is needed to enter as a persona', async ({ playwright, baseURL }) => {
  const named = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { Host: 'rostrum.example' } });
  expect(await (await named.get('/sign-in')).text()).not.toContain('value="officerA"');
  await named.dispose();
});

test('a wrong password and an unknown address are answered alike, and too many attempts are stopped', async ({
  page,
}) => {
  await signIn(page, 'officer-a@demonstration.invalid', 'not the password of anybody');
  const refusal = page.getByText('do not fit together');
  await expect(refusal).toBeVisible();
  const known = (await refusal.textContent()) ?? '';

  const unknown = 'nobody@demonstration.invalid';
  await signIn(page, unknown, 'not the password of anybody');
  await expect(refusal).toHaveText(known);
  const again = page.getByRole('form', { name: 'Sign in' }).getByRole('button', { name: 'Sign in' });
  for (let attempt = 2; attempt <= 10; attempt += 1) {
    const answered = page.waitForResponse('**/api/auth/callback/local*');
    await again.click();
    await answered;
    await expect(again).toBeEnabled();
  }
  await again.click();
  await expect(page.getByText('Too many attempts')).toBeVisible();
});

test.describe('an account of its own', () => {
  lookAs('admin');

  test('is signed out in one browser from another, and by an administrator everywhere', async ({
    page,
    browser,
    baseURL,
  }) => {
    const email = 'two-browsers@demonstration.invalid';
    const link = await createAccount(page, { name: 'Holder of two browsers', email, role: { word: 'Reader' } });
    const accountPage = page.url();

    const [one, two] = await Promise.all([0, 1].map(() => openWindow(browser, { baseURL, storageState: undefined })));
    if (one === undefined || two === undefined) throw new Error('two browsers were asked for');
    await setPassword(one, link);
    await one.goto(link);
    await expect(one.getByRole('heading', { level: 1 })).toHaveText('This link does not work');
    for (const holder of [one, two]) {
      await signIn(holder, email);
      await expect(holder.getByRole('heading', { level: 1 })).toHaveText('Meetings');
    }

    await one.goto('/account');
    await expect(one.getByRole('table', { name: 'Where you are signed in' }).getByRole('row')).toHaveCount(3);
    await one.getByRole('main').getByRole('button', { name: 'Sign out', exact: true }).click();
    await one.getByRole('dialog').getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(one.getByText('in this browser only')).toBeVisible();
    expect((await two.goto('/meetings'))?.status()).toBe(401);

    await page.goto(accountPage);
    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
    await expect(page.getByText('Nowhere at present.')).toBeVisible();
    expect((await one.goto('/meetings'))?.status()).toBe(401);
    await Promise.all([one.context().close(), two.context().close()]);
  });
});

test('a password is changed only by who knows the present one', async ({ browser, page, baseURL }) => {
  const email = 'new-password@demonstration.invalid';
  await signInAs(page, 'administrator');
  const link = await createAccount(page, { name: 'Changes the password', email });
  const holder = await openWindow(browser, { baseURL });
  await setPassword(holder, link);
  await signIn(holder, email);
  await holder.waitForURL('**/account');

  const form = holder.getByRole('form', { name: 'Change your password' });
  await form.getByLabel('Present password').fill('a guess at the present one');
  await form.getByLabel('New password').fill('ebb and flow at the quay');
  await form.getByRole('button', { name: 'Change password' }).click();
  await expect(form.getByLabel('Present password')).toHaveAttribute('aria-invalid', 'true');
  await form.getByLabel('Present password').fill(passphrase);
  await form.getByLabel('New password').fill('password1234');
  await form.getByRole('button', { name: 'Change password' }).click();
  await expect(form.getByLabel('New password')).toHaveAttribute('aria-invalid', 'true');
  await form.getByLabel('New password').fill('ebb and flow at the quay');
  await form.getByRole('button', { name: 'Change password' }).click();
  await expect(holder.getByText('Your password is changed.')).toBeVisible();
  await holder.context().close();
});

test('signing out ends the session, also for who kept its cookie', async ({ page, browser, baseURL }) => {
  await signInAs(page, 'officerB');
  await page.goto('/home');
  const kept = await page.context().storageState();
  await page.getByText('Officer B (demonstration)').click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You are signed out.')).toBeVisible();
  expect((await page.goto('/meetings'))?.status()).toBe(401);

  const other = await browser.newContext({ baseURL, storageState: kept });
  expect((await other.request.get('/meetings')).status()).toBe(401);
  await other.close();
});

test('the health of the server is open to all and tells nothing else', async ({ request }) => {
  const answer = await request.get('/api/health');
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual({
    status: 'ok',
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    database: 'ok',
  });
});

test('each answer has a nonce of its own', async ({ request }) => {
  const nonces = await Promise.all(
    ['/', '/', '/sign-in'].map(async (address) => {
      const policy = (await request.get(address)).headers()['content-security-policy'] ?? '';
      return /'nonce-([^']+)'/.exec(policy)?.[1];
    }),
  );
  expect(new Set(nonces).size).toBe(3);
  expect(nonces).not.toContain(undefined);
});
