import { loadConsultationFile } from '@/lib/consultations/loaders';
import { loadEvidenceFile } from '@/lib/meetings/loaders';
import { download } from '@/lib/platform/download';

/** Hands out a file kept with a record. */
export async function GET(_: Request, { params }: RouteContext<'/api/files/[file]'>): Promise<Response> {
  const { file } = await params;
  const found = (await loadEvidenceFile(file)) ?? (await loadConsultationFile(file));
  return found === null ? new Response(null, { status: 404 }) : download(found);
}
