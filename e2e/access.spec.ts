import { addressOf, expectedAnswers } from './support/pages';
import { lookAs, readers } from './support/readers';
import { expect, test } from './support/visit';

for (const reader of readers) {
  test.describe(`for ${reader}`, () => {
    lookAs(reader);

    test('each page answers as the table says', async ({ request }) => {
      const answers: Record<string, number> = {};
      const expected: Record<string, number> = {};
      for (const { page, status } of expectedAnswers(reader)) {
        expected[page] = status;
        answers[page] = (await request.get(addressOf(page), { maxRedirects: 0 })).status();
      }
      expect(answers).toEqual(expected);
    });
  });
}

test.describe('for the mission of another State', () => {
  lookAs('canada');

  for (const [hidden, absent] of [
    ['/mission/meetings/port-almar', '/mission/meetings/no-such-meeting'],
    ['/meetings/port-almar/nominations', '/meetings/no-such-meeting/nominations'],
  ] as const) {
    test(`${hidden} reads as if it were absent`, async ({ page }) => {
      const read = async (address: string) => {
        const answer = await page.goto(address);
        expect(await answer?.text()).not.toMatch(/tidal data|Abenkoro/i);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        // As it is seen: what is only on paper names the minute.
        return [await page.title(), ...(await page.locator('main').allInnerTexts())];
      };
      expect(await read(hidden)).toEqual(await read(absent));
    });
  }
});

test.describe('for the mission of a neighbour', () => {
  lookAs('neighbour');

  test('the nominations of other States are not on its page, nor their number', async ({ page }) => {
    await page.goto('/mission/meetings/port-almar');
    const own = await page.getByRole('table').first().textContent();
    expect(own).not.toContain('Adela Abendroth');
    await expect(page.getByText('Abenkoro')).toHaveCount(0);
  });
});

test.describe('for an observer organization', () => {
  lookAs('observer');

  test('circulars for States members only are not on its page, those for observers are', async ({ page }) => {
    await page.goto('/mission/meetings/port-almar');
    const circulars = page.getByRole('region', { name: 'Circulars' });
    await expect(circulars).toContainText('Extension of the date for nominations');
    await expect(page.locator('main')).not.toContainText('Notice of the');
  });
});
