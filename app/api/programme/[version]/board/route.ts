import type { NextRequest } from 'next/server';
import { getLocale } from 'next-intl/server';
import { loadBoardNews } from '@/lib/programme/loaders/board';

/** What is new on the board of a draft since an event: what open boards ask every few seconds. */
export async function GET(request: NextRequest, { params }: RouteContext<'/api/programme/[version]/board'>) {
  const { version } = await params;
  const since = Number(request.nextUrl.searchParams.get('since') ?? 0);
  const news = await loadBoardNews(version, Number.isSafeInteger(since) ? since : 0, await getLocale());
  return news === null ? new Response(null, { status: 404 }) : Response.json(news);
}
