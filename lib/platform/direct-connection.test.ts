import { createServer, type IncomingMessage, type Server, request as send } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectionOf, markDirectConnections } from './direct-connection';

/** Answers with what it knows of the connection, and with the raw header, as a forger would like to read it. */
let server: Server;
let port = 0;

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(',') : value;
}

async function ask(headers: Record<string, string | string[]>, host = '127.0.0.1'): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    send({ host, port, headers: { host: `127.0.0.1:${port}`, ...headers } }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += String(chunk);
      });
      response.on('end', () => resolve(JSON.parse(text)));
    })
      .on('error', reject)
      .end();
  });
}

beforeAll(async () => {
  server = createServer((request, response) => {
    // Next adds these to every request before a page sees it.
    request.headers['x-forwarded-for'] ??= request.socket.remoteAddress;
    request.headers['x-forwarded-host'] ??= request.headers.host;
    response.end(
      JSON.stringify({
        ...connectionOf((name) => headerOf(request, name)),
        raw: headerOf(request, 'x-rostrum-connection') ?? null,
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '::', resolve));
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});

afterAll(() => {
  server.close();
});

describe('before the process marks connections', () => {
  it('knows nothing, whatever a client claims', async () => {
    const answer = await ask({ 'x-rostrum-connection': 'undefined direct 127.0.0.1' });
    expect(answer).toMatchObject({ direct: false, address: null });
  });
});

describe('markDirectConnections', () => {
  beforeAll(() => {
    markDirectConnections();
    markDirectConnections();
  });

  it.each(['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST'])('finds a request to %s direct', async (name) => {
    const answer = await ask({ host: `${name}:${port}` });
    expect(answer).toMatchObject({ direct: true });
  });

  it('finds a request over IPv6 direct', async () => {
    expect(await ask({}, '::1')).toMatchObject({ direct: true, address: '::1' });
  });

  it.each([
    ['another name for this computer', { host: 'rostrum.example' }],
    ['a name that only begins well', { host: 'localhost.rostrum.example' }],
    ['X-Forwarded-For', { 'x-forwarded-for': '127.0.0.1' }],
    ['X-Forwarded-Host', { 'x-forwarded-host': 'localhost' }],
    ['X-Forwarded-Proto', { 'x-forwarded-proto': 'http' }],
    ['X-Real-IP', { 'x-real-ip': '127.0.0.1' }],
    ['Forwarded', { forwarded: 'for=127.0.0.1' }],
    ['Via', { via: '1.1 proxy' }],
    ['the header of a proxy service', { 'cf-connecting-ip': '127.0.0.1' }],
  ])('does not find a request with %s direct', async (_, headers) => {
    expect(await ask(headers)).toMatchObject({ direct: false });
  });

  it('counts whom the proxy on this computer names last', async () => {
    const answer = await ask({ 'x-forwarded-for': '198.51.100.1, 203.0.113.9' });
    expect(answer).toMatchObject({ direct: false, address: '203.0.113.9' });
  });

  it('takes no seal from outside, not even a repeated or an earlier one', async () => {
    const { raw } = await ask({});
    const seal = String(raw).split(' ')[0];
    for (const forged of [`guess direct 127.0.0.1`, `${seal} direct 127.0.0.1`, ' direct 127.0.0.1']) {
      const answer = await ask({ host: 'rostrum.example', 'x-rostrum-connection': [forged, forged] });
      expect(answer).toMatchObject({ direct: false, address: expect.stringContaining('127.0.0.1') });
    }
  });

  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find((address) => !address.internal && address.family === 'IPv4')?.address;

  it.skipIf(outside === undefined)('does not find a socket from the network direct', async () => {
    const answer = await ask({ host: `localhost:${port}` }, outside ?? '');
    expect(answer).toMatchObject({ direct: false, address: expect.stringContaining(outside ?? '') });
  });
});
