import './node-version.mjs';
import { join } from 'node:path';
import { ensureBuilt, standalone } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { prepare } from './prepare.mjs';
import { main, root } from './run.mjs';
import { serve } from './serve.mjs';
import { tell } from './tell.mjs';

await main(async () => {
  await ensureInstalled();
  // Before the build, so that a taken port or a wrong setting is told at once.
  const ready = await prepare();
  await ensureBuilt();
  await serve(
    [join(standalone, 'server.js')],
    { ROSTRUM_ROOT: root, HOSTNAME: ready.host, PORT: String(ready.port), NODE_ENV: 'production' },
    ready,
    () => tell(ready),
  );
});
