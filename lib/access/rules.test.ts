import { describe, expect, it } from 'vitest';
import { roles } from '@/lib/kernel/actor';
import { deviceOf, limitsRefusal, passwordRefusal, readDevice, safeNext, storedDevice } from './rules';
import { roleLimits } from './types';

const holder = { email: 'ana.lindqvist@mission.example', displayName: 'Ana Lindqvist' };

describe('passwordRefusal', () => {
  it.each([
    ['eleven chars', 'elevenchars', 'passwordTooShort'],
    ['eleven characters of two code units each', '𝔸'.repeat(11), 'passwordTooShort'],
    ['129 characters', `x7 ${'lake '.repeat(25)}z`, 'passwordTooLong'],
    ['one character repeated', 'aaaaaaaaaaaaaa', 'passwordCommon'],
    ['spaces only', '              ', 'passwordCommon'],
    ['a run of digits', '123456789012', 'passwordCommon'],
    ['a run backwards', '987654321098', 'passwordCommon'],
    ['a run of letters', 'abcdefghijklmnop', 'passwordCommon'],
    ['the commonest word in disguise', 'Pass-Word 20242024', 'passwordCommon'],
    ['a row of keys', 'QWERTYUIOP{}asdf', 'passwordCommon'],
    ['the own address', 'ana.lindqvist@mission.example', 'passwordOwnName'],
    ['the own name and a year', 'Lindqvist-2024', 'passwordOwnName'],
    ['the own name in full', 'Ana Lindqvist 1!', 'passwordOwnName'],
  ])('refuses %s', (_, password, code) => {
    expect(passwordRefusal(password, holder)).toBe(code);
  });

  it.each([
    'twelve chars',
    'the kettle of Lindqvist sings at dawn',
    'ÄÖÜ größer als Zwölf',
    '漢字仮名交じり文の合言葉です',
    `${'seven lakes and 9 hills '.repeat(5)}otters!!`,
  ])('takes “%s”', (password) => {
    expect(passwordRefusal(password, holder)).toBeNull();
  });
});

describe('limitsRefusal', () => {
  const none = { bodyId: null, meetingId: null, stateId: null, organizationId: null };
  const all = { body: 'bodyId', meeting: 'meetingId', state: 'stateId', organization: 'organizationId' } as const;

  it.each(roles)('asks of the role %s exactly the limits it can have', (role) => {
    const { kinds, required } = roleLimits[role];
    const unlimited = limitsRefusal({ role, ...none });
    expect(unlimited?.code ?? null).toBe(required ? 'roleNeedsLimit' : null);
    for (const [kind, field] of Object.entries(all)) {
      const answer = limitsRefusal({ role, ...none, [field]: 'x' }, 'roles.0.');
      const fits = kinds.some((known) => known === kind);
      expect(answer).toEqual(fits ? null : { kind: 'refusal', code: 'roleNotLimitedSo', field: `roles.0.${field}` });
    }
  });

  it('takes one limit, not two', () => {
    expect(limitsRefusal({ role: 'chair', ...none, bodyId: 'body-a', meetingId: 'meeting-a' })).toEqual({
      kind: 'refusal',
      code: 'roleOneLimit',
      field: 'meetingId',
    });
  });
});

describe('safeNext', () => {
  it.each([
    ['/meetings/luxembourg-2024?x=1#y', '/meetings/luxembourg-2024?x=1#y'],
    ['/', '/'],
    [undefined, null],
    ['', null],
    ['meetings', null],
    ['//other.example/x', null],
    ['/\\other.example', null],
    ['/a\\b', null],
    ['/\t/other.example', null],
    ['https://other.example', null],
    ['javascript:alert(1)', null],
    ['/sign-in?next=/x', null],
    ['/welcome/abc', null],
    ['/api/auth/signout', null],
    ['/x/../sign-in', null],
  ])('%s leads to %s', (value, expected) => {
    expect(safeNext(value)).toBe(expected);
  });

  it('leaves out what is too long to be an address of ours', () => {
    expect(safeNext(`/${'x'.repeat(2000)}`)).toBeNull();
  });
});

describe('deviceOf', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox', 'Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
      'Edge',
      'Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
      'Safari',
      'iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36',
      'Chrome',
      'Android',
    ],
    ['curl/8.5.0', null, null],
    [null, null, null],
  ])('reads %s', (userAgent, browser, system) => {
    const device = deviceOf(userAgent);
    expect(device).toEqual({ browser, system });
    expect(readDevice(storedDevice(device))).toEqual(device);
  });
});
