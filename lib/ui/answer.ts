import { unstable_rethrow } from 'next/navigation';
import { type Outcome, refuse } from '@/lib/kernel/refusal';

/** What came back from the server, or the refusal `unreachable` when it could not be asked. */
export async function answer<T>(asked: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await asked;
  } catch (error) {
    unstable_rethrow(error);
    return { ok: false, refusal: refuse('unreachable') };
  }
}
