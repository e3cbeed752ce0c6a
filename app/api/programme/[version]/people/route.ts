import type { NextRequest } from 'next/server';
import { loadPeople } from '@/lib/programme/loaders/board';

/** Persons on record whose name fits some letters, for the forms of a draft. */
export async function GET(request: NextRequest, { params }: RouteContext<'/api/programme/[version]/people'>) {
  const { version } = await params;
  const people = await loadPeople(version, request.nextUrl.searchParams.get('name') ?? '');
  return people === null ? new Response(null, { status: 404 }) : Response.json(people);
}
