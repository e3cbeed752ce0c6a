import { loadEvidenceFile } from '@/lib/meetings/loaders';

/** Hands out a file kept as evidence: as a download, never shown by the browser as part of this site. */
export async function GET(_: Request, { params }: RouteContext<'/api/files/[file]'>): Promise<Response> {
  const { file } = await params;
  const found = await loadEvidenceFile(file);
  if (found === null) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      'Content-Type': found.mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
      'Content-Length': String(found.bytes.length),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
