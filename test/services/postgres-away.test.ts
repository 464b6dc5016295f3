import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { eventually, ownAmount } from '../support/use-writes.js';
import { serviceTest, useServices } from './use-services.js';

const services = useServices();
/** Another's cannot be taken away, and may not be empty. */
const unless = process.env['JOURNAL_TEST_URL'] ? 'it wants a PostgreSQL of its own, without JOURNAL_TEST_URL' : null;

function aPayment() {
  const { workspaceId } = services.demo.data.landmarks.ordinaryPayment;
  return { workspaceId, amount: ownAmount(), message: 'of a journal that goes away', idempotencyKey: randomUUID() };
}

serviceTest(
  'gateways that start at once on a database that is still empty all start, and take writes',
  async () => {
    const replicas = await Promise.all(Array.from({ length: 4 }, () => services.start()));
    for (const replica of replicas) expect(await replica.pay(aPayment())).toMatchObject({ outcome: 'DONE' });
    expect(services.demo.commits).toHaveLength(4);
  },
  unless,
);

serviceTest(
  'while PostgreSQL is away reads go on and writes are refused; when it is back they are taken',
  async () => {
    const replicas = await Promise.all([services.start(), services.start()]);
    const [one, other] = replicas;
    const before = aPayment();
    const done = await one.pay(before);
    expect(done).toMatchObject({ outcome: 'DONE' });

    await services.postgres.goAway!();
    const refused = aPayment();
    const posts = services.demo.requests.filter(({ method }) => method === 'POST').length;
    for (const replica of replicas) {
      for (const input of [refused, before])
        expect(await replica.pay(input)).toEqual({ errorCode: 'JOURNAL_UNAVAILABLE' });
      const { data, errors } = await replica.ask('{ me { id } externalPayments(first: 1) { nodes { id } } }');
      expect(errors).toBeUndefined();
      expect(data).toMatchObject({ me: { id: expect.any(String) }, externalPayments: { nodes: [{}] } });
    }
    expect(services.demo.requests.filter(({ method }) => method === 'POST')).toHaveLength(posts);

    await services.postgres.comeBack!();
    for (const replica of replicas) {
      const taken = await eventually(
        () => replica.pay(refused),
        ({ errorCode }) => errorCode === undefined,
      );
      expect(taken).toMatchObject({ outcome: 'DONE' });
    }
    expect(await other.pay(before)).toEqual(done);
    expect(services.demo.commits).toHaveLength(2);
  },
  unless,
);
