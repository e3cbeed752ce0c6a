/**
 * Writes one line of JSON to standard error. Never personal data and never secrets: ids, codes, durations and messages
 * of our own only.
 */
export function logError(message: string, details: Readonly<Record<string, string | number>> = {}): void {
  console.error(JSON.stringify({ level: 'error', message, ...details }));
}
