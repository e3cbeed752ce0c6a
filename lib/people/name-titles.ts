/** Titles that are written with a point or without; none of them is usual as a name. */
const titleWords = String.raw`mrs?|ms|mx|miss|mme|mlle|sra|srta|prof|professor|dr(?:\.?-ing)?|sir|ambassador`;
/** Titles that are told from names by their point alone: "Gen. Lee", but "Gen Sasaki". */
const titlesWithPoint = String.raw`sr|hon|amb|ing|eng|rev|mag|gen|col|capt|maj|lt|adm|dipl\.-ing|h\.\s?e|h\.\s?c|med|jur|phil`;
const title = new RegExp(
  String.raw`^(?:(?:${titleWords})(?:\.\s*|\s+)|(?:${titlesWithPoint})\.\s*|(?:his|her) excellency\s+)`,
  'iu',
);

/** "MR" may be two initials, as in "MR Srinivasan": without a point it is a title where more of the name is in capitals. */
function mayBeInitials(word: string, rest: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word) && !/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u.test(rest);
}

/**
 * A name as a source prints it, parted from the forms of address and titles at its head: "H.E. Ms. Ann Lee" into "H.E. Ms."
 * and "Ann Lee". Something is left of every name.
 */
export function splitFormOfAddress(printed: string): { readonly formOfAddress: string | null; readonly name: string } {
  let name = printed.trim();
  for (let found = title.exec(name); found !== null; found = title.exec(name)) {
    const rest = name.slice(found[0].length);
    if (!/\p{L}/u.test(rest) || mayBeInitials(found[0].trim(), rest)) break;
    name = rest;
  }
  const formOfAddress = printed.trim().slice(0, -name.length).trim();
  return formOfAddress === '' ? { formOfAddress: null, name: printed } : { formOfAddress, name };
}

const degrees = String.raw`ph\.?\s?d|d\.?\s?phil|m\.?\s?phil|m\.?\s?sc|b\.?\s?sc|d\.?\s?sc|mba|m\.b\.a|ll\.?\s?[mbd]|m\.?\s?eng|b\.?\s?eng|p\.?\s?eng|ed\.?\s?d|esq|jr|sr`;
const suffixes = new RegExp(String.raw`^(?:(?:${degrees}|${titleWords}|ing\.|eng\.)\.?(?:\s+|$))*$`, 'iu');
/** Written small, "Md." is a name, and "Ii" may be one. */
const suffixInCapitals = /(?<!\S)(?:M\.?\s?D|I{2,3}|IV|VI{1,3}|MP|KC|QC|[CO]BE)\.?(?!\S)/gu;
/** Degrees that may as well be the initials of given names: "Khan, M.A." is no master. */
const degreeOrInitials = /(?<!\S)(?:M\.?\s?A|B\.?\s?A|M\.?\s?S|J\.?\s?D)\.?(?!\S)/gu;

function isSuffix(text: string, before: string): boolean {
  const isWholeName = /\S\s+\S/.test(before);
  const others = text.replace(suffixInCapitals, '').replace(degreeOrInitials, (found) => (isWholeName ? '' : found));
  return suffixes.test(others.trim());
}

/** A printed name without the degrees, titles and suffixes that follow it after a comma: "John Smith, PhD" is John Smith. */
export function withoutSuffixes(printed: string): string {
  const parts = printed.split(',').map((part) => part.trim());
  const isKept = (part: string, at: number) => at === 0 || !isSuffix(part, parts[0] ?? '');
  const last = parts.findLastIndex(isKept);
  return last === parts.length - 1 ? printed : parts.slice(0, last + 1).join(', ');
}
