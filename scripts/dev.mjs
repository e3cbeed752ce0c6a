import './node-version.mjs';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { prepare } from './prepare.mjs';
import { main, root } from './run.mjs';
import { serve } from './serve.mjs';
import { tell } from './tell.mjs';

await main(async () => {
  await ensureInstalled();
  const ready = await prepare();
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  await serve(
    [next, 'dev', '--hostname', ready.host, '--port', String(ready.port)],
    { ROSTRUM_ROOT: root, NEXT_TELEMETRY_DISABLED: '1' },
    ready,
    () => tell(ready),
  );
});
