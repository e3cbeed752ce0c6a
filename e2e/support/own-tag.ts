/** One letter per digit; none is a vowel, so that no tag can contain a word. */
const letters = 'bcdfghjkmp';

/**
 * The end of a name that one run of one test has for itself: a test that is run again meets what it left the first time.
 * Names stand on pages that other tests read, and a label is found by any part of its text: a tag that happened to contain
 * "to" was once taken for the field "To". Letters alone cannot be taken for a count either.
 */
export function ownTag(): string {
  return [...String(Date.now())].map((digit) => letters[Number(digit)]).join('');
}
