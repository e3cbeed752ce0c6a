import { describe, expect, it } from 'vitest';
import { checkProgramme } from './drafting/check';
import { instance } from './drafting/testing';
import { illustrationAnswer, stopIllustration } from './illustration-answer';
import type { IllustrationMessage } from './rules/illustration/exchange';

/** The lines of an answer; each is shown to `onMessage` before the next is read. */
async function read(answer: Response, onMessage: (message: IllustrationMessage) => void = () => {}) {
  const messages: IllustrationMessage[] = [];
  let rest = '';
  const decoder = new TextDecoder();
  for await (const bytes of answer.body ?? []) {
    rest += decoder.decode(bytes, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      messages.push(JSON.parse(line));
      onMessage(JSON.parse(line));
    }
  }
  return messages;
}

const answer = (name: string) =>
  illustrationAnswer(instance(name), { seed: '2031', drawing: 0 }, new AbortController().signal, 'version-1');

describe('illustrationAnswer', () => {
  it('tells its id first, then each goal, and at the end the arrangement with what limits it', async () => {
    const messages = await read(answer('n60-6x5-base-s1'));
    expect(messages[0]).toEqual({ kind: 'started', run: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(messages.slice(1, -1).every(({ kind }) => kind === 'progress')).toBe(true);
    expect(messages.at(-1)).toMatchObject({
      kind: 'done',
      draft: { status: 'optimal' },
      limits: { seats: 30 },
      missed: {},
    });
  });

  it('ends with the best arrangement so far when it is stopped, once', async () => {
    const name = 'n2000-6x5-base-s2';
    let run = '';
    const messages = await read(answer(name), (message) => {
      if (message.kind !== 'started') return;
      run = message.run;
      expect([stopIllustration('another'), stopIllustration(run)]).toEqual([false, true]);
    });
    const last = messages.at(-1);
    if (last?.kind !== 'done' || last.draft.status !== 'feasible') throw new Error(`it ended with ${last?.kind}`);
    expect(last.limits, 'nothing is said of what is not proven').toBeNull();
    expect(checkProgramme(instance(name), last.draft.programme).broken).toEqual([]);
    expect(stopIllustration(run)).toBe(false);
  });

  it('ends when nobody reads it any more', async () => {
    const reader = answer('n2000-6x5-base-s2').body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    const { run } = JSON.parse(new TextDecoder().decode(value));
    await reader?.cancel();
    await new Promise(setImmediate);
    expect(stopIllustration(run)).toBe(false);
  });
});
