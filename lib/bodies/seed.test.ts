import { describe, expect, it } from 'vitest';
import copuos from '@/db/seed/copuos-2024-03.json';
import seed from '@/db/seed/states.json';
import { setMembershipSchema, stateListSchema } from './schema';

/** Totals of the reference data as its sources give them (db/seed/README.md). */
describe('reference data', () => {
  const list = stateListSchema.parse(seed);
  const count = (group: string | null) => list.states.filter((state) => state.usualGroup === group).length;

  it('has every State once, in six languages', () => {
    expect(list.states).toHaveLength(195);
    expect(new Set(list.states.map((state) => state.id)).size).toBe(195);
    expect(list.states.filter((state) => state.status === 'observer').map((state) => state.id)).toEqual(['VAT', 'PSE']);
    expect(list.states.filter((state) => Object.keys(state.names).length !== 6)).toEqual([]);
  });

  it('has the totals of the groups and of the dated lists', () => {
    expect(['AFR', 'APG', 'EEG', 'GRU', 'WEO', null].map(count)).toEqual([54, 54, 23, 33, 29, 2]);
    expect(list.labels.map((one) => [one.label, one.states.length])).toEqual([
      ['LDC', 45],
      ['LLDC', 32],
      ['SIDS', 37],
      ['developingM49', 144],
    ]);
  });

  it('has 102 members of the Committee, all of them States on the list', () => {
    const { members } = setMembershipSchema.parse({ bodyId: 'body-x', members: copuos.members });
    const ids = new Set(list.states.map((state) => state.id));
    expect(members).toHaveLength(102);
    expect(members.filter((member) => !ids.has(member.stateId))).toEqual([]);
    expect(members.filter((member) => ['DJI', 'LVA', 'UGA', 'ZMB'].includes(member.stateId))).toEqual([]);
  });
});
