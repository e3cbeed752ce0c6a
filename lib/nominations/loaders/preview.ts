import 'server-only';
import { database } from '@/lib/platform/database';
import { currentActor } from '@/lib/platform/session';
import { previewChanges } from '../preview-changes';

/** What an act would do to each of the nominations selected, for whoever may do it; see `previewChanges`. */
export async function loadChangePreview(values: unknown) {
  return previewChanges(database(), await currentActor(), values);
}
