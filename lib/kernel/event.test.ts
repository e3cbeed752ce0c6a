import { expect, it } from 'vitest';
import { z } from 'zod';
import { eventMaker } from './event';

const event = eventMaker('test', { thingMoved: z.strictObject({ to: z.string() }) });
const about = { subject: { kind: 'test', id: '1' }, meetings: ['meeting-1'] };

it('names an event by its feature and checks its payload', () => {
  expect(event('thingMoved', { ...about, payload: { to: 'here' } })).toEqual({
    type: 'test.thingMoved',
    subject: { kind: 'test', id: '1' },
    meetings: ['meeting-1'],
    payload: { to: 'here' },
  });
});

it('lets nothing into the log for ever that its schema does not know', () => {
  const payload = { to: 'here', name: 'A. Person' };
  expect(() => event('thingMoved', { ...about, payload })).toThrow('unrecognized_keys');
});
