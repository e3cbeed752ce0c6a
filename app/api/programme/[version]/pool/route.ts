import { getLocale } from 'next-intl/server';
import { loadPool } from '@/lib/programme/loaders/board';

/** The nominees from whom the seats of a draft are filled. */
export async function GET(_: Request, { params }: RouteContext<'/api/programme/[version]/pool'>) {
  const { version } = await params;
  const pool = await loadPool(version, await getLocale());
  return pool === null ? new Response(null, { status: 404 }) : Response.json(pool);
}
