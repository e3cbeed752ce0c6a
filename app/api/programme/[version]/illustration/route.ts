import type { NextRequest } from 'next/server';
import { getLocale } from 'next-intl/server';
import { illustrationAnswer, stopIllustration } from '@/lib/programme/illustration-answer';
import { illustrationRequestSchema } from '@/lib/programme/illustration-schema';
import { loadIllustrationProblem } from '@/lib/programme/loaders/illustration';
import { loosened } from '@/lib/programme/rules/illustration/loosened';

/** Computes an illustrative arrangement of a draft; see `illustrationAnswer`. Changes nothing. */
export async function POST(request: NextRequest, { params }: RouteContext<'/api/programme/[version]/illustration'>) {
  const { version } = await params;
  const asked = illustrationRequestSchema.safeParse(await request.json().catch(() => null));
  if (!asked.success) return new Response(null, { status: 400 });
  const { scope, variation = null, drawing } = asked.data;
  const found = await loadIllustrationProblem(version, { scope, variation }, await getLocale());
  if (found === null) return new Response(null, { status: 404 });
  const problem = loosened(found.problem, asked.data.loosened);
  return illustrationAnswer(problem, { seed: found.seed, drawing }, request.signal, version);
}

/** Ends one that is being computed, whose id only who asked for it knows; see `stopIllustration`. */
export function DELETE(request: NextRequest) {
  const isEnding = stopIllustration(request.nextUrl.searchParams.get('run') ?? '');
  return new Response(null, { status: isEnding ? 204 : 404 });
}
