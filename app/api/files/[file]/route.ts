import { loadCircularFile } from '@/lib/circulars/loaders/circular';
import { loadConsultationFile } from '@/lib/consultations/loaders';
import { loadCommunicationFile } from '@/lib/correspondence/loaders';
import { loadEvidenceFile } from '@/lib/meetings/loaders';
import { download } from '@/lib/platform/download';

/** Each asks the policy of the record to which the file belongs. */
const sources = [loadEvidenceFile, loadCircularFile, loadCommunicationFile, loadConsultationFile];

/** Hands out a file kept with a record. */
export async function GET(_: Request, { params }: RouteContext<'/api/files/[file]'>): Promise<Response> {
  const { file } = await params;
  for (const load of sources) {
    const found = await load(file);
    if (found !== null) return download(found);
  }
  return new Response(null, { status: 404 });
}
