import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { Request, Route } from 'playwright-core';
import { fillPayment, rowsOf, useDesk } from './use-desk.js';

const { desk, page } = useDesk();

const project = () =>
  [...desk().demo.data.workspaces.values()].find(({ currency, archived }) => currency.code === 'USD' && !archived)!
    .title;
const recorded = () => page().getByRole('heading', { name: 'Recorded', exact: true });
const stored = () => page().evaluate<string>('JSON.stringify({ ...sessionStorage })');
const finding = () => page().getByText('It is still being found out whether the payment was recorded.');

interface Sent {
  readonly body: string;
  readonly key: string;
}

/** What stands between the desk and its back end: each payment that is sent goes through `handle`. */
async function between(handle: (route: Route, sent: Sent, count: number) => Promise<void>): Promise<Sent[]> {
  const all: Sent[] = [];
  await page().route('**/api/graphql', async (route) => {
    const body = bodyOf(route.request());
    if (!body.includes('"RecordPayment"')) return route.fallback();
    const sent = { body, key: /"idempotencyKey":"([^"]+)"/.exec(body)![1]! };
    all.push(sent);
    await handle(route, sent, all.length);
  });
  return all;
}

const bodyOf = (request: Request): string => request.postData() ?? '';
const keysOf = (sent: readonly Sent[]) => new Set(sent.map(({ key }) => key));

/** Brings it to the back end, as a proxy does that took its time. */
async function deliver(body: string): Promise<unknown> {
  const [cookie] = await page().context().cookies();
  const answer = await fetch(`${desk().url}api/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: `${cookie!.name}=${cookie!.value}`,
      origin: desk().url.slice(0, -1),
    },
    body,
  });
  return answer.json();
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1_000 && !isSo(); tries += 1) await pause(20);
  expect(isSo()).toBe(true);
}

const send = async (amount: string, note: string) => {
  const dialog = await fillPayment(page(), project(), amount, note);
  await dialog.getByRole('button', { name: 'Record payment' }).click();
  return dialog;
};

describe('a payment that is held up on its way', () => {
  test('is paid once, though the page was loaded anew meanwhile and it arrives after all', async () => {
    await desk().enter(page());
    const sent = await between((route, _, count) => (count === 1 ? Promise.resolve() : route.continue()));
    await send('31', 'held up');
    await until(() => sent.length === 1);
    await page().reload();
    await recorded().waitFor();
    expect(await deliver(sent[0]!.body)).toMatchObject({ data: { createExternalPayment: { outcome: 'DONE' } } });
    expect(keysOf(sent).size).toBe(1);
    expect(desk().demo.commits).toHaveLength(1);
  });

  test('is never said not to be recorded, and keeps its key until it is known', async () => {
    await desk().enter(page());
    let isBroken = true;
    const sent = await between((route) => (isBroken ? route.abort('connectionreset') : route.continue()));
    const dialog = await send('32', 'broken');
    // Asked for and not known several times by then.
    await until(() => sent.length >= 4);
    await dialog.getByText('Still being found out').waitFor();
    expect(await page().getByText('Nothing was recorded').count()).toBe(0);
    await page().keyboard.press('Escape');
    await finding().waitFor();
    expect(await stored()).toContain(sent[0]!.key);
    isBroken = false;
    await page()
      .getByText(/^The payment was recorded\./)
      .waitFor();
    expect(keysOf(sent).size).toBe(1);
    expect(desk().demo.commits).toHaveLength(1);
    expect(await stored()).toBe('{}');
  });

  test('holds up no other, and both stay on the list', async () => {
    await desk().enter(page());
    let isBroken = true;
    await between((route, { body }) =>
      isBroken && body.includes('the first') ? route.abort('connectionreset') : route.continue(),
    );
    await send('33', 'the first');
    await page().getByRole('button', { name: 'Go on working' }).click();
    await send('34', 'the second');
    await recorded().waitFor();
    await page().getByRole('button', { name: 'Done' }).click();
    await finding().waitFor();
    await page().getByText(`33 USD for ${project()}`).waitFor();

    // Of what is found out and what is half filled, one alone is in front after a reload.
    await fillPayment(page(), project(), '35', 'the third');
    await page().reload();
    await page().getByText('This is what you had entered.').waitFor();
    expect(await page().locator('dialog[open]').count()).toBe(1);
    await finding().waitFor();
    isBroken = false;
    await page()
      .getByText(/^The payment was recorded\./)
      .waitFor();
    expect(desk().demo.commits).toHaveLength(2);
  });

  test('under a key that stands for another input is looked for first, and needs no new key', async () => {
    await desk().enter(page());
    const sent = await between(async (route, { body }, count) => {
      // As if the form had been sent before, with something else in it.
      if (count === 1) await deliver(body.replace('3600', '3500'));
      await route.continue();
    });
    const dialog = await send('36', 'changed');
    await dialog.getByText('This is what you had sent first.').waitFor();
    expect(await dialog.innerText()).toContain('35.00 USD');
    expect(keysOf(sent).size).toBe(1);
    expect(desk().demo.commits).toHaveLength(1);
  });

  test('under a key whose other input came to nothing is entered anew, and paid once', async () => {
    desk().demo.answerWith({
      matches: ({ method, path }) => method === 'POST' && path === '/external_payments',
      times: 1,
      answer: 'reset',
      commit: 'never',
    });
    await desk().enter(page());
    const sent = await between(async (route, { body }, count) => {
      if (count > 1) return route.continue();
      await deliver(body);
      const error = { message: 'too many', extensions: { code: 'RATE_LIMITED' } };
      await route.fulfill({ json: { data: null, errors: [error] } });
    });
    const dialog = await send('36', 'came to nothing');
    await dialog.getByText('Nothing was recorded. Kantata is getting too many requests').waitFor({ timeout: 40_000 });
    await dialog.getByLabel('Amount').fill('37');
    await dialog.getByRole('button', { name: 'Record payment' }).click();
    await dialog.getByText('What you had sent first was not recorded').waitFor({ timeout: 40_000 });
    await dialog.getByRole('button', { name: 'Record payment' }).click();
    await recorded().waitFor();
    expect(keysOf(sent).size).toBe(2);
    expect(desk().demo.commits).toHaveLength(1);
  });

  test('and was left for days is not sent again, as its key may be forgotten', async () => {
    await desk().enter(page());
    const sent = await between((route) => route.abort('connectionreset'));
    await send('36', 'long ago');
    await until(() => sent.length >= 2);
    await page().evaluate(`for (const name of Object.keys(sessionStorage)) {
      const text = sessionStorage.getItem(name);
      addEventListener('pagehide', () => sessionStorage.setItem(name, text.replace(/"sentAt":\\d+/, '"sentAt":1')));
    }`);
    await page().reload();
    await page().getByText('too long ago to be found out from here').waitFor();
    const count = sent.length;
    await page().getByRole('button', { name: 'I have looked' }).click();
    expect(sent).toHaveLength(count);
    expect(desk().demo.commits).toEqual([]);
    expect(await stored()).toBe('{}');
  });

  test('and was refused for now goes out under its key, changed or not', async () => {
    await desk().enter(page());
    const refusal = { errors: [{ message: 'too many', extensions: { code: 'RATE_LIMITED', retryAfter: 1 } }] };
    const sent = await between((route, _, count) =>
      count === 1 ? route.fulfill({ json: { data: null, ...refusal } }) : route.continue(),
    );
    const dialog = await send('37', 'too many');
    await dialog.getByText('Nothing was recorded. Kantata is getting too many requests').waitFor();
    await page().keyboard.press('Escape');
    await page().getByRole('button', { name: 'Keep it for later' }).click();
    await page().getByText('This payment is kept here. It was not recorded.').waitFor();
    await page().reload();
    await page().getByRole('button', { name: 'Look' }).click();
    await dialog.getByLabel('Amount').fill('38');
    await dialog.getByRole('button', { name: 'Record payment' }).click();
    await recorded().waitFor();
    expect(keysOf(sent).size).toBe(1);
    expect(desk().demo.commits).toHaveLength(1);
  });
});

test('What was entered is asked about before it goes: kept, it comes back; thrown away, nothing is left.', async () => {
  await desk().enter(page());
  const dialog = await fillPayment(page(), project(), '39', 'half');
  await page().keyboard.press('Escape');
  await dialog.getByText('What becomes of what you have entered?').waitFor();
  await dialog.getByRole('button', { name: 'Go on' }).click();
  expect(await dialog.getByLabel('Amount').inputValue()).toBe('39');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.getByRole('button', { name: 'Keep it for later' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page().getByRole('button', { name: 'Look' }).click();
  expect(await dialog.getByLabel('Amount').inputValue()).toBe('39');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.getByRole('button', { name: 'Throw it away' }).click();
  await dialog.waitFor({ state: 'detached' });
  await rowsOf(page()).first().waitFor();
  expect(await stored()).toBe('{}');
});
