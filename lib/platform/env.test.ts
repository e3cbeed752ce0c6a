import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensureDataFolder, readSettings } from './env';

describe('readSettings', () => {
  it('is the demonstration on this machine when nothing is set', () => {
    expect(readSettings({}, '/srv/rostrum')).toEqual({
      databasePath: '/srv/rostrum/data/demo.db',
      isDemonstration: true,
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      pseudoLanguages: false,
    });
  });

  it('is a real installation as soon as DATABASE_PATH is set', () => {
    const env = {
      DATABASE_PATH: '../desk.db',
      DEMO_DATABASE_PATH: '/tmp/demo.db',
      PUBLIC_URL: 'https://desk.example/',
    };
    expect(readSettings(env, '/srv/rostrum')).toMatchObject({
      databasePath: '/srv/desk.db',
      isDemonstration: false,
      publicUrl: 'https://desk.example',
    });
  });

  it('stays the demonstration when only its own file is elsewhere', () => {
    expect(readSettings({ DEMO_DATABASE_PATH: '/tmp/demo.db' }, '/srv/rostrum')).toMatchObject({
      databasePath: '/tmp/demo.db',
      isDemonstration: true,
    });
  });

  it('writes an IPv6 host in brackets', () => {
    expect(readSettings({ HOST: '::1', PORT: '8080' }, '/').publicUrl).toBe('http://[::1]:8080');
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['DATABASE_PATH', ''],
    ['HOST', ''],
    ['PUBLIC_URL', 'desk'],
    ['ROSTRUM_PSEUDO_LANGUAGES', 'yes'],
  ])('does not start with %s=%j', (name, value) => {
    expect(() => readSettings({ [name]: value }, '/')).toThrow(name);
  });
});

describe('ensureDataFolder', () => {
  it('makes a folder that only its owner can read', () => {
    const root = mkdtempSync(join(tmpdir(), 'rostrum-env-'));
    ensureDataFolder(readSettings({ DATABASE_PATH: 'deep/down/desk.db' }, root));
    expect(statSync(join(root, 'deep/down')).mode & 0o777).toBe(0o700);
    rmSync(root, { recursive: true });
  });
});
