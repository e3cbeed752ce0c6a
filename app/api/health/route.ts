import { databaseAnswers } from '@/lib/platform/database';
import { version } from '@/package.json';

/** Whether the server and its database work, for those who watch over an installation. Open to all; tells nothing else. */
export function GET(): Response {
  const answers = databaseAnswers();
  return Response.json(
    { status: answers ? 'ok' : 'unavailable', version, database: answers ? 'ok' : 'unavailable' },
    { status: answers ? 200 : 503 },
  );
}
