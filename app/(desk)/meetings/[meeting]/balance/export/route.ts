import { getLocale } from 'next-intl/server';
import { writeDelimited } from '@/lib/documents/write-delimited';
import { writeWorkbook } from '@/lib/documents/write-workbook';
import { documentTypes, download, searchParamsOf } from '@/lib/platform/download';
import { balanceTable } from '@/lib/programme/exports/balance';
import { loadBalance } from '@/lib/programme/loaders/balance';
import { loadBalanceWords } from '@/lib/programme/loaders/balance-words';

/** Hands out the balance that the address asks for as a workbook or delimited text. */
export async function GET(request: Request, { params }: RouteContext<'/meetings/[meeting]/balance/export'>) {
  const { meeting } = await params;
  const asked = searchParamsOf(request);
  const locale = await getLocale();
  const data = await loadBalance(meeting, asked, locale);
  const { format } = asked;
  if (format !== 'xlsx' && format !== 'csv') return new Response(null, { status: 400 });
  const table = balanceTable(data, data.view.count, await loadBalanceWords(data), locale);
  return download({
    bytes: await (format === 'xlsx' ? writeWorkbook(table) : writeDelimited(table)),
    name: `balance-${meeting}.${format}`,
    mediaType: documentTypes[format],
  });
}
