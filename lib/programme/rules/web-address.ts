/**
 * The address a text consists of, to link to; null when the text is anything but one web address. Notes kept beside an
 * address stay with the desk.
 */
export function webAddress(text: string | null): string | null {
  if (text === null) return null;
  const trimmed = text.trim();
  if (!/^(https?:\/\/)?([a-z0-9-]+\.)+[a-z]{2,}(:\d+)?(\/\S*)?$/i.test(trimmed)) return null;
  return /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
}
