import { describe, expect, it } from 'vitest';
import { mission, panellist } from '../testing';
import { letterKinds } from '../types';
import { letterFindings, recipientsFor } from './letters';

const moderator = { ...panellist, key: 'moderator-1', role: 'moderator' as const };
const keynote = { ...panellist, key: 'keynote-1', role: 'keynote' as const };

describe('recipientsFor', () => {
  it.each([
    ['confirmation', ['state-XMO']],
    ['invitation', ['panellist-1']],
    ['moderator', ['moderator-1']],
    ['question', ['panellist-1']],
    ['visaSupport', ['panellist-1', 'moderator-1', 'keynote-1']],
    ['thanks', ['panellist-1', 'moderator-1', 'keynote-1']],
  ] as const)('offers to %s those whom it is for', (kind, keys) => {
    expect(recipientsFor(kind, [mission, panellist, moderator, keynote]).map((one) => one.key)).toEqual(keys);
  });
});

describe('letterFindings', () => {
  const list = (items: readonly string[]) => items.join(' and ');
  const about = { meetingId: 'meeting-1', status: 'planned' as const, isDraft: false };

  it('names each blank once, with those whose letters have it', () => {
    const letters = [
      { to: 'Ana', blanks: ['office', 'function', 'party', 'place'] },
      { to: 'Bo', blanks: ['office', 'function', 'place'] },
      { to: 'Cy', blanks: ['office', 'place'] },
    ];
    expect(letterFindings('invitation', letters, about, list)).toEqual([
      {
        rule: 'participation.lettersLackInCommon',
        severity: 'warning',
        subjects: [{ kind: 'meeting', id: 'meeting-1' }],
        params: { count: 3, blanks: 'office and place' },
      },
      {
        rule: 'participation.lettersIncomplete',
        severity: 'warning',
        subjects: [{ kind: 'meeting', id: 'meeting-1' }],
        params: { blank: 'function', count: 2, of: 3, names: 'Ana; Bo' },
      },
      expect.objectContaining({ params: { blank: 'party', count: 1, of: 3, names: 'Ana' } }),
    ]);
  });

  it.each(letterKinds)('says of %s whether it comes too early', (kind) => {
    const rules = letterFindings(kind, [], { ...about, isDraft: true }, list).map((one) => one.rule);
    expect(rules).toEqual([
      kind === 'thanks' ? 'participation.thanksBeforeMeeting' : 'participation.programmeNotAgreed',
    ]);
    expect(letterFindings(kind, [], { ...about, status: 'held' }, list)).toEqual([]);
  });
});
