type Details = Readonly<Record<string, string | number>>;

/**
 * Writes one line of JSON to standard error. Never personal data and never secrets: ids, codes, durations and messages
 * of our own only.
 */
export function logError(message: string, details: Details = {}): void {
  console.error(JSON.stringify({ level: 'error', message, ...details }));
}

/** As `logError`, for what is no fault but must be traceable, e.g. who was let in (OWASP ASVS 7.2.1). */
export function logInfo(message: string, details: Details = {}): void {
  console.error(JSON.stringify({ level: 'info', message, ...details }));
}
