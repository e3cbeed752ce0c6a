import { randomBytes } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';

/**
 * What is known of the connection a request came over, before the framework adds headers of its own. Carried in a request
 * header that only this process can write: it begins with a random value that never leaves the process.
 */
const header = 'x-rostrum-connection';

declare global {
  // Instrumentation, routes and pages are separate module instances in Next: one value for all of them.
  var rostrumConnectionSeal: string | undefined;
}

/** Where a request came from. */
export type Connection = {
  /** The socket comes from this computer, the Host is a name of this computer, and nobody passed the request on. */
  readonly direct: boolean;
  /** Address of the client, for counting attempts only; null when it cannot be known. */
  readonly address: string | null;
};

const unknownConnection: Connection = { direct: false, address: null };

/** What proxies and tunnels add to a request that they pass on. */
const proxyHeader = /^(forwarded|via|x-(forwarded|real|client|original|envoy)-.*|true-client-ip|cf-.*|fly-.*)$/;

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(address);
}

function isLocalHost(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host ?? '');
}

function connectionOfSocket(request: IncomingMessage): Connection {
  const socketAddress = request.socket.remoteAddress;
  if (socketAddress === undefined) return unknownConnection;
  const names = Object.keys(request.headers);
  const passedOn = names.some((name) => proxyHeader.test(name));
  if (!isLoopback(socketAddress)) return { direct: false, address: socketAddress };
  if (!passedOn) return { direct: isLocalHost(request.headers.host), address: socketAddress };
  // A proxy on this computer adds whom it serves at the end; what stands before is the client's own claim.
  const forwardedFor = request.headers['x-forwarded-for'];
  const last = (Array.isArray(forwardedFor) ? forwardedFor.join(',') : (forwardedFor ?? '')).split(',').at(-1)?.trim();
  return { direct: false, address: last || socketAddress };
}

/**
 * From now on notes on every request to this process where it came from, and throws away what a client sent under that
 * name. To be called once, at server start.
 */
export function markDirectConnections(): void {
  if (globalThis.rostrumConnectionSeal !== undefined) return;
  const seal = randomBytes(32).toString('base64url');
  globalThis.rostrumConnectionSeal = seal;
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null || !('request' in message)) return;
    const { request } = message;
    if (!(request instanceof IncomingMessage)) return;
    const { direct, address } = connectionOfSocket(request);
    request.headers[header] = [seal, direct ? 'direct' : 'other', address ?? ''].join(' ');
  });
}

/**
 * Reads where a request came from. Without `markDirectConnections`, or with a header that this process did not write,
 * nothing is known and nothing is granted.
 *
 * @param value looks a request header up by its lower-case name
 */
export function connectionOf(value: (name: string) => string | null | undefined): Connection {
  const [seal, kind, address] = (value(header) ?? '').split(' ');
  const own = globalThis.rostrumConnectionSeal;
  if (own === undefined || seal !== own) return unknownConnection;
  return { direct: kind === 'direct', address: address || null };
}
