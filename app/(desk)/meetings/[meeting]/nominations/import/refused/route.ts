import { getLocale } from 'next-intl/server';
import { writeWorkbook } from '@/lib/documents/write-workbook';
import { refusedTable } from '@/lib/nominations/exports/refused';
import { loadImport } from '@/lib/nominations/loaders/import';
import { loadRefusedWords } from '@/lib/nominations/loaders/refused-words';
import { documentTypes, download, searchParamsOf } from '@/lib/platform/download';

/** Hands out the refused rows of an import that was begun, each with its reason, to be mended and imported again. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/meetings/[meeting]/nominations/import/refused'>,
): Promise<Response> {
  const { meeting } = await params;
  const { draft } = searchParamsOf(request);
  const data = await loadImport(meeting, typeof draft === 'string' ? draft : '', await getLocale());
  if (data === null) return new Response(null, { status: 404 });
  return download({
    bytes: await writeWorkbook(refusedTable(data, await loadRefusedWords())),
    name: `refused-rows-${meeting}.xlsx`,
    mediaType: documentTypes.xlsx,
  });
}
