import { getTranslations } from 'next-intl/server';
import { loadCircularLetters } from '@/lib/circulars/loaders/letter';
import { loadNoticeMatter } from '@/lib/consultations/loaders';
import { writeArchive } from '@/lib/documents/write-archive';
import { writeLetters } from '@/lib/documents/write-letter';
import { documentTypes, download, fileName, searchParamsOf } from '@/lib/platform/download';

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
  const nameOf = (one: (typeof data.readings)[number]) =>
    fileName([data.circular.name, t(`forms.${one.letter.form}`), one.name], 'docx');
  if (to === 'all') {
    const files = await Promise.all(
      data.readings.map(async (one) => ({ name: nameOf(one), bytes: await writeLetters([one.letter], author) })),
    );
    return download({
      bytes: writeArchive(files),
      name: fileName([data.circular.name], 'zip'),
      mediaType: documentTypes.zip,
    });
  }
  const reading = data.readings.find((one) => one.to.key === to);
  if (reading === undefined) return new Response(null, { status: 404 });
  return download({
    bytes: await writeLetters([reading.letter], author),
    name: nameOf(reading),
    mediaType: documentTypes.docx,
  });
}
