import { describe, expect, it } from 'vitest';
import { panelOf, programmeOf } from '../testing';
import type { NomineeCondition, ProgrammeState } from '../types';
import { conditionFindings } from './condition-findings';

const panels = [panelOf(1, ['Ana/Avaland', 'Bo/Brenia']), panelOf(2, ['Cy/Çelia', '-'])];
const nothing: NomineeCondition = { pin: null, panelId: null, cannotBeOn: [] };
const idOf = (name: string) =>
  panels.flatMap((panel) => panel.seats).find((seat) => seat.panellist?.person.name === name)?.panellist
    ?.nominationMeetingId ?? `nm-${name}`;

function find(conditions: Readonly<Record<string, Partial<NomineeCondition>>>, state: ProgrammeState = 'draft') {
  const programme = programmeOf({ panels });
  return conditionFindings(
    { ...programme, version: { ...programme.version, state } },
    Object.fromEntries(Object.entries(conditions).map(([name, one]) => [idOf(name), { ...nothing, ...one }])),
    (id) => id.replace('nm-', ''),
  ).map(({ rule, severity, params, subjects }) => ({
    rule: rule.replace('programme.', ''),
    severity,
    params,
    subjects: subjects.map((one) => one.id),
  }));
}

const against = (panel: number, seats: readonly string[], names: string) => ({
  rule: 'againstCondition',
  severity: 'warning',
  params: { panel, count: seats.length, names },
  subjects: [`panel-${panel}`, ...seats],
});

describe('conditionFindings', () => {
  it.each<[string, Parameters<typeof find>[0], readonly object[]]>([
    ['who is not to be included', { Bo: { pin: 'out' } }, [against(1, ['seat-1-2'], 'Bo')]],
    ['who is meant for another panel', { Cy: { pin: 'panel', panelId: 'panel-1' } }, [against(2, ['seat-2-1'], 'Cy')]],
    [
      'those who cannot be on their panel, in one finding',
      { Ana: { cannotBeOn: ['panel-1'] }, Bo: { cannotBeOn: ['panel-1', 'panel-2'] } },
      [against(1, ['seat-1-1', 'seat-1-2'], 'Ana, Bo')],
    ],
    [
      'those who are to have a seat and have none',
      { Di: { pin: 'in' }, Ed: { pin: 'panel', panelId: 'panel-2' } },
      [
        {
          rule: 'askedWithoutSeat',
          severity: 'warning',
          params: { count: 2, names: 'Di, Ed' },
          subjects: ['version-1', 'nm-Di', 'nm-Ed'],
        },
      ],
    ],
    [
      'nobody whose seat is as the condition says',
      {
        Ana: { pin: 'in', cannotBeOn: ['panel-2'] },
        Cy: { pin: 'panel', panelId: 'panel-2' },
        Di: { pin: 'out' },
        Ed: { cannotBeOn: ['panel-1'] },
      },
      [],
    ],
    ['nobody where no condition is set', {}, []],
  ])('name %s', (_, conditions, expected) => {
    expect(find(conditions)).toEqual(expected);
  });

  it.each<[ProgrammeState, number]>([
    ['draft', 1],
    ['proposed', 1],
    ['agreed', 0],
    ['published', 0],
  ])('ask of a version that is %s: %i', (state, count) => {
    expect(find({ Bo: { pin: 'out' } }, state)).toHaveLength(count);
  });
});
