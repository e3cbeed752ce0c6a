import { createHash } from 'node:crypto';
import { readSpreadsheet } from '@/lib/documents/read-spreadsheet';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { loadImportPlace, loadListedWords } from '@/lib/nominations/loaders/import';
import { type ImportDraft, importDraftKind } from '@/lib/nominations/sheet/draft';
import { firstChoices } from '@/lib/nominations/sheet/first-choices';
import { largestFile } from '@/lib/platform/files';
import { ownDrafts } from '@/lib/platform/own-drafts';

/**
 * Takes in a sheet and begins its import: the body is the file, its name stands in `X-File-Name`. Not an action, because only
 * a request of its own shows how far it is and can be cancelled.
 */
export async function POST(
  request: Request,
  { params }: RouteContext<'/meetings/[meeting]/nominations/import/file'>,
): Promise<Response> {
  // Cookies of this site do not come along from another one; this holds also where a browser sends them all the same.
  if ((request.headers.get('sec-fetch-site') ?? 'same-origin') !== 'same-origin') {
    return new Response(null, { status: 403 });
  }
  const { meeting: slug } = await params;
  const { meeting, remembered } = await loadImportPlace(slug);
  if (Number(request.headers.get('content-length')) > largestFile) {
    return Response.json({ refusal: refuse('fileTooLarge', 'file', { maximum: largestFile / 1024 / 1024 }) });
  }
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length > largestFile) {
    return Response.json({ refusal: refuse('fileTooLarge', 'file', { maximum: largestFile / 1024 / 1024 }) });
  }
  const file = await readSpreadsheet(bytes, 'file');
  if (isRefusal(file)) return Response.json({ refusal: file });
  if (request.signal.aborted) return new Response(null, { status: 499 });
  const draft: ImportDraft = {
    fileName: decodeURIComponent(request.headers.get('x-file-name') ?? '').slice(0, 200),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    file,
    words: await loadListedWords(),
    choices: firstChoices(file, remembered),
  };
  const drafts = await ownDrafts(importDraftKind, meeting.id);
  return Response.json({ draftId: drafts.keep(draft) });
}
