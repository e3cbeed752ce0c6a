import { organization } from '@/db/schema/bodies';
import { refuse } from '@/lib/kernel/refusal';
import { foldText } from '@/lib/people/rules';
import { defineCommand } from '@/lib/platform/command';
import { bodyEvent } from '../events';
import { mayAddOrganization } from '../policy';
import { addOrganizationSchema } from '../schema';

/** Adds an organization that bodies and meetings may name. Refusal: `organizationTaken` beside `name`. */
export const addOrganization = defineCommand({
  name: 'bodies.addOrganization',
  input: addOrganizationSchema,
  load: (tx) => tx.select({ name: organization.name }).from(organization).all(),
  policy: (actor) => mayAddOrganization(actor),
  run: ({ tx, input, loaded, ids }) => {
    const name = foldText(input.name);
    if (loaded.some((row) => foldText(row.name) === name)) return refuse('organizationTaken', 'name');
    const id = ids.next('organization');
    tx.insert(organization)
      .values({ id, ...input })
      .run();
    return {
      result: { id },
      events: [
        bodyEvent('organizationAdded', {
          subject: { kind: 'organization', id },
          meetings: [],
          payload: { kind: input.kind, invented: input.invented },
        }),
      ],
    };
  },
});
