import { getTranslations } from 'next-intl/server';
import { loadCircularLetters } from '@/lib/circulars/loaders/letter';
import { loadNoticeMatter } from '@/lib/consultations/loaders';
import { writeArchive } from '@/lib/documents/write-archive';
import { writeLetters } from '@/lib/documents/write-letter';
import { documentTypes, download, searchParamsOf } from '@/lib/platform/download';

/** Hands out the letter of a circular as a Word document: one reading of it, or all of them in an archive. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/circulars/[circular]/letter/document'>,
): Promise<Response> {
  const { circular } = await params;
  const { to } = searchParamsOf(request);
  const data = await loadCircularLetters(circular, loadNoticeMatter);
  const common = await getTranslations('common');
  const t = await getTranslations('letters.page');
  const author = common('product');
  const stem = data.circular.name.replace(/[^\p{L}\p{N}]+/gu, '-');
  const nameOf = (one: (typeof data.readings)[number]) => `${stem} ${t(`forms.${one.letter.form}`)} ${one.to.key}.docx`;
  if (to === 'all') {
    const files = await Promise.all(
      data.readings.map(async (one) => ({ name: nameOf(one), bytes: await writeLetters([one.letter], author) })),
    );
    return download({ bytes: writeArchive(files), name: `${stem}.zip`, mediaType: documentTypes.zip });
  }
  const reading = data.readings.find((one) => one.to.key === to);
  if (reading === undefined) return new Response(null, { status: 404 });
  return download({
    bytes: await writeLetters([reading.letter], author),
    name: nameOf(reading),
    mediaType: documentTypes.docx,
  });
}
