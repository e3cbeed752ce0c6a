import type { NextRequest } from 'next/server';
import { getLocale } from 'next-intl/server';
import { illustrationAnswer } from '@/lib/programme/illustration-answer';
import { replacementRequestSchema } from '@/lib/programme/illustration-schema';
import { loadReplacementProblem } from '@/lib/programme/loaders/replacement';

/** Computes who could take the seat of somebody who leaves; see `illustrationAnswer`. Changes nothing. */
export async function POST(request: NextRequest, { params }: RouteContext<'/api/programme/[version]/replacement'>) {
  const { version } = await params;
  const asked = replacementRequestSchema.safeParse(await request.json().catch(() => null));
  if (!asked.success) return new Response(null, { status: 400 });
  const found = await loadReplacementProblem(version, asked.data.nominationMeetingId, await getLocale());
  if (found === null) return new Response(null, { status: 404 });
  return illustrationAnswer(found.problem, { seed: found.seed, drawing: asked.data.drawing }, request.signal, version);
}
