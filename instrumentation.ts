/** Runs once before the server answers its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ settings }, { sessionSecret }, { markDirectConnections }] = await Promise.all([
    import('@/lib/platform/env'),
    import('@/lib/platform/session-token'),
    import('@/lib/platform/direct-connection'),
  ]);
  // next-auth reads both from the environment and would otherwise assume port 3000 and refuse to run in production.
  process.env.NEXTAUTH_URL = settings().publicUrl;
  process.env.NEXTAUTH_SECRET = sessionSecret();
  markDirectConnections();
}
