import { getLocale } from 'next-intl/server';
import { registerTable } from '@/lib/circulars/exports/register';
import { loadRegisterExport } from '@/lib/circulars/loaders/register';
import { registerWords } from '@/lib/circulars/loaders/words';
import { writeWorkbook } from '@/lib/documents/write-workbook';
import { documentTypes, download, searchParamsOf } from '@/lib/platform/download';

/** Hands out the register, as the address narrows and orders it, as a workbook. */
export async function GET(request: Request): Promise<Response> {
  const data = await loadRegisterExport(searchParamsOf(request));
  if (data === null) return new Response(null, { status: 404 });
  const { words, head } = await registerWords(data.shown.length, data.total, data.today, await getLocale());
  return download({
    bytes: await writeWorkbook(registerTable(data.shown, data.names, head, words)),
    name: `circulars-${data.today}.xlsx`,
    mediaType: documentTypes.xlsx,
  });
}
